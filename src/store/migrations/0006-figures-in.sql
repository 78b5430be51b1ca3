-- Figures that come in from files, from Statistics Denmark and from those who are asked.

-- A figure that was taken back leaves nothing in force for its period.
alter table reading drop constraint reading_state;
alter table reading add constraint reading_state
  check (state in ('measured', 'suppressed', 'pending', 'notMeasured', 'withdrawn'));
alter table reading add column import text;
create index reading_of_import on reading (plan, import) where import is not null;

alter table source
  add column edition text,
  add column rhythm text constraint source_rhythm
    check (rhythm in ('monthly', 'quarterly', 'halfYearly', 'yearly', 'irregular')),
  add column next_expected date,
  add column min_cell int constraint source_min_cell check (min_cell > 0),
  add column min_base int constraint source_min_base check (min_base > 0);

-- The series this one is a part of, such as a district of a city; parts of one total sum to it.
alter table series add column total text,
  add constraint series_total foreign key (plan, total) references series (plan, key);

-- What was read from a file, a paste or Statistics Denmark. Nothing in it is a fact before it is confirmed.
create table import (
  id text primary key,
  plan bigint not null constraint import_plan references plan,
  origin text not null constraint import_origin check (origin in ('file', 'paste', 'template', 'statbank')),
  state text not null constraint import_state check (
    state in ('mapping', 'reading', 'ready', 'confirmed', 'withdrawn', 'discarded', 'failed')),
  file_name text not null,
  sha256 text not null,
  source text,
  edition text,
  -- The heads of the sheets, the profile in use and its questions; how far the reading has come; what was found.
  heads jsonb,
  profile jsonb,
  rows_total int,
  rows_read int not null default 0,
  -- Goes up when reading begins: whoever began before writes nothing more.
  attempt int not null default 0,
  -- The plan's revision when the rows were held up against its readings.
  staged_revision bigint,
  summary jsonb,
  failure jsonb,
  made_by text not null,
  made_at timestamptz(3) not null,
  confirmed_by text,
  confirmed_at timestamptz(3),
  withdrawn_by text,
  withdrawn_at timestamptz(3),
  withdrawn_why text,
  -- A file's bytes are kept as evidence; so an import always has its file.
  constraint import_evidence foreign key (plan, sha256) references evidence (plan, sha256),
  constraint import_source foreign key (plan, source) references source (plan, key)
);
create index import_of_plan on import (plan, made_at desc);
create index import_of_file on import (plan, sha256);

-- The figures an import proposes, and what is wrong with cells that are none.
create table import_row (
  import text not null constraint import_row_import references import on delete cascade,
  nth int not null,
  sheet int not null,
  cell text not null,
  -- Where it stands, and what it says, in words: ready for the log when it is confirmed.
  place text not null,
  figure text,
  figure_before text,
  outcome text not null constraint import_row_outcome
    check (outcome in ('new', 'same', 'changed', 'repeated', 'problem')),
  -- Left out by the person who looks it through.
  excluded boolean not null default false,
  series text,
  period text,
  state text,
  value numeric,
  value_divisor numeric,
  expected date,
  sample_size bigint,
  sample_numerator bigint,
  sample_denominator bigint,
  standing text,
  edition text,
  -- The reading in force that the figure would supersede.
  supersedes text,
  oddities text[] not null default '{}',
  issue jsonb,
  constraint import_row_key primary key (import, nth)
);
create index import_row_figure on import_row (import, series, period);

-- How a source's files are read, once a person has said so.
create table source_profile (
  plan bigint not null,
  source text not null,
  name text not null,
  profile jsonb not null,
  kept_by text not null,
  kept_at timestamptz(3) not null,
  constraint source_profile_key primary key (plan, source, name),
  constraint source_profile_source foreign key (plan, source) references source (plan, key)
);

-- Which cells of a table of Statistics Denmark a series is.
create table statbank_tie (
  plan bigint not null,
  series text not null,
  table_id text not null,
  selection jsonb not null,
  tied_by text not null,
  tied_at timestamptz(3) not null,
  refreshed_at timestamptz(3),
  -- When the table itself was updated, as the service writes it.
  table_updated text,
  failure jsonb,
  constraint statbank_tie_key primary key (plan, series),
  constraint statbank_tie_series foreign key (plan, series) references series (plan, key)
);

-- Signs links that somebody without an account can answer by.
create table signing_key (
  only_one boolean primary key default true constraint signing_key_only_one check (only_one),
  secret bytea not null
);

-- Figures a supplier is asked for.
create table ask (
  id text primary key,
  plan bigint not null constraint ask_plan references plan,
  contact text not null,
  email text,
  message text,
  due_on date not null,
  expires_at timestamptz(3) not null,
  -- Goes up when the link is renewed: links made before no longer open anything.
  link_number int not null default 1,
  made_by text not null,
  made_at timestamptz(3) not null,
  sent_at timestamptz(3),
  reminded_at timestamptz(3),
  answered_at timestamptz(3),
  answered_by text,
  revoked_at timestamptz(3)
);
create index ask_of_plan on ask (plan, made_at desc);

create table ask_figure (
  ask text not null constraint ask_figure_ask references ask,
  nth int not null,
  plan bigint not null,
  series text not null,
  period text not null,
  definition text,
  -- What the supplier answered: a proposed reading, or why it cannot be told.
  answer jsonb,
  answered_at timestamptz(3),
  outcome text constraint ask_figure_outcome check (outcome in ('accepted', 'rejected')),
  -- Why an answer was not used.
  settled_why text,
  settled_by text,
  settled_at timestamptz(3),
  reading text,
  constraint ask_figure_key primary key (ask, nth),
  constraint ask_figure_series foreign key (plan, series) references series (plan, key)
);

-- Tries to open an answering link, against guessing.
create table link_try (
  id bigint generated always as identity primary key,
  address_hash text not null,
  at timestamptz(3) not null
);
create index link_try_of_address on link_try (address_hash, at);

-- Letters to be sent and those sent. The message id is the same at every try, so that a letter sent
-- twice because the machine stopped in between is one letter to those who get it.
create table mail (
  id text primary key,
  plan bigint constraint mail_plan references plan,
  concerns text,
  recipient text not null,
  subject text not null,
  body text not null,
  message_id text not null constraint mail_message_id unique,
  state text not null constraint mail_state check (state in ('waiting', 'sent', 'failed', 'cancelled')),
  tries int not null default 0,
  failure text,
  made_at timestamptz(3) not null,
  sent_at timestamptz(3)
);
create index mail_of_plan on mail (plan, made_at desc);

-- The log of a plan is told without the single figures of an import, which are told under it.
create index event_told on event (plan, id desc)
  where not (payload ? 'import' and payload ->> 'kind' like 'reading.%');
create index event_of_import on event (plan, (payload ->> 'import'), id desc)
  where payload ? 'import';
