create schema journey;
grant usage on schema journey to app_rw;

-- One version of a protocol. What a house has not written is read from the book that comes with the product.
create table journey.protocol (
  house_id integer not null,
  -- The name of one in the book, or an id of the house's own.
  key text not null check (length(key) between 1 and 60),
  version integer not null check (version > 0),
  title text not null,
  topic text,
  -- Words in a message that start it by themselves.
  rule jsonb not null default '[]',
  steps jsonb not null,
  owner_id uuid,
  made_at timestamptz not null,
  made_by uuid,
  retired_at timestamptz,
  primary key (house_id, key, version),
  foreign key (house_id, owner_id) references team.person
);

-- A protocol at work on one thing of another slice, whose words it does not know.
create table journey.run (
  house_id integer not null,
  id uuid not null,
  key text not null,
  -- 0 is the book's.
  version integer not null check (version >= 0),
  title text not null,
  subject_slice text not null,
  subject_id uuid not null,
  steps jsonb not null,
  started_at timestamptz not null,
  started_by uuid,
  how text not null check (how in ('topic', 'rule', 'hand')),
  ended_at timestamptz,
  ended_by uuid,
  outcome text check (outcome in ('done', 'left')),
  primary key (house_id, id)
);
create index run_subject on journey.run (house_id, subject_id);
create unique index run_open on journey.run (house_id, subject_id, key) where ended_at is null;

-- Who did which step when, or why it was skipped. A step undone is gone from here; the event log has it.
create table journey.run_step (
  house_id integer not null,
  run_id uuid not null,
  step text not null,
  at timestamptz not null,
  by_person uuid,
  skipped_why text,
  primary key (house_id, run_id, step),
  foreign key (house_id, run_id) references journey.run
);

call kit.fence('journey.protocol');
call kit.fence('journey.run');
call kit.fence('journey.run_step');
