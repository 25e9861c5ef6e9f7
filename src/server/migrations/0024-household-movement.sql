-- Where households come from and go to, and what is counted of them from one list to the next.
create table household_change (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  household uuid not null,
  kind text not null check (kind in ('moved-away', 'dissolved', 'merged', 'moved-in', 'split-off')),
  happened_on date not null
);
create index on household_change (household);
comment on table household_change is 'record: that a household came into the area or left it, other than by its class';

create table household_change_withdrawal (
  change uuid primary key references household_change,
  command_id uuid not null references kept_command deferrable initially deferred
);
comment on table household_change_withdrawal is 'record: changes of households that were told by mistake';

create function standing_household_change(horizon int) returns setof household_change language sql stable
begin atomic
  select c.* from household_change c
  where (horizon is null or exists (select from sealed_command s where s.command_id = c.command_id and s.block <= horizon))
    and not exists (select from household_change_withdrawal w where w.change = c.id
      and (horizon is null or exists (select from sealed_command s where s.command_id = w.command_id and s.block <= horizon)));
end;

create table earlier_count (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  round uuid not null references review_round,
  area uuid not null references area,
  standard text not null,
  poor int not null check (poor >= 0),
  near_poor int not null check (near_poor >= 0),
  counted_on date not null,
  source text not null,
  replaces uuid unique references earlier_count
);
create index on earlier_count (round);
create unique index earlier_count_first on earlier_count (round, area, standard) where replaces is null;
comment on table earlier_count is 'record: how many households the list before had, where the register does not know it';

create function standing_earlier_count(horizon int) returns setof earlier_count language sql stable
begin atomic
  select e.* from earlier_count e
  where (horizon is null or exists (select from sealed_command s where s.command_id = e.command_id and s.block <= horizon))
    and not exists (select from earlier_count r where r.replaces = e.id
      and (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon)));
end;

-- The class of each household that was asked, as the values of the standards stand; lists are narrowed by it.
create table household_class (
  round uuid not null references review_round,
  standard text not null,
  household uuid not null,
  class text not null check (class in ('poor', 'near-poor', 'average-living-standard', 'not-poor', 'unknown')),
  primary key (round, household, standard)
);
create index on household_class (round, standard, class);
create index on household_class (standard);
comment on table household_class is 'machine: what the engine says of each standing interview; made anew when a value of a standard is confirmed';

create index on interview (round);
create index on recognised_household (area);

create table interview_withdrawal (
  interview uuid primary key references interview,
  command_id uuid not null references kept_command deferrable initially deferred,
  reason_id uuid not null
);
comment on table interview_withdrawal is 'record: interviews that were recorded by mistake; the next one of the household follows them';

create or replace function standing_interview(horizon int) returns setof interview language sql stable
begin atomic
  select i.* from interview i
  where (horizon is null or exists (select from sealed_command s where s.command_id = i.command_id and s.block <= horizon))
    and not exists (select from interview n where n.replaces = i.id
      and (horizon is null or exists (select from sealed_command s where s.command_id = n.command_id and s.block <= horizon)))
    and not exists (select from interview_withdrawal w where w.interview = i.id
      and (horizon is null or exists (select from sealed_command s where s.command_id = w.command_id and s.block <= horizon)));
end;

-- Households whose last change took them out of the area.
create function gone_household() returns table (household uuid) language sql stable
begin atomic
  select l.household from (
    select distinct on (c.household) c.household, c.kind from standing_household_change(null) c
    order by c.household, c.happened_on desc, c.id) l
  where l.kind in ('moved-away', 'dissolved', 'merged');
end;
