-- The name of the head of each household as lists sort and search it, beside the commune: a province is read through it commune by commune.
create table household_name (
  version uuid primary key references household_version deferrable initially deferred,
  household uuid not null unique,
  commune uuid not null references area,
  area uuid not null references area,
  name_id uuid not null,
  sorted text not null
);
create index on household_name (commune, sorted, household);
create index on household_name (name_id);
comment on table household_name is 'personal: the name of the head of each household as it stands, without marks and capitals; follows the name itself';
alter table household_name enable row level security;
create policy seen on household_name for select using (commune = any (reads()));

-- Who writes households names them so, in the same command. As the owner of the tables, since a household may come from a commune that its
-- writer does not see; it says again what the newest of these versions say, and nothing else.
create function name_households(versions uuid[]) returns void language sql security definer set search_path = public as $$
  delete from household_name n using household_version v where v.id = any(versions) and n.household = v.household;
  insert into household_name (version, household, commune, area, name_id, sorted)
  select v.id, v.household, v.commune, v.area, m.name_id, coalesce(folded(t.text), '')
  from household_version v join household_member m on m.version = v.id and m.relation = 'head'
  left join personal_text t on t.id = m.name_id
  where v.household in (select o.household from household_version o where o.id = any(versions))
    and not exists (select from household_step s where s.household = v.household and s.number > v.number);
$$;

-- After names were changed or erased; as the owner, since who erases need not see the household.
create function name_households_anew(names uuid[]) returns void language sql security definer set search_path = public as $$
  update household_name n set sorted = folded(t.text) from personal_text t where t.id = n.name_id and n.name_id = any(names);
$$;

select name_households(array(select id from household_version));
