-- Somebody on the house's own site, known by a secret their browser keeps.
create table desk.visitor (
  house_id integer not null,
  id uuid not null,
  line_id uuid not null,
  token_sha256 text not null,
  name text not null default '',
  email text not null default '',
  guest_id uuid,
  first_at timestamptz not null,
  last_at timestamptz not null,
  conversation_id uuid,
  primary key (house_id, id),
  unique (house_id, token_sha256),
  foreign key (house_id, line_id) references desk.line,
  foreign key (house_id, guest_id) references guests.record,
  foreign key (house_id, conversation_id) references desk.conversation
);

create table desk.call (
  house_id integer not null,
  id uuid not null,
  line_id uuid,
  venue_id uuid not null,
  conversation_id uuid,
  guest_id uuid,
  -- The provider's number of this call; null for one noted by hand.
  call_key text,
  number text not null,
  direction text not null check (direction in ('in', 'out')),
  rang_at timestamptz not null,
  state text not null check (state in ('ringing', 'answered', 'missed', 'voicemail', 'noted')),
  taken_by uuid,
  ended_at timestamptz,
  seconds integer,
  -- The recording in kit.file, and what was said in it.
  recording text,
  recording_url text,
  transcript text not null default '',
  primary key (house_id, id),
  unique (house_id, call_key),
  foreign key (house_id, line_id) references desk.line,
  foreign key (house_id, conversation_id) references desk.conversation,
  foreign key (house_id, guest_id) references guests.record,
  foreign key (house_id, taken_by) references team.person
);
create index call_guest on desk.call (house_id, guest_id, rang_at desc);
create index call_conversation on desk.call (house_id, conversation_id) where conversation_id is not null;
create index call_ringing on desk.call (house_id, rang_at) where state = 'ringing';

-- The owner's word on whether a language model may be shown what guests write, and which.
create table desk.model (
  house_id integer primary key,
  address text not null,
  model text not null,
  sealed bytea,
  agreed_at timestamptz not null,
  agreed_by uuid not null,
  withdrawn_at timestamptz
);

call kit.fence('desk.visitor');
call kit.fence('desk.call');
call kit.fence('desk.model');
