-- The address at which a server last served these data, for those who make links to it.

create table served (
  -- There is one row at most.
  only_one boolean primary key default true constraint served_only_one check (only_one),
  origin text not null
);
