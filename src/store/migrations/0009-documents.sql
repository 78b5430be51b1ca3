-- Documents that were issued: what they say, and the very bytes that were handed out.

create table document (
  plan bigint not null constraint document_plan references plan,
  id text not null,
  kind text not null constraint document_kind check (
    kind in ('statusPaper', 'papersPack', 'minutes', 'auditPackage', 'anchor')),
  title text not null,
  body text,
  year int,
  meeting text,
  -- Further editions of the same paper are numbered.
  edition int not null default 1,
  -- The plan as it was when the document was made.
  as_of timestamptz(3) not null,
  revision bigint not null,
  issued_at timestamptz(3) not null,
  issued_by text not null,
  fictional boolean not null,
  -- What it was made from, frozen: findings, traces, versions of criteria. json: as it was written.
  content json not null,
  blocks json not null,
  constraint document_key primary key (plan, id),
  constraint document_body foreign key (plan, body) references body (plan, key)
);
create unique index document_edition on document (plan, kind, body, year, edition)
  where kind = 'statusPaper';
-- A meeting's minutes are approved once.
create unique index document_minutes_once on document (plan, meeting) where kind = 'minutes';
create index document_of_plan on document (plan, issued_at desc);
create trigger document_frozen before update or delete on document
  for each row execute function refuse_change();
create trigger document_kept before truncate on document execute function refuse_change();

create table document_file (
  plan bigint not null,
  document text not null,
  -- "pdf", "docx", "html", "xlsx", "json", "zip".
  format text not null,
  sha256 text not null constraint document_file_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  constraint document_file_key primary key (plan, document, format),
  constraint document_file_document foreign key (plan, document) references document (plan, id)
);
create trigger document_file_frozen before update or delete on document_file
  for each row execute function refuse_change();
create trigger document_file_kept before truncate on document_file execute function refuse_change();
