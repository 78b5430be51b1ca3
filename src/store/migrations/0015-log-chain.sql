-- Every event is linked to the one before it in its plan's chain, so that a change shows.

-- The last link of each chain; plan 0 is the chain of what concerns no plan.
create table chain_head (
  chain bigint not null constraint chain_head_key primary key,
  seq bigint not null,
  hash text not null
);

create table event_link (
  chain bigint not null,
  seq bigint not null constraint event_link_seq check (seq >= 1),
  event bigint not null,
  hash text not null constraint event_link_hash check (hash ~ '^[0-9a-f]{64}$'),
  constraint event_link_key primary key (chain, seq),
  constraint event_link_event unique (event)
);
create trigger event_link_frozen before update or delete on event_link
  for each row execute function refuse_change();
create trigger event_link_kept before truncate on event_link execute function refuse_change();

-- Where a chain stood at the end of a day; mailed or printed, so that it is kept elsewhere too.
create table anchor (
  chain bigint not null,
  day date not null,
  seq bigint not null,
  hash text not null,
  made_at timestamptz(3) not null,
  constraint anchor_key primary key (chain, day)
);
create trigger anchor_frozen before update or delete on anchor
  for each row execute function refuse_change();
create trigger anchor_kept before truncate on anchor execute function refuse_change();

-- Who gets a plan's anchors by mail.
create table anchor_recipient (
  plan bigint not null constraint anchor_recipient_plan references plan,
  email text not null,
  constraint anchor_recipient_key primary key (plan, email)
);
