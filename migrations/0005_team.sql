create schema team;
grant usage on schema team to app_rw;

create table team.person (
  house_id integer not null,
  id uuid not null,
  name text not null,
  email text,
  -- scrypt of the PIN, with its salt; null until chosen.
  pin text,
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (house_id, id)
);

call kit.fence('team.person');
