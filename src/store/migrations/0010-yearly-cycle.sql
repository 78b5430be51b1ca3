-- The yearly cycle: results, evaluation of each area, recommendations.

create table cycle (
  plan bigint not null constraint cycle_plan references plan,
  -- The year whose results are evaluated.
  year int not null constraint cycle_year check (year between 1990 and 2100),
  opened_at timestamptz(3) not null,
  opened_by text not null,
  closed_at timestamptz(3),
  constraint cycle_key primary key (plan, year)
);

create table cycle_step (
  plan bigint not null,
  year int not null,
  -- "figures", "papers:<body>", "evaluation:<body>", "recommendations:<body>", "decisions:<body>", "actions".
  key text not null,
  kind text not null constraint cycle_step_kind check (
    kind in ('figures', 'papers', 'evaluation', 'recommendations', 'decisions', 'actions')),
  body text,
  position int not null,
  due_on date not null,
  done_at timestamptz(3),
  done_by text,
  skipped_why text,
  constraint cycle_step_key primary key (plan, year, key),
  constraint cycle_step_cycle foreign key (plan, year) references cycle (plan, year),
  constraint cycle_step_body foreign key (plan, body) references body (plan, key),
  constraint cycle_step_skipped check (skipped_why is null or done_at is not null)
);

create table evaluation (
  plan bigint not null,
  year int not null,
  body text not null,
  focus_area text not null,
  -- The year's experience, in the body's words.
  experience text not null default '',
  -- The issued status paper whose verdicts were shown when it was written last; null for none.
  paper text,
  -- Bumped by every write, so that nobody overwrites another unseen.
  revision int not null default 1,
  changed_at timestamptz(3) not null,
  changed_by text not null,
  finished_at timestamptz(3),
  finished_by text,
  constraint evaluation_key primary key (plan, year, body, focus_area),
  constraint evaluation_cycle foreign key (plan, year) references cycle (plan, year),
  constraint evaluation_body foreign key (plan, body) references body (plan, key),
  constraint evaluation_paper foreign key (plan, paper) references document (plan, id)
);

create table evaluation_line (
  plan bigint not null,
  year int not null,
  body text not null,
  focus_area text not null,
  criterion text not null,
  comment text not null default '',
  -- A judgement that stands beside the computed one, never instead of it.
  judgement text constraint evaluation_line_judgement check (judgement in ('met', 'partlyMet', 'notMet')),
  reason text constraint evaluation_line_reason check ((judgement is null) or (reason is not null and reason <> '')),
  constraint evaluation_line_key primary key (plan, year, body, focus_area, criterion),
  constraint evaluation_line_evaluation foreign key (plan, year, body, focus_area)
    references evaluation (plan, year, body, focus_area),
  constraint evaluation_line_criterion foreign key (plan, criterion) references criterion (plan, key)
);

create table recommendation (
  plan bigint not null,
  id text not null,
  year int not null,
  body text not null,
  to_body text not null,
  focus_area text not null,
  -- The criteria it is about, where it is not about the whole area.
  criteria text[] not null default '{}',
  stance text not null constraint recommendation_stance check (stance in ('continue', 'adjust', 'stop', 'new')),
  text text not null constraint recommendation_text check (text <> ''),
  made_at timestamptz(3) not null,
  made_by text not null,
  -- Laid before the receiving body; null while it is a draft.
  submitted_at timestamptz(3),
  submitted_by text,
  -- Bumped by every change of a draft.
  revision int not null default 1,
  withdrawn_at timestamptz(3),
  withdrawn_why text,
  constraint recommendation_key primary key (plan, id),
  constraint recommendation_cycle foreign key (plan, year) references cycle (plan, year),
  constraint recommendation_from foreign key (plan, body) references body (plan, key),
  constraint recommendation_to foreign key (plan, to_body) references body (plan, key)
);
create index recommendation_of_year on recommendation (plan, year);
-- Laid before a body it says what it says; it may only be taken back.
create trigger recommendation_submitted before update on recommendation
  for each row when (old.submitted_at is not null and
    (old.year, old.body, old.to_body, old.focus_area, old.criteria, old.stance, old.text, old.submitted_at)
    is distinct from
    (new.year, new.body, new.to_body, new.focus_area, new.criteria, new.stance, new.text, new.submitted_at))
  execute function refuse_change();
create trigger recommendation_kept before delete on recommendation
  for each row execute function refuse_change();
