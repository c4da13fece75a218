create schema houses;
grant usage on schema houses to app_rw;

create table houses.house (
  house_id integer primary key,
  name text not null,
  kind text not null check (kind in ('salon', 'restaurant', 'hotel', 'other')),
  -- Words shown instead of ours ("client" for guest); only what the house changed.
  vocabulary jsonb not null default '{}',
  opened_at timestamptz not null
);

create table houses.venue (
  house_id integer not null,
  id uuid not null,
  name text not null,
  time_zone text not null,
  country char(2) not null,
  currency char(3) not null,
  -- Minutes after midnight at which yesterday's business day ends.
  day_ends integer not null default 240 check (day_ends between 0 and 720),
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (house_id, id),
  foreign key (house_id) references houses.house
);

-- Minutes after midnight; closes may pass 1440 for a house open past midnight.
create table houses.hours (
  house_id integer not null,
  venue_id uuid not null,
  weekday smallint not null check (weekday between 1 and 7),
  opens integer not null check (opens between 0 and 1439),
  closes integer not null check (closes > opens and closes <= 2160),
  primary key (house_id, venue_id, weekday, opens),
  foreign key (house_id, venue_id) references houses.venue
);

create table houses.closed_day (
  house_id integer not null,
  venue_id uuid not null,
  day date not null,
  why text,
  primary key (house_id, venue_id, day),
  foreign key (house_id, venue_id) references houses.venue
);

call kit.fence('houses.house');
call kit.fence('houses.venue');
call kit.fence('houses.hours');
call kit.fence('houses.closed_day');
