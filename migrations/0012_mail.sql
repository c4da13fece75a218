-- Mail as it came, stored before anything reads it.
create table desk.mail (
  house_id integer not null,
  id uuid not null,
  line_id uuid not null,
  -- SHA-256 of the bytes with their line ends evened out: the same mail fetched twice is one.
  fingerprint text not null,
  -- Its content in kit.file.
  sha256 text not null,
  size integer not null,
  source text not null check (source in ('imap', 'hook', 'brought')),
  folder text,
  uid_validity bigint,
  uid bigint,
  -- When it arrived in its mailbox, which may be years ago; null is when it was stored.
  arrived_at timestamptz,
  stored_at timestamptz not null,
  -- The order in which it came.
  place bigint not null,
  state text not null check (state in ('stored', 'read', 'quarantined', 'erased')),
  tries smallint not null default 0,
  why text,
  read_at timestamptz,
  message_id uuid,
  primary key (house_id, id),
  unique (house_id, line_id, fingerprint),
  foreign key (house_id, line_id) references desk.line,
  foreign key (house_id, message_id) references desk.message
);
create index mail_waiting on desk.mail (house_id, line_id, place) where state = 'stored';
create index mail_message on desk.mail (house_id, message_id) where message_id is not null;
create index mail_quarantined on desk.mail (house_id, stored_at desc) where state = 'quarantined';

-- Automatic answers sent, so that two machines do not go on for ever.
create table desk.automatic_answer (
  house_id integer not null,
  id uuid not null,
  line_id uuid not null,
  conversation_id uuid not null,
  address text not null,
  at timestamptz not null,
  primary key (house_id, id),
  foreign key (house_id, conversation_id) references desk.conversation
);
create index automatic_answer_address on desk.automatic_answer (house_id, address, at);

call kit.fence('desk.mail');
call kit.fence('desk.automatic_answer');
