-- What the log's event of a plan's beginning says of its figures as one hash, figure by figure.
-- The form that is hashed is described in docs/log-format.md.
create table reading_seal (
  plan bigint not null constraint reading_seal_plan references plan,
  -- No reference: a reading that was taken away by hand is to be missed.
  reading text not null,
  -- Hashed with the figure, so that nobody guesses a figure of few people from its hash.
  salt text not null,
  sha256 text not null constraint reading_seal_sha256 check (octet_length(sha256) = 64),
  constraint reading_seal_key primary key (plan, reading)
);
create trigger reading_seal_frozen before update or delete on reading_seal
  for each row execute function refuse_change();
create trigger reading_seal_kept before truncate on reading_seal execute function refuse_change();
