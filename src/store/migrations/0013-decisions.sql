-- Decisions, and the actions that follow from them.

create table decision (
  plan bigint not null constraint decision_plan references plan,
  id text not null,
  body text not null,
  meeting text,
  agenda_item text,
  recommendation text,
  notice text,
  conflict text,
  year int,
  -- How many times it was postponed before, and one: a recommendation is decided once in a round.
  round int not null constraint decision_round check (round >= 1),
  outcome text not null constraint decision_outcome check (
    outcome in ('follow', 'followInPart', 'notFollow', 'postpone', 'adopt')),
  text text not null default '',
  reason text,
  postponed_to date,
  decided_on date not null,
  -- A decision that was entered wrongly is corrected by a new one; both stay.
  supersedes text,
  entered_by text not null,
  entered_at timestamptz(3) not null,
  constraint decision_key primary key (plan, id),
  constraint decision_body foreign key (plan, body) references body (plan, key),
  constraint decision_meeting foreign key (plan, meeting) references meeting (plan, id),
  constraint decision_agenda_item foreign key (plan, agenda_item) references agenda_item (plan, id),
  constraint decision_recommendation foreign key (plan, recommendation) references recommendation (plan, id),
  constraint decision_notice foreign key (plan, notice) references notice (plan, id),
  constraint decision_conflict foreign key (plan, conflict) references conflict (plan, id),
  constraint decision_supersedes foreign key (plan, supersedes) references decision (plan, id),
  constraint decision_reason check (outcome in ('follow', 'adopt') or (reason is not null and reason <> '')),
  constraint decision_postponed check ((outcome = 'postpone') or postponed_to is null)
);
create unique index decision_once on decision (plan, recommendation, round)
  where recommendation is not null and supersedes is null;
create unique index decision_once_on_notice on decision (plan, notice, round)
  where notice is not null and supersedes is null;
create unique index decision_once_on_conflict on decision (plan, conflict, round)
  where conflict is not null and supersedes is null;
create unique index decision_one_correction on decision (plan, supersedes) where supersedes is not null;
create index decision_of_meeting on decision (plan, meeting);
create trigger decision_frozen before update or delete on decision
  for each row execute function refuse_change();
create trigger decision_kept before truncate on decision execute function refuse_change();

create table action (
  plan bigint not null constraint action_plan references plan,
  id text not null,
  decision text,
  text text not null constraint action_text check (text <> ''),
  owner_person text,
  owner text not null,
  due_on date not null,
  focus_area text,
  criteria text[] not null default '{}',
  state text not null constraint action_state check (state in ('open', 'done', 'dropped')),
  settled_on date,
  settled_by text,
  -- What came of it, or why it was dropped.
  outcome text constraint action_outcome check (state = 'open' or (outcome is not null and outcome <> '')),
  made_at timestamptz(3) not null,
  made_by text not null,
  revision int not null default 1,
  constraint action_key primary key (plan, id),
  constraint action_decision foreign key (plan, decision) references decision (plan, id),
  constraint action_owner foreign key (plan, owner_person) references person (plan, id)
);
create trigger action_kept before delete on action for each row execute function refuse_change();
create index action_open on action (plan, due_on) where state = 'open';
