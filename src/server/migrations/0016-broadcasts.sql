-- How many households there are to reach: entered by an officer, with its day and its source. What nobody entered is unknown.
create table household_count (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  area uuid not null references area,
  counted_on date not null,
  poor int not null check (poor >= 0),
  near_poor int not null check (near_poor >= 0),
  source text not null,
  replaces uuid unique references household_count
);
create unique index household_count_first on household_count (area, counted_on) where replaces is null;
comment on table household_count is 'record: poor and near-poor households of one place on one day, by whose word; the same day said again replaces';

create table quiet_rule (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  area uuid not null references area,
  kind text not null check (kind in ('hours', 'school', 'hospital', 'worship', 'other')),
  name text not null,
  from_time text check (from_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  to_time text check (to_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  basis text,
  check ((from_time is null) = (to_time is null)),
  check (from_time <> to_time),
  check (kind <> 'hours' or from_time is not null)
);
create index on quiet_rule (area);
comment on table quiet_rule is 'record: hours and places that loudspeakers leave in peace, from day to day; a run inside is warned of';

create table quiet_rule_end (
  rule uuid primary key references quiet_rule,
  command_id uuid not null references kept_command deferrable initially deferred,
  ended_on date not null
);
comment on table quiet_rule_end is 'record: rules of quiet that hold no longer, and their last day';

create table loudspeaker (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  root uuid not null references loudspeaker,
  unit uuid not null references unit,
  kind text not null check (kind in ('station', 'car')),
  name text not null,
  contract_number text,
  contract_about text,
  replaces uuid unique references loudspeaker
);
create index on loudspeaker (unit);
create index on loudspeaker (root);
comment on table loudspeaker is 'record: stations and cars with their contract; a change is a new row that replaces';

create table broadcast_slot (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  plan uuid not null references plan,
  task uuid not null references task,
  unit uuid not null references unit,
  loudspeaker uuid not null references loudspeaker,
  area uuid not null references area,
  planned_on date not null,
  from_time text not null check (from_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  to_time text not null check (to_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  version uuid not null references message_approval,
  check (to_time > from_time)
);
create index on broadcast_slot (plan, planned_on, from_time, id);
create index on broadcast_slot (loudspeaker, planned_on);
create index on broadcast_slot (version);
comment on table broadcast_slot is 'record: planned runs: which loudspeaker, where, when, with which message';

create table broadcast_slot_end (
  slot uuid primary key references broadcast_slot,
  command_id uuid not null references kept_command deferrable initially deferred
);
comment on table broadcast_slot_end is 'record: planned runs that were called off';

-- What more is known of a record of a run. A correction of the record says it anew.
create table broadcast_run (
  work uuid primary key references work_record deferrable initially deferred,
  command_id uuid not null references kept_command deferrable initially deferred,
  from_time text not null check (from_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  to_time text not null check (to_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  version uuid references message_approval,
  loudspeaker uuid references loudspeaker,
  slot uuid references broadcast_slot,
  check (to_time > from_time)
);
create index on broadcast_run (slot);
create index on broadcast_run (version);
create index on broadcast_run (loudspeaker);
comment on table broadcast_run is 'record: from when to when a loudspeaker was heard, with which message, by which planned slot';

create function standing_household_count(horizon int) returns setof household_count language sql stable
begin atomic
  select c.* from household_count c
  where (horizon is null or exists (select from sealed_command s where s.command_id = c.command_id and s.block <= horizon))
    and not exists (select from household_count r where r.replaces = c.id and (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon)));
end;

create function standing_quiet_rule(horizon int) returns setof quiet_rule language sql stable
begin atomic
  select r.id, r.command_id, r.area, r.kind, r.name, r.from_time, r.to_time, r.valid_from, coalesce(e.ended_on, r.valid_to), r.basis
  from quiet_rule r left join quiet_rule_end e on e.rule = r.id
    and (horizon is null or exists (select from sealed_command s where s.command_id = e.command_id and s.block <= horizon))
  where horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon);
end;

create function standing_loudspeaker(horizon int) returns setof loudspeaker language sql stable
begin atomic
  select l.* from loudspeaker l
  where (horizon is null or exists (select from sealed_command s where s.command_id = l.command_id and s.block <= horizon))
    and not exists (select from loudspeaker r where r.replaces = l.id and (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon)));
end;

create function standing_slot(horizon int) returns setof broadcast_slot language sql stable
begin atomic
  select p.* from broadcast_slot p
  where (horizon is null or exists (select from sealed_command s where s.command_id = p.command_id and s.block <= horizon))
    and not exists (select from broadcast_slot_end e where e.slot = p.id and (horizon is null or exists (select from sealed_command s where s.command_id = e.command_id and s.block <= horizon)));
end;

create function standing_run(horizon int) returns setof broadcast_run language sql stable
begin atomic
  select r.* from broadcast_run r join standing_work(horizon) w on w.id = r.work;
end;
