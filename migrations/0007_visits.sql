create schema visits;
grant usage on schema visits to app_rw;

create table visits.place (
  house_id integer not null,
  id uuid not null,
  venue_id uuid not null,
  name text not null,
  seats integer not null default 1 check (seats between 1 and 500),
  sort integer not null default 0,
  closed_at timestamptz,
  primary key (house_id, id),
  foreign key (house_id, venue_id) references houses.venue
);

-- One coming of a party. Each step is who and when; a step undone is empty again, and the event log says so.
create table visits.visit (
  house_id integer not null,
  id uuid not null,
  venue_id uuid not null,
  -- The venue's business day. A visit brought along from elsewhere may know no more than this.
  day date not null,
  expected_at timestamptz,
  minutes integer check (minutes between 1 and 100000),
  -- What the row is called when no guest of the party is named.
  label text,
  party_size integer not null check (party_size between 1 and 1000),
  what text,
  made_at timestamptz not null,
  made_by uuid,
  source text not null,
  arrived_at timestamptz,
  arrived_by uuid,
  seated_at timestamptz,
  seated_by uuid,
  departed_at timestamptz,
  departed_by uuid,
  cancelled_at timestamptz,
  cancelled_by uuid,
  no_show_at timestamptz,
  no_show_by uuid,
  spent_minor bigint,
  currency char(3),
  import_id uuid,
  import_key text,
  -- The party was here. Of a visit brought along from elsewhere only the leaving is known.
  came boolean not null generated always as (
    (arrived_at is not null or departed_at is not null) and cancelled_at is null and no_show_at is null) stored,
  primary key (house_id, id),
  foreign key (house_id, venue_id) references houses.venue,
  foreign key (house_id, import_id) references guests.import
);
create index visit_day on visits.visit (house_id, venue_id, day);
create unique index visit_import_key on visits.visit (house_id, import_key) where import_key is not null;

create table visits.party (
  house_id integer not null,
  visit_id uuid not null,
  guest_id uuid not null,
  -- The one in whose name the visit stands.
  host boolean not null default false,
  primary key (house_id, visit_id, guest_id),
  foreign key (house_id, visit_id) references visits.visit,
  foreign key (house_id, guest_id) references guests.record
);
create index party_guest on visits.party (house_id, guest_id);

create table visits.seat (
  house_id integer not null,
  visit_id uuid not null,
  place_id uuid not null,
  primary key (house_id, visit_id, place_id),
  foreign key (house_id, visit_id) references visits.visit,
  foreign key (house_id, place_id) references visits.place
);
create index seat_place on visits.seat (house_id, place_id);

-- Who looks after the visit.
create table visits.care (
  house_id integer not null,
  visit_id uuid not null,
  person_id uuid not null,
  primary key (house_id, visit_id, person_id),
  foreign key (house_id, visit_id) references visits.visit,
  foreign key (house_id, person_id) references team.person
);

create table visits.note (
  house_id integer not null,
  id uuid not null,
  visit_id uuid not null,
  text text not null,
  noted_by uuid,
  noted_at timestamptz not null,
  primary key (house_id, id),
  foreign key (house_id, visit_id) references visits.visit
);
create index note_visit on visits.note (house_id, visit_id);

create table visits.taken (
  house_id integer not null,
  id uuid not null,
  visit_id uuid not null,
  what text not null,
  quantity integer not null default 1,
  amount_minor bigint not null,
  at timestamptz not null,
  primary key (house_id, id),
  foreign key (house_id, visit_id) references visits.visit
);
create index taken_visit on visits.taken (house_id, visit_id);

-- A named person has taken over an allergy or access need for one visit.
create table visits.handover (
  house_id integer not null,
  visit_id uuid not null,
  memory_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (house_id, visit_id, memory_id),
  foreign key (house_id, visit_id) references visits.visit,
  foreign key (house_id, memory_id) references guests.memory
);

call kit.fence('visits.place');
call kit.fence('visits.visit');
call kit.fence('visits.party');
call kit.fence('visits.seat');
call kit.fence('visits.care');
call kit.fence('visits.note');
call kit.fence('visits.taken');
call kit.fence('visits.handover');
