-- Lists of poor and near-poor households that a commune recognised before it kept its register here, taken from its workbook.
create table household_list (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  area uuid not null references area,
  year int not null,
  standard text not null,
  number text not null,
  decided_on date not null,
  source text not null
);
create index on household_list (area);
comment on table household_list is 'record: the list of a commune of one year by one standard, with its decision, as a workbook had it';
alter table household_list enable row level security;
create policy seen on household_list for select using (area = any (reads()));
create policy written on household_list for insert with check (area = any (writes()));

create table listed_household (
  list uuid not null references household_list deferrable initially deferred,
  household uuid not null,
  command_id uuid not null references kept_command deferrable initially deferred,
  commune uuid not null references area,
  version uuid not null references household_version deferrable initially deferred,
  -- The sheet and the class that it stands in: who left poverty was poor the year before.
  listed_as text not null check (listed_as in ('poor', 'near-poor', 'left-poverty', 'left-near-poverty')),
  area uuid not null references area,
  members int not null check (members > 0),
  primary key (list, household)
);
create index on listed_household (household);
create index on listed_household (area);
comment on table listed_household is 'record: a household of such a list, where it lived and how many it was';
alter table listed_household enable row level security;
create policy seen on listed_household for select using (commune = any (reads()));
create policy written on listed_household for insert with check (commune = any (writes()));

create table household_list_withdrawal (
  list uuid primary key references household_list,
  command_id uuid not null references kept_command deferrable initially deferred,
  reason_id uuid not null
);
comment on table household_list_withdrawal is 'record: lists that were taken by mistake; the households stay in the register';

create function standing_household_list(horizon int) returns setof household_list language sql stable
begin atomic
  select l.* from household_list l
  where (horizon is null or exists (select from sealed_command s where s.command_id = l.command_id and s.block <= horizon))
    and not exists (select from household_list_withdrawal w where w.list = l.id
      and (horizon is null or exists (select from sealed_command s where s.command_id = w.command_id and s.block <= horizon)));
end;

-- What decisions of rounds and lists of years before them say of households; a list speaks where no decision of its year does.
-- `was`: the class that is behind it, which for those who left a list is the class of the year before.
create function fixed_household(by_standard text)
returns table (household uuid, year int, round uuid, class text, was text, area uuid, members int, decided_on date)
language sql stable
begin atomic
  select f.household, o.year, r.round, f.class, f.class, f.area, f.members, r.decided_on
  from standing_recognition(null) r join review_round o on o.id = r.round join recognised_household f on f.recognition = r.id
  where r.standard = by_standard
  union all
  select f.household, l.year, null, case when f.listed_as like 'left-%' then 'not-poor' else f.listed_as end,
    case f.listed_as when 'left-poverty' then 'poor' when 'left-near-poverty' then 'near-poor' else f.listed_as end,
    f.area, f.members, l.decided_on
  from standing_household_list(null) l join listed_household f on f.list = l.id
  where l.standard = by_standard
    and not exists (select from standing_recognition(null) r join review_round o on o.id = r.round
      join area_path p on p.area = f.area and p.ancestor = r.area
      where r.standard = by_standard and o.year = l.year);
end;
