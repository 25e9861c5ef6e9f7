-- Beside poor and near-poor households: residents and officials of a place, for what is meant for them. Each may be known without the others.
alter table household_count alter column poor drop not null, alter column near_poor drop not null,
  add column residents int check (residents >= 0),
  add column officials int check (officials >= 0),
  add check ((poor is null) = (near_poor is null)),
  add check (num_nonnulls(poor, residents, officials) > 0);

create or replace function standing_household_count(horizon int) returns setof household_count language sql stable
begin atomic
  select c.* from household_count c
  where (horizon is null or exists (select from sealed_command s where s.command_id = c.command_id and s.block <= horizon))
    and not exists (select from household_count r where r.replaces = c.id and (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon)));
end;
comment on table household_count is 'record: poor and near-poor households, residents and officials of one place on one day, by whose word; the same day said again replaces what it says anew';

-- The newest decision or list of each of these communes; of one day, that of the national standard.
create function newest_register(communes uuid[], until date)
returns table (commune uuid, standard text, year int, decided_on date, number text) language sql stable
begin atomic
  select c.commune, d.standard, d.year, d.decided_on, d.number from unnest(communes) c (commune)
  cross join lateral (
    select e.standard, e.year, e.decided_on, e.number from (
      select r.standard, o.year, r.decided_on, r.number from standing_recognition(null) r join review_round o on o.id = r.round
        join area_path p on p.area = c.commune and p.ancestor = r.area
      union all
      select l.standard, l.year, l.decided_on, l.number from standing_household_list(null) l where l.area = c.commune) e
    where e.decided_on <= until
    order by e.decided_on desc, e.year desc, e.standard like 'vn-%' desc, e.standard limit 1) d;
end;
