create schema desk;
grant usage on schema desk to app_rw;

-- Something to make right for a guest, from what went wrong to the asking afterwards.
create table desk.recovery (
  house_id integer not null,
  id uuid not null,
  guest_id uuid not null,
  visit_id uuid,
  what text not null,
  weight text not null check (weight in ('small', 'serious', 'grave')),
  reported_at timestamptz not null,
  reported_by uuid,
  made_right_at timestamptz,
  made_right_by uuid,
  how text,
  primary key (house_id, id),
  foreign key (house_id, guest_id) references guests.record,
  foreign key (house_id, visit_id) references visits.visit
);
create index recovery_guest on desk.recovery (house_id, guest_id);

call kit.fence('desk.recovery');
