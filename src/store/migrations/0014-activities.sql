-- Activities that point at criteria: shown beside them as contribution, never as cause.

create table activity (
  plan bigint not null constraint activity_plan references plan,
  id text not null,
  name text not null constraint activity_name check (name <> ''),
  what text not null default '',
  lead text,
  focus_area text,
  criteria text[] not null default '{}',
  from_day date not null,
  to_day date constraint activity_days check (to_day >= from_day),
  made_at timestamptz(3) not null,
  revision int not null default 1,
  constraint activity_key primary key (plan, id)
);

-- What was done in a year, in words and counts; attendances are not people.
create table activity_year (
  plan bigint not null,
  activity text not null,
  year int not null,
  text text not null default '',
  attendances int constraint activity_attendances check (attendances >= 0),
  people int constraint activity_people check (people >= 0),
  entered_by text not null,
  entered_at timestamptz(3) not null,
  constraint activity_year_key primary key (plan, activity, year),
  constraint activity_year_activity foreign key (plan, activity) references activity (plan, id)
);
