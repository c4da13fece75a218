-- A line of the house: a mailbox, a number, a chat element on its site.
create table desk.line (
  house_id integer not null,
  id uuid not null,
  channel text not null check (channel in ('email', 'chat', 'phone', 'text', 'whatsapp')),
  venue_id uuid,
  name text not null,
  -- An e-mail address or a number; a chat element has none.
  address text not null default '',
  settings jsonb not null default '{}',
  -- Passwords and tokens, sealed with the secret of this machine.
  sealed bytea,
  opened_at timestamptz not null,
  opened_by uuid,
  closed_at timestamptz,
  -- What the line last failed of, in the words of the other side.
  trouble text,
  trouble_at timestamptz,
  heard_at timestamptz,
  primary key (house_id, id),
  foreign key (house_id, venue_id) references houses.venue
);
create index line_address on desk.line (house_id, address) where closed_at is null;

-- Up to where a folder of a mailbox was read: UIDs grow within one UIDVALIDITY (RFC 9051, 2.3.1.1).
create table desk.folder (
  house_id integer not null,
  line_id uuid not null,
  name text not null,
  uid_validity bigint not null,
  last_uid bigint not null,
  read_at timestamptz not null,
  primary key (house_id, line_id, name),
  foreign key (house_id, line_id) references desk.line
);

-- What a text is found by: its words without accents, signs and case, each once, whatever stands between them.
create function desk.words_of(value text) returns tsvector
  language sql immutable parallel safe strict
  return strip(to_tsvector('simple', translate(kit.plain(value), '.@-_/+:;&=#''', '            ')));

-- What is looked for: every word that was typed, each perhaps only begun.
create function desk.words_begun(value text) returns tsquery
  language sql immutable parallel safe strict
  return (
    select coalesce(string_agg('''' || found[1] || ''':*', ' & '), '')::tsquery
    from regexp_matches(kit.plain(value), '[[:alnum:]]+', 'g') as found);

-- A conversation with one guest, or with somebody not known yet, over any channel.
create table desk.conversation (
  house_id integer not null,
  id uuid not null,
  channel text not null check (channel in ('email', 'chat', 'phone', 'text', 'whatsapp', 'counter')),
  line_id uuid,
  venue_id uuid not null,
  guest_id uuid,
  -- Who they said they are, and the handle they are answered at.
  contact_name text not null default '',
  contact text not null default '',
  subject text not null default '',
  preview text not null default '',
  kind text not null default 'inquiry' check (kind in ('inquiry', 'problem', 'praise')),
  topic text,
  tags text[] not null default '{}',
  state text not null default 'open' check (state in ('open', 'waiting', 'solved', 'reopened')),
  owner_id uuid,
  -- Written by machines alone: kept, and in nobody's way.
  aside boolean not null default false,
  snoozed_until timestamptz,
  opened_at timestamptz not null,
  last_at timestamptz not null,
  last_in_at timestamptz,
  last_out_at timestamptz,
  solved_at timestamptz,
  solved_by uuid,
  merged_into uuid,
  -- The conversation whose messages it was made of.
  split_from uuid,
  -- The earliest promise that is neither kept, dropped nor paused.
  next_due_at timestamptz not null default 'infinity',
  messages integer not null default 0,
  search tsvector not null generated always as (
    desk.words_of(left(subject, 1000) || ' ' || left(contact_name, 200) || ' ' || left(contact, 320))) stored,
  primary key (house_id, id),
  foreign key (house_id, line_id) references desk.line,
  foreign key (house_id, venue_id) references houses.venue,
  foreign key (house_id, guest_id) references guests.record,
  foreign key (house_id, owner_id) references team.person,
  foreign key (house_id, merged_into) references desk.conversation
);
-- The queue: what breaks next stands first, then what waits longest.
create index conversation_queue on desk.conversation
  (house_id, next_due_at, last_at, id)
  where state in ('open', 'reopened') and not aside and merged_into is null;
create index conversation_last on desk.conversation (house_id, last_at, id) where merged_into is null;
create index conversation_guest on desk.conversation (house_id, guest_id, last_at desc);
create index conversation_contact on desk.conversation (house_id, contact, last_at desc);
-- Counted from the index alone.
create index conversation_unsolved on desk.conversation (house_id, owner_id)
  include (state, aside, snoozed_until, next_due_at, venue_id)
  where state <> 'solved' and merged_into is null;
create index conversation_merged on desk.conversation (house_id, merged_into) where merged_into is not null;
create index conversation_search on desk.conversation using gin (search);
create index conversation_snoozed on desk.conversation (house_id, snoozed_until) where snoozed_until is not null;

-- Everything said, on every channel, and the notes among colleagues.
create table desk.message (
  house_id integer not null,
  id uuid not null,
  conversation_id uuid not null,
  -- Its own conversation; it stands where that one was joined to.
  born_in uuid not null,
  channel text not null,
  direction text not null check (direction in ('in', 'out', 'note')),
  -- When it came in or was said here; what the sender's clock said stands beside it.
  at timestamptz not null,
  dated_at timestamptz,
  guest_id uuid,
  person_id uuid,
  from_name text not null default '',
  from_address text not null default '',
  reply_to text not null default '',
  to_addresses text[] not null default '{}',
  cc_addresses text[] not null default '{}',
  subject text not null default '',
  -- What they wrote, and what they only quoted or signed with.
  text text not null,
  folded text not null default '',
  -- Its HTML is in the raw mail.
  has_html boolean not null default false,
  -- Nobody wrote it: a bounce, a vacation note, a list, another machine.
  automatic text check (automatic in ('bounce', 'vacation', 'list', 'machine')),
  -- An e-mail's Message-ID, a provider's number of a text: by this an answer finds it.
  message_key text,
  mail_id uuid,
  letter_id uuid,
  run_id uuid,
  -- What the conversation was before this answer, for when it is taken back.
  state_before text,
  search tsvector not null generated always as (
    desk.words_of(left(subject, 1000) || ' ' || left(from_name, 200) || ' ' || left(from_address, 320) || ' ' ||
      left(text, 100000))) stored,
  primary key (house_id, id),
  foreign key (house_id, conversation_id) references desk.conversation,
  foreign key (house_id, guest_id) references guests.record,
  foreign key (house_id, person_id) references team.person
);
create index message_conversation on desk.message (house_id, conversation_id, at, id);
create index message_key on desk.message (house_id, message_key) where message_key is not null;
create index message_letter on desk.message (house_id, letter_id) where letter_id is not null;
create index message_search on desk.message using gin (search);

-- Messages of which a conversation was made, and where they were: put back there, they are what they were.
create table desk.split_off (
  house_id integer not null,
  conversation_id uuid not null,
  message_id uuid not null,
  was_in uuid not null,
  primary key (house_id, conversation_id, message_id),
  foreign key (house_id, conversation_id) references desk.conversation,
  foreign key (house_id, message_id) references desk.message
);

create table desk.attachment (
  house_id integer not null,
  id uuid not null,
  message_id uuid not null,
  name text not null,
  media_type text not null,
  size integer not null,
  -- null: too large or of a kind not kept; it is in the raw mail.
  sha256 text,
  content_id text,
  inline boolean not null default false,
  primary key (house_id, id),
  foreign key (house_id, message_id) references desk.message
);
create index attachment_message on desk.attachment (house_id, message_id);

create table desk.mention (
  house_id integer not null,
  message_id uuid not null,
  person_id uuid not null,
  conversation_id uuid not null,
  seen_at timestamptz,
  primary key (house_id, person_id, message_id),
  foreign key (house_id, message_id) references desk.message,
  foreign key (house_id, person_id) references team.person
);

-- What somebody has begun to answer, kept while they look elsewhere.
create table desk.draft (
  house_id integer not null,
  conversation_id uuid not null,
  person_id uuid not null,
  text text not null,
  at timestamptz not null,
  primary key (house_id, conversation_id, person_id),
  foreign key (house_id, conversation_id) references desk.conversation,
  foreign key (house_id, person_id) references team.person
);

-- Who has a conversation before them just now, and whether they are writing.
create table desk.presence (
  house_id integer not null,
  conversation_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  writing boolean not null,
  primary key (house_id, conversation_id, person_id),
  foreign key (house_id, conversation_id) references desk.conversation
);

call kit.fence('desk.line');
call kit.fence('desk.folder');
call kit.fence('desk.conversation');
call kit.fence('desk.message');
call kit.fence('desk.split_off');
call kit.fence('desk.attachment');
call kit.fence('desk.mention');
call kit.fence('desk.draft');
call kit.fence('desk.presence');
