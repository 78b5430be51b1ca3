-- An agreement being read in: the file as it came, what was read from it, and what people settled.

create table agreement_draft (
  id text primary key,
  owner text not null,
  file_name text not null,
  sha256 text not null constraint agreement_draft_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  draft jsonb not null,
  answers jsonb not null default '{}',
  proposals jsonb not null default '[]',
  -- Bumped by every change, so that two people cannot overwrite each other.
  revision bigint not null default 1,
  made_at timestamptz(3) not null,
  -- The plan it became; a draft that became a plan is kept as the plan's source.
  plan bigint constraint agreement_draft_plan references plan,
  discarded_at timestamptz(3)
);
-- The same file finds its open draft again.
create unique index agreement_draft_open on agreement_draft (owner, sha256)
  where plan is null and discarded_at is null;
