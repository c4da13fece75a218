create schema moments;
grant usage on schema moments to app_rw;

-- A gesture in person counts among the words of the house to a guest.
alter table guests.contact
  drop constraint contact_channel_check,
  add constraint contact_channel_check check (channel in ('email', 'text', 'phone', 'post', 'in_person'));
create index contact_held on guests.contact (house_id, at) where held_back is not null;

-- What the house has written of its book of ideas; the rest is read from the book that comes with the product.
create table moments.idea (
  house_id integer not null,
  -- The name of one in the book, or an id of the house's own.
  key text not null check (length(key) between 1 and 60),
  title text not null,
  needs text not null default '',
  cost_minor bigint not null check (cost_minor >= 0),
  contains text[] not null default '{}',
  who text not null check (who in ('anyone', 'care', 'manager')),
  fits jsonb not null default '{}',
  -- Made up once for one guest and kept to inspire: never suggested as it is.
  inspiration boolean not null default false,
  made_at timestamptz not null,
  made_by uuid,
  retired_at timestamptz,
  primary key (house_id, key)
);

-- How much a venue gives away: a share of last month's takings in hundredths of a percent, or a sum; what is null is
-- the product's default.
create table moments.purse_rule (
  house_id integer not null,
  venue_id uuid not null,
  share integer check (share between 0 and 10000),
  sum_minor bigint check (sum_minor >= 0),
  person_minor bigint check (person_minor >= 0),
  guest_minor bigint check (guest_minor >= 0),
  set_at timestamptz not null,
  set_by uuid,
  primary key (house_id, venue_id),
  check (share is null or sum_minor is null),
  foreign key (house_id, venue_id) references houses.venue
);

-- The purse of one venue and month. What is left is never below nothing, whoever gives at the same time.
create table moments.purse (
  house_id integer not null,
  venue_id uuid not null,
  month date not null check (extract(day from month) = 1),
  currency char(3) not null,
  opened_minor bigint not null check (opened_minor >= 0),
  left_minor bigint not null check (left_minor >= 0),
  opened_at timestamptz not null,
  primary key (house_id, venue_id, month),
  foreign key (house_id, venue_id) references houses.venue
);

-- One thing remembered to do, or done, for one guest beyond what they came for. Each step is who and when; a step undone
-- is empty again, and the event log says so.
create table moments.moment (
  house_id integer not null,
  id uuid not null,
  kind text not null check (kind in ('delight', 'recovery', 'thanks')),
  guest_id uuid not null,
  visit_id uuid,
  venue_id uuid not null,
  touchpoint text,
  -- What is to be done, and what was noticed that led to it.
  words text not null default '',
  noticed text not null default '',
  idea_key text,
  memory_id uuid,
  recovery_id uuid,
  note_id uuid,
  cost_minor bigint not null default 0 check (cost_minor >= 0),
  currency char(3) not null,
  -- The purse it was paid from.
  month date,
  noticed_at timestamptz not null,
  noticed_by uuid,
  thought_at timestamptz,
  thought_by uuid,
  asked_at timestamptz,
  asked_by uuid,
  answered_at timestamptz,
  answered_by uuid,
  granted boolean,
  ready_at timestamptz,
  ready_by uuid,
  given_at timestamptz,
  given_by uuid,
  landed_at timestamptz,
  landed_by uuid,
  landed text check (landed in ('glowed', 'pleased', 'unmoved', 'unwelcome')),
  landed_words text not null default '',
  let_go_at timestamptz,
  let_go_by uuid,
  let_go_why text,
  -- The rule that held it back, the last time it was to be given.
  held_at timestamptz,
  held_why text,
  -- Where it counts among the words of the house, so that it can be taken out of the count again.
  contact_id uuid,
  primary key (house_id, id),
  -- Delight, recovery and thanks are never mixed in one.
  check ((kind = 'recovery') = (recovery_id is not null)),
  check ((kind = 'thanks') = (note_id is not null)),
  -- What making right has cost stands on the desk, and a thank-you has no price.
  check (kind = 'delight' or cost_minor = 0),
  check (given_at is null or let_go_at is null),
  -- Never by a machine.
  check (given_at is null or given_by is not null),
  check (kind = 'delight' or month is null),
  foreign key (house_id, guest_id) references guests.record,
  foreign key (house_id, visit_id) references visits.visit,
  foreign key (house_id, venue_id) references houses.venue,
  foreign key (house_id, memory_id) references guests.memory,
  foreign key (house_id, recovery_id) references desk.recovery,
  foreign key (house_id, contact_id) references guests.contact
);
create index moment_guest on moments.moment (house_id, guest_id, given_at);
create index moment_visit on moments.moment (house_id, visit_id) where visit_id is not null;
create index moment_given on moments.moment (house_id, venue_id, given_at) where given_at is not null;
create index moment_alone on moments.moment (house_id, venue_id, coalesce(given_at, noticed_at)) where visit_id is null;
create index moment_held on moments.moment (house_id, venue_id, held_at) where held_at is not null;
create index moment_paid on moments.moment (house_id, venue_id, month) where month is not null;
create index moment_open on moments.moment (house_id, venue_id, noticed_at) where given_at is null and let_go_at is null;

-- Every sum that left the purse or came back to it, and why.
create table moments.purse_entry (
  house_id integer not null,
  id uuid not null,
  venue_id uuid not null,
  month date not null,
  kind text not null check (kind in ('given', 'taken_back', 'topped_up', 'taken_out')),
  -- As it changes what is left.
  amount_minor bigint not null,
  moment_id uuid,
  person_id uuid,
  why text not null default '',
  -- The line this one takes back.
  undoes uuid,
  at timestamptz not null,
  primary key (house_id, id),
  check ((kind in ('given', 'taken_back')) = (moment_id is not null)),
  foreign key (house_id, venue_id, month) references moments.purse,
  foreign key (house_id, moment_id) references moments.moment,
  foreign key (house_id, undoes) references moments.purse_entry
);
create index purse_entry_month on moments.purse_entry (house_id, venue_id, month, at);
create index purse_entry_moment on moments.purse_entry (house_id, moment_id) where moment_id is not null;
create unique index purse_entry_undoes on moments.purse_entry (house_id, undoes) where undoes is not null;

-- What may be done for somebody on a visit, at most one; or why nothing is suggested. Codes and ids alone: its words are
-- made when it is read, from what is remembered then.
create table moments.suggestion (
  house_id integer not null,
  visit_id uuid not null,
  guest_id uuid,
  idea_key text,
  memory_id uuid,
  -- What fits: codes with what fills their sentences.
  because jsonb not null default '[]',
  -- What else was looked at, and the code of why not.
  others jsonb not null default '[]',
  held_why text,
  made_at timestamptz not null,
  dismissed_at timestamptz,
  dismissed_by uuid,
  dismissed_why text,
  moment_id uuid,
  primary key (house_id, visit_id),
  check ((idea_key is null) = (held_why is not null)),
  foreign key (house_id, visit_id) references visits.visit,
  foreign key (house_id, guest_id) references guests.record,
  foreign key (house_id, memory_id) references guests.memory,
  foreign key (house_id, moment_id) references moments.moment
);
create index suggestion_guest on moments.suggestion (house_id, guest_id, made_at) where guest_id is not null;
create index suggestion_held on moments.suggestion (house_id, made_at) where held_why is not null;
create index suggestion_moment on moments.suggestion (house_id, moment_id) where moment_id is not null;

-- What kind of an evening it is, typed by hand.
create table moments.evening (
  house_id integer not null,
  venue_id uuid not null,
  day date not null,
  weather text not null check (weather in ('hot', 'mild', 'cold', 'rain', 'snow', 'storm')),
  set_at timestamptz not null,
  set_by uuid,
  primary key (house_id, venue_id, day),
  foreign key (house_id, venue_id) references houses.venue
);

-- Guests who asked for no surprises, and since when they do not mind them again.
create table moments.none_wished (
  house_id integer not null,
  id uuid not null,
  guest_id uuid not null,
  asked_at timestamptz not null,
  noted_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (house_id, id),
  foreign key (house_id, guest_id) references guests.record
);
create index none_wished_guest on moments.none_wished (house_id, guest_id);

-- A thank-you a person is asked to write, and what became of it.
create table moments.note (
  house_id integer not null,
  id uuid not null,
  guest_id uuid not null,
  visit_id uuid not null,
  venue_id uuid not null,
  -- What made the visit worth a word: codes.
  because text[] not null,
  asked_of uuid not null,
  asked_at timestamptz not null,
  -- Not before the first day, best on the second, not after the seventh.
  first_on date not null,
  due_on date not null,
  last_on date not null,
  text text not null default '',
  -- The rule that held it back: when it was to be asked for, or the last time it was to be sent.
  held_at timestamptz,
  held_why text,
  way text check (way in ('card', 'email', 'text')),
  sent_at timestamptz,
  sent_by uuid,
  -- What was sent stands in its conversation on the desk, with its letter; a card has its photo, and a day it was
  -- put in the post.
  conversation_id uuid,
  message_id uuid,
  -- What it counts as among the words of the house to them.
  contact_id uuid,
  photo text,
  photo_type text,
  posted_at timestamptz,
  posted_by uuid,
  answered_at timestamptz,
  let_go_at timestamptz,
  let_go_by uuid,
  let_go_why text,
  moment_id uuid,
  primary key (house_id, id),
  check (sent_at is null or let_go_at is null),
  foreign key (house_id, guest_id) references guests.record,
  foreign key (house_id, visit_id) references visits.visit,
  foreign key (house_id, venue_id) references houses.venue,
  foreign key (house_id, asked_of) references team.person,
  foreign key (house_id, conversation_id) references desk.conversation,
  foreign key (house_id, moment_id) references moments.moment
);
create index note_open on moments.note (house_id, last_on) where sent_at is null and let_go_at is null;
create index note_asked on moments.note (house_id, asked_of, first_on) where let_go_at is null;
create index note_sent on moments.note (house_id, sent_at) where sent_at is not null;
create index note_newest on moments.note (house_id, asked_at);
create index note_held on moments.note (house_id, venue_id, held_at) where held_at is not null;
create unique index note_visit on moments.note (house_id, visit_id, guest_id) where let_go_at is null;
create index note_guest on moments.note (house_id, guest_id);
create index note_message on moments.note (house_id, message_id) where message_id is not null;

call kit.fence('moments.idea');
call kit.fence('moments.purse_rule');
call kit.fence('moments.purse');
call kit.fence('moments.moment');
call kit.fence('moments.purse_entry');
call kit.fence('moments.suggestion');
call kit.fence('moments.evening');
call kit.fence('moments.none_wished');
call kit.fence('moments.note');
