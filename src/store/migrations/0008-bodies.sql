-- Who evaluates, recommends and decides: bodies, the seats in them, and the people with a mandate.

create table body (
  plan bigint not null constraint body_plan references plan,
  key text not null,
  position int not null,
  name text not null constraint body_name check (name <> ''),
  other_names text[] not null default '{}',
  kind text not null,
  level text not null constraint body_level check (level in ('city', 'district', 'local')),
  -- The body its recommendations go to.
  serves text,
  served_by text,
  task text,
  focus_areas text[] not null default '{}',
  meetings_least int constraint body_meetings_least check (meetings_least >= 0),
  meetings_most int constraint body_meetings_most check (meetings_most >= meetings_least),
  -- What it may do; the names stand in domain/governance/body.ts.
  rights text[] not null default '{}',
  closed_on date,
  constraint body_key primary key (plan, key),
  constraint body_serves foreign key (plan, serves) references body (plan, key),
  constraint body_not_itself check (serves <> key)
);

create table terms_of_reference (
  plan bigint not null,
  body text not null,
  number int not null constraint terms_number check (number >= 1),
  text text not null,
  adopted_on date,
  reason text,
  entered_by text not null,
  entered_at timestamptz(3) not null,
  constraint terms_key primary key (plan, body, number),
  constraint terms_body foreign key (plan, body) references body (plan, key)
);
create trigger terms_frozen before update or delete on terms_of_reference
  for each row execute function refuse_change();
create trigger terms_kept before truncate on terms_of_reference execute function refuse_change();

create table seat (
  plan bigint not null,
  body text not null,
  key text not null,
  position int not null,
  title text not null,
  -- One seat for a named organisation, as many for each organisation of a sort, or open to anybody.
  filled_by text not null constraint seat_filled_by check (
    filled_by in ('organisation', 'eachHousingOrganisation', 'eachAdministration', 'eachDepartment', 'open')),
  organisation text constraint seat_organisation check ((filled_by = 'organisation') = (organisation is not null)),
  count int not null constraint seat_count check (count between 1 and 99),
  voting boolean not null,
  -- May stand empty ("evt."): is not told as vacant.
  optional boolean not null default false,
  removed_on date,
  constraint seat_key primary key (plan, body, key),
  constraint seat_body foreign key (plan, body) references body (plan, key)
);

-- No more is kept of a person than a name, where they come from, and how they are reached.
create table person (
  plan bigint not null constraint person_plan references plan,
  id text not null,
  name text not null constraint person_name check (name <> ''),
  organisation text,
  email text,
  account text constraint person_account references account,
  weekly_mail boolean not null default true,
  made_at timestamptz(3) not null,
  removed_at timestamptz(3),
  constraint person_key primary key (plan, id),
  constraint person_one_account unique (plan, account)
);

create table mandate (
  plan bigint not null,
  id text not null,
  body text not null,
  seat text,
  person text not null,
  -- For whom the person sits there: an organisation, an administration or a department.
  organisation text,
  role text not null constraint mandate_role check (role in ('chair', 'member', 'substitute', 'secretary', 'observer')),
  substitute_for text,
  from_day date not null,
  to_day date constraint mandate_days check (to_day >= from_day),
  ended_why text,
  constraint mandate_key primary key (plan, id),
  constraint mandate_body foreign key (plan, body) references body (plan, key),
  constraint mandate_seat foreign key (plan, body, seat) references seat (plan, body, key),
  constraint mandate_person foreign key (plan, person) references person (plan, id),
  constraint mandate_substitute_for foreign key (plan, substitute_for) references mandate (plan, id)
);
create index mandate_of_person on mandate (plan, person);
create index mandate_of_body on mandate (plan, body);
create index person_of_account on person (account) where account is not null;
