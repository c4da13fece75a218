-- The ground: one schema a slice, the runtime role, and the fence around every house.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;

create schema kit;
create schema door;
create schema auth;

do $$
begin
  if not exists (select from pg_roles where rolname = 'app_rw') then
    create role app_rw login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not pg_has_role(current_user, 'app_rw', 'set') then
    grant app_rw to current_user;
  end if;
end $$;

-- The house of the running transaction; null outside of one, so that every row is out of sight.
create function kit.house() returns integer
  language sql stable parallel safe
  return nullif(current_setting('app.house', true), '')::integer;

-- Puts a table behind the fence: forced row-level security, and the runtime role's rights.
create procedure kit.fence(tbl regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('create policy house on %s using (house_id = kit.house()) with check (house_id = kit.house())', tbl);
  execute format('grant select, insert, update, delete on %s to app_rw', tbl);
end $$;

-- Words of a name as they are compared: without accents, case, apostrophes and order.
create function kit.plain(value text) returns text
  language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent', value));

create function kit.name_words(value text) returns text[]
  language sql immutable parallel safe strict
  return array_remove(
    string_to_array(
      regexp_replace(regexp_replace(kit.plain(value), '[''’ʼ`´]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'),
      ' '),
    '');

grant usage on schema kit, door, auth to app_rw;

-- One thing that happened. Ids and codes, never words: a guest's name is found through the subject.
create table kit.event (
  house_id integer not null,
  id uuid not null,
  name text not null,
  version smallint not null default 1,
  ledger text not null check (ledger in ('service', 'hospitality', 'neither')),
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  person_id uuid,
  caller text not null,
  data jsonb not null default '{}',
  primary key (house_id, id)
);
create table kit.event_subject (
  house_id integer not null,
  subject_id uuid not null,
  event_id uuid not null,
  primary key (house_id, subject_id, event_id)
);

-- An answered command, so that a replayed tap is answered again and not done again.
create table kit.command (
  house_id integer not null,
  key text not null check (length(key) between 8 and 200),
  name text not null,
  person_id uuid,
  result jsonb,
  at timestamptz not null,
  primary key (house_id, key)
);
create index command_at on kit.command (house_id, at);

-- A reaction that took effect, written in the reaction's own transaction.
create table kit.reaction (
  house_id integer not null,
  event_id uuid not null,
  reaction text not null,
  at timestamptz not null,
  primary key (house_id, event_id, reaction)
);

-- Content of files, addressed by what it is; who refers to it says what it is for.
create table kit.file (
  house_id integer not null,
  sha256 text not null check (length(sha256) = 64),
  bytes bytea not null,
  size integer not null,
  media_type text not null,
  stored_at timestamptz not null,
  keep_until timestamptz,
  primary key (house_id, sha256)
);

-- What leaves the house for a guest or a colleague, with a Message-ID fixed before the first try.
create table kit.letter (
  house_id integer not null,
  id uuid not null,
  message_id text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  guest_id uuid,
  state text not null check (state in ('waiting', 'sending', 'sent', 'perhaps_sent', 'failed', 'erased')),
  why text,
  written_at timestamptz not null,
  tried_at timestamptz,
  sent_at timestamptz,
  primary key (house_id, id),
  unique (house_id, message_id)
);

call kit.fence('kit.event');
call kit.fence('kit.event_subject');
call kit.fence('kit.command');
call kit.fence('kit.reaction');
call kit.fence('kit.file');
call kit.fence('kit.letter');
