-- A time by which the house said it would act; said by the house's own rule, or to a guest in words.
create table desk.promise (
  house_id integer not null,
  id uuid not null,
  conversation_id uuid not null,
  -- The conversation it was made in; it stands where that one was joined to.
  born_in uuid not null,
  kind text not null check (kind in ('first_answer', 'solution', 'word')),
  -- What was said to the guest, for a promise in words.
  words text not null default '',
  made_at timestamptz not null,
  made_by uuid,
  -- Since when its clock runs; while it waits for the guest it stands, and there is no due time.
  runs_since timestamptz,
  -- Business minutes that were left when the clock last started or stopped; a promise in words has none.
  left_minutes integer,
  due_at timestamptz,
  warn_at timestamptz,
  warned_at timestamptz,
  kept_at timestamptz,
  kept_by uuid,
  dropped_at timestamptz,
  dropped_why text,
  primary key (house_id, id),
  foreign key (house_id, conversation_id) references desk.conversation
);
create index promise_conversation on desk.promise (house_id, conversation_id);
create index promise_due on desk.promise (house_id, due_at)
  where kept_at is null and dropped_at is null and due_at is not null;

-- How quickly the house means to be, per channel and topic; what is not here is the product's default.
create table desk.target (
  house_id integer not null,
  channel text not null,
  -- '' is every topic.
  topic text not null,
  first_answer_minutes integer check (first_answer_minutes between 1 and 100000),
  solution_minutes integer check (solution_minutes between 1 and 100000),
  primary key (house_id, channel, topic)
);

-- Making right: from what went wrong to the asking afterwards whether it is.
alter table desk.recovery
  add column conversation_id uuid,
  add column touchpoint text,
  add column apologised_at timestamptz,
  add column apologised_by uuid,
  add column cost_minor bigint,
  add column currency char(3),
  add column asked_at timestamptz,
  add column asked_by uuid,
  add column right_now boolean,
  add column again boolean not null default false,
  add foreign key (house_id, conversation_id) references desk.conversation;

-- What is to be made right, and what was of late.
create index recovery_open on desk.recovery (house_id, made_right_at);

call kit.fence('desk.promise');
call kit.fence('desk.target');
