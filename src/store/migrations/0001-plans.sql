-- Plans, what they follow, and what was registered. Readings, versions and events are only added.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation', table = tg_table_name;
end $$;

create table plan (
  id bigint generated always as identity primary key,
  key text not null constraint plan_key unique
    constraint plan_key_form check (key ~ '^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$'),
  -- Bumped by every write of the plan, in the write's own transaction: what is kept in memory under
  -- a revision is never stale, and the row lock makes the writes of one plan wait for each other.
  revision bigint not null default 1,
  -- The plan without what has tables of its own.
  structure jsonb not null constraint plan_structure check (jsonb_typeof(structure) = 'object')
);

create table source (
  plan bigint not null constraint source_plan references plan,
  key text not null,
  position int not null,
  name text not null,
  publisher text,
  lag_months int constraint source_lag check (lag_months >= 0),
  contact text,
  note text,
  constraint source_key primary key (plan, key)
);

create table series (
  plan bigint not null constraint series_plan references plan,
  key text not null,
  position int not null,
  indicator text not null,
  population text not null,
  unit text not null,
  polarity text not null
    constraint series_polarity check (polarity in ('higherIsBetter', 'lowerIsBetter', 'neutral')),
  source text not null,
  role text not null constraint series_role check (role in ('area', 'benchmark')),
  constraint series_key primary key (plan, key),
  constraint series_source foreign key (plan, source) references source (plan, key)
);

create table criterion (
  plan bigint not null constraint criterion_plan references plan,
  key text not null,
  code text not null,
  position int not null,
  focus_area text not null,
  sentence text not null,
  data_source text,
  shared_with text,
  constraint criterion_key primary key (plan, key),
  constraint criterion_code unique (plan, code)
);

create table criterion_version (
  plan bigint not null,
  criterion text not null,
  number int not null constraint criterion_version_number check (number >= 1),
  kind text not null,
  -- json and not jsonb: the order in which parameters were given is kept.
  params json not null,
  interpretation text not null,
  presumed text[] not null,
  reason text,
  entered_by text not null,
  entered_at timestamptz(3) not null,
  constraint criterion_version_key primary key (plan, criterion, number),
  constraint criterion_version_criterion foreign key (plan, criterion) references criterion (plan, key)
);
create trigger criterion_version_frozen before update or delete on criterion_version
  for each row execute function refuse_change();
create trigger criterion_version_kept before truncate on criterion_version
  execute function refuse_change();

create table reading (
  id bigint generated always as identity primary key,
  plan bigint not null,
  key text not null,
  series text not null,
  period text not null,
  state text not null
    constraint reading_state check (state in ('measured', 'suppressed', 'pending', 'notMeasured')),
  -- Without a scale: as many digits as were given, never rounded.
  value numeric
    constraint reading_value check ((state = 'measured') = (value is not null) and value is distinct from 'NaN'),
  expected date constraint reading_expected check (expected is null or state = 'pending'),
  sample_size bigint constraint reading_sample_size check (sample_size >= 0),
  sample_numerator bigint,
  sample_denominator bigint
    constraint reading_sample check (
      (sample_numerator is null) = (sample_denominator is null)
      and (sample_size is null or sample_denominator is null)
      and sample_numerator >= 0 and sample_denominator >= 0
    ),
  standing text not null
    constraint reading_standing check (standing in ('preliminary', 'final')),
  edition text,
  fetched_on date,
  entered_by text not null,
  entered_at timestamptz(3) not null,
  evidence_file_name text,
  evidence_sha256 text,
  evidence_cell text
    constraint reading_evidence check (
      (evidence_file_name is null) = (evidence_sha256 is null)
      and (evidence_cell is null or evidence_file_name is not null)
    ),
  supersedes text constraint reading_not_itself check (supersedes <> key),
  reason text,
  fictional boolean,
  constraint reading_key unique (plan, key),
  constraint reading_series foreign key (plan, series) references series (plan, key),
  constraint reading_supersedes foreign key (plan, supersedes) references reading (plan, key)
);
create unique index reading_one_correction on reading (plan, supersedes) where supersedes is not null;
create trigger reading_appended before update or delete on reading
  for each row execute function refuse_change();
create trigger reading_kept before truncate on reading execute function refuse_change();

create table event (
  id bigint generated always as identity primary key,
  plan bigint constraint event_plan references plan,
  -- The plan's revision after the write, for acts on a plan.
  revision bigint,
  at timestamptz(3) not null,
  -- An account's id; null for the program itself and for somebody not signed in.
  actor text,
  actor_name text not null,
  operation text not null,
  request_id text not null,
  payload jsonb not null constraint event_payload check (payload ->> 'kind' is not null)
);
create index event_of_plan on event (plan, id desc);
create trigger event_appended before update or delete on event
  for each row execute function refuse_change();
create trigger event_kept before truncate on event execute function refuse_change();

-- The file a figure was read from. The same bytes are kept once for a plan, under their first name.
create table evidence (
  plan bigint not null constraint evidence_plan references plan,
  sha256 text not null constraint evidence_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  bytes bytea not null constraint evidence_size check (octet_length(bytes) <= 10485760),
  kept_at timestamptz(3) not null,
  constraint evidence_key primary key (plan, sha256)
);

-- What a form came to when it was sent the first time.
create table submission (
  actor text not null,
  operation text not null,
  once text not null,
  at timestamptz(3) not null,
  result jsonb,
  constraint submission_key primary key (actor, operation, once)
);
