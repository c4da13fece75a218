-- The door knows every house and belongs to none: no fence here, and only the door's own code reads it.
create table door.house (
  id integer primary key generated always as identity,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  -- In a demo house every visitor acts as this person; a real house has none.
  demo_person_id uuid,
  demo boolean not null generated always as (demo_person_id is not null) stored,
  opened_at timestamptz not null
);

create table door.membership (
  user_id text not null,
  house_id integer not null references door.house,
  person_id uuid not null,
  role text not null check (role in ('staff', 'manager', 'owner')),
  venue_id uuid,
  since timestamptz not null,
  primary key (user_id, house_id),
  -- One account a person: what was done under a name was done by one.
  unique (house_id, person_id),
  check (role <> 'owner' or venue_id is null)
);

create table door.invitation (
  token_sha256 text primary key,
  house_id integer not null references door.house,
  person_id uuid not null,
  email text not null,
  role text not null check (role in ('staff', 'manager', 'owner')),
  venue_id uuid,
  invited_by uuid,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  check (role <> 'owner' or venue_id is null)
);
create index invitation_house on door.invitation (house_id, person_id);

-- A shared screen of the house. A PIN says who acts; without one it may only look.
create table door.tablet (
  id uuid primary key,
  token_sha256 text not null unique,
  house_id integer not null references door.house,
  venue_id uuid not null,
  name text not null,
  set_up_by uuid,
  set_up_at timestamptz not null,
  removed_at timestamptz
);
create index tablet_house on door.tablet (house_id);

-- What a turn may do is read from the membership at every call; who has none is staff.
create table door.tablet_turn (
  token_sha256 text primary key,
  tablet_id uuid not null references door.tablet,
  house_id integer not null references door.house,
  person_id uuid not null,
  began_at timestamptz not null,
  ends_at timestamptz not null
);
create index tablet_turn_tablet on door.tablet_turn (tablet_id);
create index tablet_turn_person on door.tablet_turn (house_id, person_id);

-- Four digits are guessed in an afternoon: tries are counted for a tablet and a person.
create table door.pin_try (
  tablet_id uuid not null references door.tablet,
  person_id uuid not null,
  failed integer not null,
  last_at timestamptz not null,
  primary key (tablet_id, person_id)
);

create table door.key (
  token_sha256 text primary key,
  id uuid not null unique,
  house_id integer not null references door.house,
  name text not null,
  role text not null check (role in ('staff', 'manager', 'owner')),
  made_by uuid,
  made_at timestamptz not null,
  removed_at timestamptz
);
create index key_house on door.key (house_id);

grant select, insert, update, delete on all tables in schema door to app_rw;
