-- Every event is linked to the one before it in its plan's chain, so that a change shows.
-- The form that is hashed is described in docs/log-format.md, word for word as here.

-- The last link of each chain; chain 0 is that of what concerns no plan.
create table chain_head (
  chain bigint not null constraint chain_head_key primary key,
  seq bigint not null,
  hash text not null
);

create table event_link (
  chain bigint not null,
  seq bigint not null constraint event_link_seq check (seq >= 1),
  event bigint not null,
  -- Hashed with the payload: an event can be shown without its payload, and nobody guesses it.
  salt text not null,
  hash text not null constraint event_link_hash check (octet_length(hash) = 64),
  constraint event_link_key primary key (chain, seq),
  constraint event_link_event unique (event)
);
create trigger event_link_frozen before update or delete on event_link
  for each row execute function refuse_change();
create trigger event_link_kept before truncate on event_link execute function refuse_change();

-- What is hashed are bytes of UTF-8.
do $$
begin
  if current_setting('server_encoding') <> 'UTF8' then
    raise exception 'the database must be encoded in UTF8, not in %', current_setting('server_encoding');
  end if;
end $$;

-- A field with its length in bytes before it, so that no two lists of fields have the same form.
create function log_field(value text) returns text language sql immutable as $$
  select coalesce(octet_length(value)::text || ':' || value || ',', '-,')
$$;

-- The hash of the event before, and of the form of this one without it.
create function log_step(state text, previous text, form bytea) returns text
language plpgsql immutable as $$
begin
  return encode(sha256(convert_to('64:' || coalesce(state, previous) || ',', 'UTF8') || form), 'hex');
end $$;

create aggregate log_chain(previous text, form bytea) (sfunc = log_step, stype = text);

-- What is hashed of an event after the hash before it: who, what, when, and the payload's own hash.
create function log_form(
  chain bigint, seq bigint, event bigint, at timestamptz, actor text, actor_name text,
  operation text, request_id text, revision bigint, salt text, payload jsonb
) returns bytea language sql stable as $$
  select convert_to(
    log_field(chain::text) || log_field(seq::text) || log_field(event::text)
      || log_field(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      || log_field(actor) || log_field(actor_name) || log_field(operation)
      || log_field(request_id) || log_field(revision::text)
      || '64:' || encode(sha256(convert_to(
           log_field(salt) || log_field(payload::text), 'UTF8')), 'hex') || ',',
    'UTF8')
$$;

create function link_events() returns trigger language plpgsql as $$
declare
  touched bigint[];
begin
  select array_agg(distinct coalesce(plan, 0)) into touched from new_event;
  if touched is null then return null; end if;
  perform from chain_head where chain = any (touched) order by chain for update;
  if (select count(*) from chain_head where chain = any (touched)) < cardinality(touched) then
    insert into chain_head (chain, seq, hash)
      select chain, 0, repeat('0', 64) from unnest(touched) chain order by chain
      on conflict do nothing;
    perform from chain_head where chain = any (touched) order by chain for update;
  end if;
  with linked as (
    insert into event_link (chain, seq, event, salt, hash)
    select chain, seq, id, salt, log_chain(previous, log_form(chain, seq, id, at, actor, actor_name, operation,
      request_id, revision, salt, payload))
      over (partition by chain order by seq)
    from (
      select h.chain, h.hash as previous, e.*, gen_random_uuid()::text as salt,
        h.seq + row_number() over (partition by h.chain order by e.id) as seq
      from new_event e join chain_head h on h.chain = coalesce(e.plan, 0)
      offset 0
    ) numbered
    returning chain, seq, hash
  ),
  latest as (select distinct on (chain) chain, seq, hash from linked order by chain, seq desc)
  update chain_head h set seq = latest.seq, hash = latest.hash from latest where h.chain = latest.chain;
  return null;
end $$;

-- What was there before the chain began is linked as it stood then.
insert into chain_head (chain, seq, hash)
  select distinct coalesce(plan, 0), 0, repeat('0', 64) from event;
insert into event_link (chain, seq, event, salt, hash)
  select chain, seq, id, salt, log_chain(repeat('0', 64), log_form(chain, seq, id, at, actor, actor_name, operation,
      request_id, revision, salt, payload))
    over (partition by chain order by seq)
  from (
    select coalesce(e.plan, 0) as chain, e.*, gen_random_uuid()::text as salt,
      row_number() over (partition by coalesce(e.plan, 0) order by e.id) as seq
    from event e
    offset 0
  ) numbered;
update chain_head h set seq = latest.seq, hash = latest.hash
  from (select distinct on (chain) chain, seq, hash from event_link order by chain, seq desc) latest
  where h.chain = latest.chain;

create trigger event_linked after insert on event
  referencing new table as new_event for each statement execute function link_events();

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
