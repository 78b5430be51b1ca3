-- Meetings: calling, agenda, attendance, minutes; and what a body saw there.

create table meeting (
  plan bigint not null constraint meeting_plan references plan,
  id text not null,
  body text not null,
  -- Counted for the body.
  number int not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null constraint meeting_ends check (ends_at > starts_at),
  place text not null default '',
  state text not null constraint meeting_state check (state in ('planned', 'called', 'held', 'cancelled')),
  called_at timestamptz(3),
  called_by text,
  cancelled_why text,
  -- iCalendar SEQUENCE: up by one for every change that those invited must be told of.
  sequence int not null default 0,
  revision int not null default 1,
  minutes_state text not null default 'none'
    constraint meeting_minutes_state check (minutes_state in ('none', 'draft', 'awaiting', 'approved')),
  approved_at timestamptz(3),
  approved_by text,
  approved_note text,
  constraint meeting_key primary key (plan, id),
  constraint meeting_body foreign key (plan, body) references body (plan, key),
  constraint meeting_number unique (plan, body, number)
);
create index meeting_of_plan on meeting (plan, starts_at);

create table agenda_item (
  plan bigint not null,
  meeting text not null,
  id text not null,
  position int not null,
  kind text not null constraint agenda_item_kind check (
    kind in ('free', 'paper', 'evaluation', 'recommendation', 'notice', 'conflict', 'action', 'measurements', 'minutes', 'amendment')),
  -- The document, recommendation, notice, conflict, action or meeting it is about.
  subject text,
  title text not null,
  note text not null default '',
  -- What was said under the item; written during the meeting.
  minutes text not null default '',
  minutes_revision int not null default 0,
  minutes_at timestamptz(3),
  minutes_by text,
  constraint agenda_item_key primary key (plan, id),
  constraint agenda_item_meeting foreign key (plan, meeting) references meeting (plan, id)
);
create unique index agenda_item_once on agenda_item (plan, meeting, kind, subject) where subject is not null;

create table attendance (
  plan bigint not null,
  meeting text not null,
  person text not null,
  -- Null for a guest.
  mandate text,
  state text not null constraint attendance_state check (state in ('present', 'excused', 'absent')),
  -- For a substitute who came: the mandate stood in for.
  stands_in_for text,
  constraint attendance_key primary key (plan, meeting, person),
  constraint attendance_meeting foreign key (plan, meeting) references meeting (plan, id),
  constraint attendance_person foreign key (plan, person) references person (plan, id),
  constraint attendance_mandate foreign key (plan, mandate) references mandate (plan, id),
  constraint attendance_stands_in_for foreign key (plan, stands_in_for) references mandate (plan, id)
);

-- Once its minutes are approved, a meeting stands as it is, with its agenda and who came.
create trigger meeting_approved before update or delete on meeting
  for each row when (old.minutes_state = 'approved') execute function refuse_change();

create function refuse_when_approved() returns trigger language plpgsql as $$
begin
  if exists (
    select from meeting m where m.minutes_state = 'approved'
      and ((tg_op <> 'INSERT' and (m.plan, m.id) = (old.plan, old.meeting))
        or (tg_op <> 'DELETE' and (m.plan, m.id) = (new.plan, new.meeting)))
  ) then
    raise exception 'the minutes are approved' using errcode = 'restrict_violation', table = tg_table_name;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger agenda_item_approved before insert or update or delete on agenda_item
  for each row execute function refuse_when_approved();
create trigger attendance_approved before insert or update or delete on attendance
  for each row execute function refuse_when_approved();

-- That a body has seen something, on a day: part of the proof, so it is only added.
create table sighting (
  plan bigint not null constraint sighting_plan references plan,
  id text not null,
  body text not null,
  meeting text,
  seen_on date not null,
  -- "criterion", "centralMeasurements" or "document".
  subject_kind text not null constraint sighting_subject_kind check (
    subject_kind in ('criterion', 'centralMeasurements', 'document')),
  -- The criterion's key, the document's id; null for the measurements.
  subject text,
  -- The paper it was seen in, where it was a paper.
  document text,
  entered_by text not null,
  entered_at timestamptz(3) not null,
  constraint sighting_key primary key (plan, id),
  constraint sighting_body foreign key (plan, body) references body (plan, key),
  constraint sighting_meeting foreign key (plan, meeting) references meeting (plan, id),
  constraint sighting_document foreign key (plan, document) references document (plan, id)
);
create unique index sighting_once on sighting (plan, meeting, subject_kind, coalesce(subject, ''))
  where meeting is not null;
create index sighting_of_subject on sighting (plan, subject_kind, subject, seen_on);
create trigger sighting_frozen before update or delete on sighting
  for each row execute function refuse_change();
create trigger sighting_kept before truncate on sighting execute function refuse_change();

-- Feeds that a calendar programme fetches by a secret address; only the secret's SHA-256 is kept.
create table calendar_feed (
  token_hash text not null,
  plan bigint not null constraint calendar_feed_plan references plan,
  id text not null,
  person text not null,
  -- Null: all the person's meetings.
  body text,
  made_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  constraint calendar_feed_key primary key (token_hash),
  constraint calendar_feed_id unique (plan, id),
  constraint calendar_feed_person foreign key (plan, person) references person (plan, id),
  constraint calendar_feed_body foreign key (plan, body) references body (plan, key)
);

-- A letter may bring a meeting for the calendar of whoever gets it (iCalendar).
alter table mail add column calendar text;
-- A person gets one weekly letter in a week, however many servers think that it is time.
create unique index mail_week_once on mail (plan, concerns) where concerns like 'week:%';
