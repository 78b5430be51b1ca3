-- Who may do what. No more is kept of a person than a name to show and a name to sign in with.

create table account (
  id text primary key,
  name text not null constraint account_name check (name <> ''),
  sign_in_name text not null constraint account_sign_in_name unique
    constraint account_sign_in_name_form check (sign_in_name = lower(sign_in_name) and sign_in_name <> ''),
  -- argon2id with its parameters, salt and hash as text; null until one is set.
  password text,
  created_at timestamptz(3) not null,
  closed_at timestamptz(3)
);

-- A right over one plan, or over all of them where `plan` is null.
create table account_grant (
  account text not null constraint account_grant_account references account,
  plan bigint constraint account_grant_plan references plan,
  role text not null
    constraint account_grant_role check (role in ('administrator', 'editor', 'reader')),
  constraint account_grant_key unique nulls not distinct (account, plan)
);

-- Secrets are kept only as their SHA-256: whoever reads the database cannot sign in with it.
create table session (
  token_hash text primary key,
  account text not null constraint session_account references account,
  started_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);
create index session_of_account on session (account);
create index session_expiry on session (expires_at);

create table sign_in_link (
  token_hash text primary key,
  account text not null constraint sign_in_link_account references account,
  made_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3)
);
create index sign_in_link_of_account on sign_in_link (account);

-- Failed tries, to slow down guessing. Names and addresses only as hashes, deleted after a day.
create table sign_in_try (
  id bigint generated always as identity primary key,
  name_hash text not null,
  address_hash text not null,
  at timestamptz(3) not null
);
create index sign_in_try_of_name on sign_in_try (name_hash, at);
create index sign_in_try_of_address on sign_in_try (address_hash, at);
create index sign_in_try_at on sign_in_try (at);
