-- One version of the house's journey: its touchpoints with their lanes, standards and places for hospitality. What a
-- house has not drawn itself is read from the book that comes with the product, as version 0.
create table journey.blueprint (
  house_id integer not null,
  version integer not null check (version > 0),
  touchpoints jsonb not null,
  -- What was changed, in the words of who changed it.
  note text not null default '',
  made_at timestamptz not null,
  made_by uuid,
  primary key (house_id, version)
);
call kit.fence('journey.blueprint');

-- A run of a touchpoint's standard on one visit, begun by a step of that visit.
alter table journey.run
  -- Where its subject is; null where it has no place. Who works at one venue leaves the runs of others alone.
  add column venue_id uuid,
  add column touchpoint text,
  add column who text check (who in ('door', 'care', 'back', 'anyone')),
  -- The step of the visit its clock begins at, the minutes from there (below zero: before), and how long it may take.
  add column begins_at text check (begins_at in ('expect', 'arrive', 'seat', 'farewell')),
  add column after_minutes integer,
  add column within_minutes integer check (within_minutes > 0),
  -- When it is time, as was known when it began or was put off: by it is found what is due on another day than its visit's.
  add column due_at timestamptz,
  drop constraint run_how_check,
  add constraint run_how_check check (how in ('topic', 'rule', 'hand', 'visit')),
  drop constraint run_outcome_check,
  add constraint run_outcome_check check (outcome in ('done', 'left', 'undone')),
  add constraint run_touchpoint_check check ((how = 'visit') = (touchpoint is not null and begins_at is not null));
create index run_touchpoint on journey.run (house_id, touchpoint, started_at) where touchpoint is not null;
create index run_due on journey.run (house_id, venue_id, due_at) where touchpoint is not null and ended_at is null;
-- What was left out is rare and counted often.
create index run_step_skipped on journey.run_step (house_id, run_id) where skipped_why is not null;
