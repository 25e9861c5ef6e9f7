-- A right is a role in an area from a day on. What an officer held by his unit becomes a right in the unit's area.
create table officer_right (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  officer uuid not null references officer deferrable initially deferred,
  role text not null check (role in ('plan-owner', 'unit-officer', 'inspector', 'reader', 'administrator')),
  area uuid not null references area,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
create index on officer_right (officer);
create index on officer_right (area);
comment on table officer_right is 'record: which role an officer holds in which area, from–to';

create table officer_right_end (
  officer_right uuid primary key references officer_right,
  command_id uuid not null references kept_command deferrable initially deferred,
  -- The last day on which it holds.
  ended_on date not null
);
comment on table officer_right_end is 'record: a right that was taken back';

insert into officer_right (id, command_id, officer, role, area, valid_from)
  select gen_random_uuid(), o.command_id, o.id, r.role, u.area, o.valid_from
  from officer o join unit u on u.id = o.unit cross join unnest(o.roles) r (role);
alter table officer drop column roles;

-- The commune that a place lies in; a place above communes stands for itself.
create function scope_of(place uuid) returns uuid language sql stable
  return (select coalesce(p.commune, p.area) from area_place p where p.area = place);
create function scopes_of(places uuid[]) returns uuid[] language sql stable
  return (select array_agg(distinct coalesce(p.commune, p.area)) from area_place p where p.area = any(places));

create function standing_right(on_day date) returns setof officer_right language sql stable
begin atomic
  select r.* from officer_right r
  where r.valid_from <= on_day and (r.valid_to is null or r.valid_to >= on_day)
    and not exists (select from officer_right_end e where e.officer_right = r.id and e.ended_on < on_day);
end;

-- Where the rights of an officer hold on a day. Written out for communes and what lies above them; a right in a neighbourhood reaches
-- its commune here, and is narrowed by who reads.
create function reach_of(who uuid, on_day date) returns table (roles text[], areas uuid[], reads uuid[], sees uuid[], writes uuid[])
language sql stable
begin atomic
  with held as (select r.role, r.area from standing_right(on_day) r where r.officer = who),
  inside as (
    select h.role, scope_of(h.area) as area from held h
    union
    select h.role, p.area from held h join area_path p on p.ancestor = h.area join area_place c on c.area = p.area
    where c.commune is null or c.commune = c.area),
  above as (select p.ancestor as area from held h join area_path p on p.area = h.area)
  select array(select distinct h.role from held h order by 1), array(select distinct h.area from held h),
    array(select i.area from inside i group by i.area),
    array(select i.area from inside i union select a.area from above a),
    array(select i.area from inside i where i.role in ('plan-owner', 'unit-officer', 'inspector') group by i.area);
end;

-- What a transaction may see and write; nothing when it does not say.
create function reads() returns uuid[] language sql stable
  return coalesce(nullif(current_setting('app.reads', true), ''), '{}')::uuid[];
create function sees() returns uuid[] language sql stable
  return coalesce(nullif(current_setting('app.sees', true), ''), '{}')::uuid[];
create function writes() returns uuid[] language sql stable
  return coalesce(nullif(current_setting('app.writes', true), ''), '{}')::uuid[];

-- A plan is seen in its area, above it and below it.
alter table plan enable row level security;
create policy seen on plan for select using (area = any (sees()));
create policy written on plan for insert with check (area = any (writes()));

-- A record is seen where it was done, and where what it corrects was done: who wrote it sees what became of it.
alter table work_record add column scopes uuid[] not null default '{}';
update work_record w set scopes = (
  with recursive before (id, places, replaces) as (
    select w.id, w.places, w.replaces
    union all select r.id, r.places, r.replaces from work_record r join before b on r.id = b.replaces)
  select scopes_of(array(select distinct unnest(places) from before)));
alter table work_record alter column scopes drop default;
alter table work_record add check (cardinality(scopes) > 0);
create index on work_record using gin (scopes);
alter table work_record enable row level security;
create policy seen on work_record for select using (scopes && sees());
create policy written on work_record for insert with check (scopes <@ writes());

-- Which versions of a household there are, without who and where: one that moved to another commune stands no more in the first.
create table household_step (
  household uuid not null,
  number int not null check (number > 0),
  command_id uuid not null references kept_command deferrable initially deferred,
  primary key (household, number)
);
comment on table household_step is 'record: that a household was written, without a word of it';
insert into household_step (household, number, command_id) select household, number, command_id from household_version;

alter table household_version add column commune uuid references area;
update household_version set commune = scope_of(area);
alter table household_version alter column commune set not null;
alter table household_version add foreign key (household, number) references household_step deferrable initially deferred;
create index on household_version (commune);
alter table household_version enable row level security;
create policy seen on household_version for select using (commune = any (reads()));
create policy written on household_version for insert with check (commune = any (writes()));

alter table household_member add column commune uuid references area;
update household_member m set commune = v.commune from household_version v where v.id = m.version;
alter table household_member alter column commune set not null;
alter table household_member enable row level security;
create policy seen on household_member for select using (commune = any (reads()));
create policy written on household_member for insert with check (commune = any (writes()));

alter table interview add column commune uuid references area;
update interview i set commune = v.commune from household_version v where v.id = i.version;
alter table interview alter column commune set not null;
alter table interview enable row level security;
create policy seen on interview for select using (commune = any (reads()));
create policy written on interview for insert with check (commune = any (writes()));

create or replace function standing_household(horizon int) returns setof household_version language sql stable
begin atomic
  select v.* from household_version v
  where (horizon is null or exists (select from sealed_command s where s.command_id = v.command_id and s.block <= horizon))
    and not exists (select from household_step n where n.household = v.household and n.number > v.number
      and (horizon is null or exists (select from sealed_command s where s.command_id = n.command_id and s.block <= horizon)));
end;

-- The same as before, with the new columns.
create or replace function standing_work(horizon int) returns setof work_record language sql stable
begin atomic
  select w.* from work_record w
  where (horizon is null or exists (select from sealed_command s where s.command_id = w.command_id and s.block <= horizon))
    and not exists (select from work_record r where r.replaces = w.id and (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon)));
end;

create or replace function standing_interview(horizon int) returns setof interview language sql stable
begin atomic
  select i.* from interview i
  where (horizon is null or exists (select from sealed_command s where s.command_id = i.command_id and s.block <= horizon))
    and not exists (select from interview n where n.replaces = i.id
      and (horizon is null or exists (select from sealed_command s where s.command_id = n.command_id and s.block <= horizon)))
    and not exists (select from interview_withdrawal w where w.interview = i.id
      and (horizon is null or exists (select from sealed_command s where s.command_id = w.command_id and s.block <= horizon)));
end;
