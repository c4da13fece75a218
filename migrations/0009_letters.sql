-- A letter may belong to a conversation: it leaves by a line of the house, answers something, and can wait.
alter table kit.letter
  -- The line it leaves by; null is the house's own mail server.
  add column via uuid,
  -- Headers besides those every letter has: In-Reply-To, References, Reply-To, List-Unsubscribe …
  add column headers jsonb not null default '{}',
  -- Written by nobody: it says so, and its envelope has no sender (RFC 3834, sections 3.3 and 5).
  add column automatic boolean not null default true,
  -- [{sha256, name, mediaType}], the content in kit.file.
  add column attachments jsonb not null default '[]',
  -- Until then it can be taken back.
  add column not_before timestamptz,
  -- What the carrier calls it, to recognise what is said of it later.
  add column carried_as text,
  drop constraint letter_state_check,
  add constraint letter_state_check
    check (state in ('waiting', 'sending', 'sent', 'perhaps_sent', 'failed', 'withdrawn', 'erased'));
create index letter_open on kit.letter (house_id, via, written_at) where state in ('perhaps_sent', 'failed');
create index letter_carried on kit.letter (house_id, carried_as) where carried_as is not null;

-- Addresses of ours that are called from outside, and whose they are: a chat element, a provider's hook.
create table door.way_in (
  token_sha256 text primary key,
  house_id integer not null references door.house,
  kind text not null check (kind in ('widget', 'hook')),
  line_id uuid not null,
  made_at timestamptz not null,
  removed_at timestamptz
);
create index way_in_line on door.way_in (house_id, line_id);
grant select, insert, update, delete on door.way_in to app_rw;
