-- The emulation movement: who registered for what, what became of it, and who was commended.
create table registration (
  work uuid primary key references work_record deferrable initially deferred,
  command_id uuid not null references kept_command deferrable initially deferred,
  who text not null check (who in ('unit', 'collective', 'household')),
  pledge_id uuid not null
);
comment on table registration is 'record: what a record of registrations says beyond its number: who registered, and for what';

-- `registration`: the first record of its chain of corrections. Told again, it replaces.
create table registration_result (
  registration uuid not null references work_record,
  number int not null check (number > 0),
  command_id uuid not null references kept_command deferrable initially deferred,
  reached int not null check (reached >= 0),
  judged_on date not null,
  primary key (registration, number)
);
comment on table registration_result is 'record: how many of the registered reached what they registered for; the last number stands';

create table commendation (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  plan uuid not null references plan,
  decision text not null,
  decided_on date not null,
  issuer text not null,
  whom_id uuid not null,
  reason_id uuid not null
);
create index on commendation (plan);
comment on table commendation is 'record: who was commended for what, by which decision';

create table commendation_end (
  commendation uuid primary key references commendation,
  command_id uuid not null references kept_command deferrable initially deferred
);
comment on table commendation_end is 'record: commendations that were entered by mistake';

create function standing_registration(horizon int) returns setof registration language sql stable
begin atomic
  select r.* from registration r join standing_work(horizon) w on w.id = r.work
  where not exists (select from standing_verdict(horizon) v where v.work = w.id and v.verdict = 'withdrawn');
end;

create function standing_registration_result(horizon int) returns setof registration_result language sql stable
begin atomic
  select r.* from registration_result r
  where (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon))
    and not exists (select from registration_result n where n.registration = r.registration and n.number > r.number
      and (horizon is null or exists (select from sealed_command s where s.command_id = n.command_id and s.block <= horizon)));
end;

create function standing_commendation(horizon int) returns setof commendation language sql stable
begin atomic
  select c.* from commendation c
  where (horizon is null or exists (select from sealed_command s where s.command_id = c.command_id and s.block <= horizon))
    and not exists (select from commendation_end e where e.commendation = c.id
      and (horizon is null or exists (select from sealed_command s where s.command_id = e.command_id and s.block <= horizon)));
end;
