-- A unit may be corrected and ended, as an area may: what was written stays in `unit_version`, `unit` is the last version of each.
alter table unit add column number int not null default 1 check (number > 0);
comment on table unit is 'working: offices, committees and unions that work is assigned to, as last corrected; every version is in unit_version';

create table unit_version (
  unit uuid not null references unit deferrable initially deferred,
  number int not null check (number > 0),
  command_id uuid not null references kept_command deferrable initially deferred,
  name text not null,
  short_name text not null,
  kind text not null,
  area uuid not null references area deferrable initially deferred,
  valid_from date not null,
  valid_to date,
  -- Why it was corrected or ended; null for a first version.
  reason text,
  primary key (unit, number)
);
comment on table unit_version is 'record: a unit as it was entered, corrected or ended; the last number stands';
insert into unit_version (unit, number, command_id, name, short_name, kind, area, valid_from, valid_to)
  select id, 1, command_id, name, short_name, kind, area, valid_from, valid_to from unit;
