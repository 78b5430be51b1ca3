-- Notices of essential changes and conflicts between parties (sections 9 and 10 of the agreement).

create table notice (
  plan bigint not null constraint notice_plan references plan,
  id text not null,
  number int not null,
  -- The party that tells.
  party text not null,
  title text not null,
  what text not null,
  effective_on date,
  -- What was answered to the questions that decide the level.
  answers jsonb not null default '{}',
  level text not null constraint notice_level check (level in ('district', 'city', 'none')),
  -- Why another level was chosen than the one the answers lead to.
  level_why text,
  body text,
  criteria text[] not null default '{}',
  focus_areas text[] not null default '{}',
  activities text[] not null default '{}',
  told_at timestamptz(3) not null,
  told_by text not null,
  told_by_account text,
  due_on date,
  state text not null constraint notice_state check (state in ('told', 'received', 'handled', 'closed', 'withdrawn')),
  outcome text,
  closed_at timestamptz(3),
  revision int not null default 1,
  constraint notice_key primary key (plan, id),
  constraint notice_number unique (plan, number),
  constraint notice_body foreign key (plan, body) references body (plan, key)
);

-- What was told stays told; how it stands may change.
create trigger notice_told before update on notice
  for each row when (
    (old.number, old.party, old.title, old.what, old.effective_on, old.answers, old.told_at, old.told_by)
    is distinct from
    (new.number, new.party, new.title, new.what, new.effective_on, new.answers, new.told_at, new.told_by))
  execute function refuse_change();
create trigger notice_kept before delete on notice for each row execute function refuse_change();

create table notice_step (
  plan bigint not null,
  notice text not null,
  id text not null,
  kind text not null constraint notice_step_kind check (
    kind in ('told', 'receipt', 'informed', 'routed', 'alternative', 'reminded', 'outcome', 'withdrawn')),
  party text,
  body text,
  -- The day it happened, where it was written down later.
  on_day date,
  -- Which reminder it was: each is sent once.
  stage text,
  text text not null default '',
  at timestamptz(3) not null,
  by text not null,
  constraint notice_step_key primary key (plan, id),
  constraint notice_step_stage unique (plan, notice, stage),
  constraint notice_step_notice foreign key (plan, notice) references notice (plan, id)
);
create index notice_step_of_notice on notice_step (plan, notice, at);
create trigger notice_step_frozen before update or delete on notice_step
  for each row execute function refuse_change();
create trigger notice_step_kept before truncate on notice_step execute function refuse_change();

create table conflict (
  plan bigint not null constraint conflict_plan references plan,
  id text not null,
  number int not null,
  title text not null,
  what text not null,
  parties text[] not null constraint conflict_parties check (cardinality(parties) >= 1),
  -- The account that raised it: who may see it depends on it.
  raised_by text not null,
  raised_party text not null,
  raised_at timestamptz(3) not null,
  -- What it is about, once somebody has said: principled, specific, internal.
  nature text constraint conflict_nature check (nature in ('principled', 'specific', 'internal')),
  place text not null constraint conflict_place check (
    place in ('ownManagement', 'body', 'steeringDialogue', 'bilateral', 'ownForum')),
  body text,
  state text not null constraint conflict_state check (state in ('open', 'settled', 'withdrawn')),
  outcome text,
  settled_on date,
  due_on date,
  revision int not null default 1,
  constraint conflict_key primary key (plan, id),
  constraint conflict_number unique (plan, number),
  constraint conflict_body foreign key (plan, body) references body (plan, key),
  constraint conflict_at_a_body check ((place = 'body') = (body is not null))
);

-- Who sees a conflict follows from its parties and who raised it: neither is changed.
create trigger conflict_raised before update on conflict
  for each row when (
    (old.number, old.title, old.what, old.parties, old.raised_by, old.raised_party, old.raised_at)
    is distinct from
    (new.number, new.title, new.what, new.parties, new.raised_by, new.raised_party, new.raised_at))
  execute function refuse_change();
create trigger conflict_kept before delete on conflict for each row execute function refuse_change();

create table conflict_step (
  plan bigint not null,
  conflict text not null,
  id text not null,
  kind text not null constraint conflict_step_kind check (
    kind in ('raised', 'managementInvolved', 'dialogue', 'natured', 'moved', 'proposal', 'outcome', 'withdrawn')),
  party text,
  on_day date,
  nature text,
  place text,
  body text,
  -- A move that the agreement's order does not have; the reason stands in the text.
  out_of_order boolean not null default false,
  text text not null default '',
  at timestamptz(3) not null,
  by text not null,
  constraint conflict_step_key primary key (plan, id),
  constraint conflict_step_conflict foreign key (plan, conflict) references conflict (plan, id)
);
create index conflict_step_of_conflict on conflict_step (plan, conflict, at);
create trigger conflict_step_frozen before update or delete on conflict_step
  for each row execute function refuse_change();
create trigger conflict_step_kept before truncate on conflict_step execute function refuse_change();
