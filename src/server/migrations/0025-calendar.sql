-- What is announced before it is done: a meeting, a contest, a visit. What came of it is a record.
create table announced_event (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  plan uuid not null references plan,
  task uuid not null references task,
  unit uuid not null references unit,
  held_on date not null,
  from_time text not null check (from_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  to_time text check (to_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  area uuid not null references area,
  venue text not null,
  title text not null,
  open_to text not null check (open_to in ('residents', 'invited')),
  replaces uuid unique references announced_event,
  check (to_time > from_time)
);
create index on announced_event (plan, held_on);
create index on announced_event (held_on) where open_to = 'residents';
comment on table announced_event is 'record: events that are announced; a change replaces';

create table announced_event_end (
  event uuid primary key references announced_event,
  command_id uuid not null references kept_command deferrable initially deferred
);
comment on table announced_event_end is 'record: announced events that were called off';

create index on broadcast_slot (planned_on);
create index on inspection_finding (due);

create function standing_event(horizon int) returns setof announced_event language sql stable
begin atomic
  select e.* from announced_event e
  where (horizon is null or exists (select from sealed_command s where s.command_id = e.command_id and s.block <= horizon))
    and not exists (select from announced_event r where r.replaces = e.id and (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon)))
    and not exists (select from announced_event_end d where d.event = e.id and (horizon is null or exists (select from sealed_command s where s.command_id = d.command_id and s.block <= horizon)));
end;
