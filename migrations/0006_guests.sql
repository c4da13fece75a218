create schema guests;
grant usage on schema guests to app_rw;

-- One import of a file: the one event its rows point to.
create table guests.import (
  house_id integer not null,
  id uuid not null,
  kind text not null check (kind in ('guests', 'visits')),
  file_name text not null,
  file_sha256 text not null,
  -- How the file is read; its headings are known after the first look at it.
  mapping jsonb,
  headings text[],
  encoding text,
  -- The system the file's ids belong to, and the country of phones written without one.
  source text,
  country char(2),
  -- Where visits took place.
  venue_id uuid,
  -- Looked at line by line, and nothing kept but the report.
  dry_run boolean not null default false,
  state text not null check (state in ('running', 'done', 'stopped', 'failed')),
  -- The refusal a failed one ended with: its code and what fills its sentence.
  why jsonb,
  total integer,
  done integer not null default 0,
  created integer not null default 0,
  joined integer not null default 0,
  unchanged integer not null default 0,
  refused integer not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz,
  person_id uuid,
  primary key (house_id, id)
);

-- The words of a name, each once: a given name stands in the whole name too.
create function guests.words_once(name text) returns text[]
  language sql immutable parallel safe strict
  return array(select distinct word collate "C" from unnest(kit.name_words(name)) word order by 1);

-- A record of a person as one source knew them. Which records are one person stands in guests.belonging.
create table guests.record (
  house_id integer not null,
  id uuid not null,
  name text not null,
  given text,
  family text,
  pronunciation text,
  words text[] collate "C" not null generated always as (
    guests.words_once(name || ' ' || coalesce(given, '') || ' ' || coalesce(family, ''))) stored,
  -- Where the name stands in a list of names.
  sort text collate "C" not null generated always as (kit.plain(name)) stored,
  address jsonb,
  source text not null,
  import_id uuid,
  -- Knows a line of a file again that has neither number, e-mail nor phone.
  import_key text,
  met_at timestamptz not null,
  erased_at timestamptz,
  primary key (house_id, id),
  foreign key (house_id, import_id) references guests.import
);
create index record_words on guests.record using gin (words);
create index record_sort on guests.record (house_id, sort, id) where erased_at is null;
create index record_import on guests.record (house_id, import_id) where import_id is not null;
create unique index record_import_key on guests.record (house_id, import_key) where import_key is not null;

-- A word and what is left of it without one of its letters. Two words that are one typo apart (a letter too
-- many, too few, another, or two swapped) have one of these in common, so that an index finds them.
create function guests.spellings(word text) returns text[]
  language sql immutable parallel safe strict
  return case when length(word) < 3 then array[word] else array(
    select word union select overlay(word placing '' from at for 1) from generate_series(1, length(word)) at) end;

-- The words names are made of, once a house: small enough for trigrams to be quick over a million guests.
create table guests.name_word (
  house_id integer not null,
  word text collate "C" not null,
  spellings text[] collate "C" not null generated always as (guests.spellings(word)) stored,
  primary key (house_id, word)
);
create index name_word_spellings on guests.name_word using gin (spellings);
create index name_word_trigram on guests.name_word using gin (word gin_trgm_ops);

-- One handle of a guest. Not unique: a phone shared by a family is normal.
create table guests.identity (
  house_id integer not null,
  id uuid not null,
  guest_id uuid not null,
  kind text not null check (kind in ('email', 'phone', 'external')),
  value text collate "C" not null,
  raw text not null,
  -- The last digits of a phone, for a number written down without its country.
  tail text generated always as (case when kind = 'phone' then right(value, 7) end) stored,
  -- The system an external id comes from; empty for e-mail and phone.
  source text not null default '',
  added_at timestamptz not null,
  retired_at timestamptz,
  primary key (house_id, id),
  foreign key (house_id, guest_id) references guests.record
);
create index identity_value on guests.identity (house_id, kind, value, source);
create index identity_tail on guests.identity (house_id, tail) where tail is not null;
create index identity_guest on guests.identity (house_id, guest_id);

-- Two persons found to be one: an edge from the joined to the kept. Nothing moves; undoing removes the edge.
create table guests.merge (
  house_id integer not null,
  id uuid not null,
  kept_id uuid not null,
  joined_id uuid not null check (joined_id <> kept_id),
  evidence jsonb not null,
  merged_at timestamptz not null,
  merged_by uuid,
  split_at timestamptz,
  split_by uuid,
  primary key (house_id, id),
  foreign key (house_id, kept_id) references guests.record,
  foreign key (house_id, joined_id) references guests.record
);
create unique index merge_joined_once on guests.merge (house_id, joined_id) where split_at is null;
create index merge_kept on guests.merge (house_id, kept_id) where split_at is null;

-- The edges walked to their end: which person a record is, for records that are not themselves the person.
create table guests.belonging (
  house_id integer not null,
  record_id uuid not null,
  person_id uuid not null,
  primary key (house_id, record_id),
  foreign key (house_id, record_id) references guests.record,
  foreign key (house_id, person_id) references guests.record
);
create index belonging_person on guests.belonging (house_id, person_id);

-- The person of a record; the records of a person stand in guests.belonging. Behind the fence coalesce() would keep a
-- join from going by an index, since it might tell what it is given, and a union would be walked over as a whole.
create view guests.person with (security_invoker = true) as
  select r.house_id, r.id as record_id, case when b.person_id is null then r.id else b.person_id end as person_id
  from guests.record r left join guests.belonging b on b.house_id = r.house_id and b.record_id = r.id;
grant select on guests.person to app_rw;

-- One thing remembered. A correction retires the old row and points to the new one.
create table guests.memory (
  house_id integer not null,
  id uuid not null,
  guest_id uuid not null,
  kind text not null check (kind in
    ('preference', 'aversion', 'allergy', 'dietary', 'access', 'occasion', 'person', 'story', 'detail')),
  text text not null,
  allergen text,
  material text,
  severity text,
  occasion text,
  month smallint check (month between 1 and 12),
  day smallint check (day between 1 and 31),
  year smallint,
  person_name text,
  relation text,
  sure text not null check (sure in ('certain', 'likely', 'guess')),
  sensitivity text not null check (sensitivity in ('plain', 'private', 'health')),
  say_aloud boolean not null,
  until date,
  -- A sensitive memory without recorded consent lives for this visit only.
  only_visit_id uuid,
  -- Who noticed, and from what: 'said', 'seen', 'booking note', 'import', …
  noticed_by uuid,
  noticed_from text not null,
  noticed_at timestamptz not null,
  import_id uuid,
  -- Knows it again in a file that is brought in once more, even when its words are forgotten.
  import_key text,
  retired_at timestamptz,
  retired_by uuid,
  retired_why text check (retired_why in ('corrected', 'no_longer_true', 'forgotten', 'expired', 'consent_withdrawn')),
  replaced_by uuid,
  primary key (house_id, id),
  foreign key (house_id, guest_id) references guests.record,
  foreign key (house_id, import_id) references guests.import
);
create index memory_guest on guests.memory (house_id, guest_id);
create index memory_import on guests.memory (house_id, guest_id) where import_id is not null;
create index memory_only_visit on guests.memory (house_id, only_visit_id) where only_visit_id is not null and retired_at is null;
create index memory_occasion on guests.memory (house_id, month, day) where occasion is not null and retired_at is null;

create table guests.memory_use (
  house_id integer not null,
  id uuid not null,
  memory_id uuid not null,
  use text not null check (use in ('used', 'confirmed', 'not_now')),
  visit_id uuid,
  person_id uuid,
  at timestamptz not null,
  primary key (house_id, id),
  foreign key (house_id, memory_id) references guests.memory
);
create index memory_use_memory on guests.memory_use (house_id, memory_id, at);

-- The house of a proposal nobody has taken up; those about health expire.
create table guests.proposal (
  house_id integer not null,
  id uuid not null,
  guest_id uuid not null,
  facts jsonb not null,
  note text not null,
  noticed_from text not null,
  noticed_by uuid,
  noticed_at timestamptz not null,
  expires_at timestamptz,
  decided_at timestamptz,
  decided_by uuid,
  memory_id uuid,
  import_id uuid,
  import_key text,
  primary key (house_id, id),
  foreign key (house_id, guest_id) references guests.record,
  foreign key (house_id, memory_id) references guests.memory
);
create index proposal_guest on guests.proposal (house_id, guest_id);
create index proposal_import on guests.proposal (house_id, guest_id) where import_id is not null;

-- Every word given or taken back; the latest counts, and the strictest of a person's records.
create table guests.consent (
  house_id integer not null,
  id uuid not null,
  guest_id uuid not null,
  purpose text not null check (purpose in ('marketing', 'health', 'contact')),
  channel text not null check (channel in ('email', 'text', 'phone', 'post', 'any')),
  given boolean not null,
  source text not null,
  at timestamptz not null,
  person_id uuid,
  import_id uuid,
  primary key (house_id, id),
  foreign key (house_id, guest_id) references guests.record
);
create index consent_guest on guests.consent (house_id, guest_id, purpose, channel, at desc);

create table guests.company (
  house_id integer not null,
  id uuid not null,
  guest_id uuid not null,
  other_id uuid not null check (other_id <> guest_id),
  relation text not null,
  since timestamptz not null,
  noted_by uuid,
  ended_at timestamptz,
  primary key (house_id, id),
  foreign key (house_id, guest_id) references guests.record,
  foreign key (house_id, other_id) references guests.record
);
create index company_guest on guests.company (house_id, guest_id) where ended_at is null;
create index company_other on guests.company (house_id, other_id) where ended_at is null;

-- Every word the house said to a guest, or held back, over all channels.
create table guests.contact (
  house_id integer not null,
  id uuid not null,
  guest_id uuid not null,
  channel text not null check (channel in ('email', 'text', 'phone', 'post')),
  purpose text not null,
  at timestamptz not null,
  held_back text,
  primary key (house_id, id),
  foreign key (house_id, guest_id) references guests.record
);
create index contact_guest on guests.contact (house_id, guest_id, at desc);

create table guests.import_line (
  house_id integer not null,
  import_id uuid not null,
  line integer not null,
  outcome text not null check (outcome in ('created', 'joined', 'unchanged', 'refused')),
  -- The guest or the visit the line became.
  subject_id uuid,
  -- What refused it, or what of it was left out: codes with what fills their sentences.
  why jsonb,
  -- The cells as they came, kept for refused lines only, so that they can be mended.
  cells jsonb,
  primary key (house_id, import_id, line),
  foreign key (house_id, import_id) references guests.import
);
create index import_line_refused on guests.import_line (house_id, import_id) where outcome = 'refused';

-- How a house last read a file with these columns.
create table guests.import_mapping (
  house_id integer not null,
  fingerprint text not null,
  kind text not null,
  mapping jsonb not null,
  saved_at timestamptz not null,
  primary key (house_id, kind, fingerprint)
);

-- What a slice still has to erase of a guest, and what it has.
create table guests.erasure (
  house_id integer not null,
  guest_id uuid not null,
  slice text not null,
  asked_at timestamptz not null,
  asked_by uuid,
  done_at timestamptz,
  primary key (house_id, guest_id, slice)
);

call kit.fence('guests.import');
call kit.fence('guests.record');
call kit.fence('guests.name_word');
call kit.fence('guests.identity');
call kit.fence('guests.merge');
call kit.fence('guests.belonging');
call kit.fence('guests.memory');
call kit.fence('guests.memory_use');
call kit.fence('guests.proposal');
call kit.fence('guests.consent');
call kit.fence('guests.company');
call kit.fence('guests.contact');
call kit.fence('guests.import_line');
call kit.fence('guests.import_mapping');
call kit.fence('guests.erasure');
