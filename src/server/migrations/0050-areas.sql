-- An area may be corrected and ended. What was written stays in `area_version`; `area` is the last version of each, which everything else reads.
alter table area drop constraint area_kind_check;
alter table area add constraint area_kind_check check (kind in ('province', 'district', 'commune', 'ward', 'special-zone', 'hamlet', 'quarter',
  'market', 'culture-house', 'school', 'clinic', 'street'));
alter table area drop constraint area_parent_code_valid_from_key;
-- A list may lack the codes of units that are gone; where there is a code, it stands once under its parent from a day on.
alter table area alter column code drop not null;
create unique index area_code_key on area (coalesce(parent, '00000000-0000-0000-0000-000000000000'::uuid), code, valid_from);
create index on area (code);
alter table area add column number int not null default 1 check (number > 0);
comment on table area is 'working: places of the administrative tree, from–to, as last corrected; every version is in area_version';

create table area_version (
  area uuid not null references area deferrable initially deferred,
  number int not null check (number > 0),
  command_id uuid not null references kept_command deferrable initially deferred,
  code text,
  name text not null,
  kind text not null,
  parent uuid references area deferrable initially deferred,
  valid_from date not null,
  valid_to date,
  -- Why it was corrected or ended, or why a second one of the same name is right; null for an ordinary first version.
  reason text,
  primary key (area, number)
);
comment on table area_version is 'record: an area as it was entered, corrected or ended; the last number stands';
insert into area_version (area, number, command_id, code, name, kind, parent, valid_from, valid_to)
  select id, 1, command_id, code, name, kind, parent, valid_from, valid_to from area;

create table area_change (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  kind text not null check (kind in ('merged', 'split', 'renamed', 'raised', 'moved')),
  happened_on date not null,
  act text not null
);
comment on table area_change is 'record: a reorganisation of areas: what happened, from which day, by which legal act';

create table area_succession (
  predecessor uuid not null references area,
  successor uuid not null references area,
  change uuid not null references area_change deferrable initially deferred,
  primary key (predecessor, successor),
  check (predecessor <> successor)
);
create index on area_succession (successor);
create index on area_succession (change);
comment on table area_succession is 'record: which area followed which; an area with several successors was split';

-- Where every area lies. Worked out from `area` and `area_succession` by `place_areas`, in the command that changes them.
create table area_path (
  area uuid not null references area deferrable initially deferred,
  ancestor uuid not null references area deferrable initially deferred,
  -- 0: the area itself or what followed it; 1: the one above.
  depth int not null check (depth >= 0),
  -- Whether it lies there by its parents alone, or because one of them was followed by another area.
  way text not null check (way in ('parent', 'succession')),
  primary key (area, ancestor)
);
create index on area_path (ancestor);
comment on table area_path is 'machine: the area itself and every area that it lies in, also by succession; worked out, can be rebuilt';

create table area_place (
  area uuid primary key references area deferrable initially deferred,
  commune uuid references area deferrable initially deferred,
  province uuid references area deferrable initially deferred
);
create index on area_place (commune);
create index on area_place (province);
comment on table area_place is 'machine: the commune (ward, special zone) and the province of each area, null above; worked out, can be rebuilt';

-- What lies directly above an area: its parent, and its successor when there is only one. Who was split lies nowhere until a person says so.
create view area_step as
  select id as area, parent as above, 1 as rise, 'parent' as way from area where parent is not null
  union all
  select s.predecessor, s.successor, 0, 'succession' from area_succession s
  where not exists (select from area_succession o where o.predecessor = s.predecessor and o.successor <> s.successor);

-- These areas and all below them.
create function areas_below(tops uuid[]) returns setof uuid language sql stable as $$
  with recursive below (area) as (
    select unnest(tops)
    union
    select s.area from area_step s join below b on s.above = b.area)
  select area from below
$$;

-- Writes down anew where these areas lie, and all below them.
create function place_areas(changed uuid[]) returns void language sql as $$
  delete from area_path where area in (select areas_below(changed));
  insert into area_path (area, ancestor, depth, way)
    with recursive up (area, ancestor, depth, way) as (
      select b, b, 0, 'parent' from areas_below(changed) b
      union
      select u.area, s.above, u.depth + s.rise, case when u.way = 'succession' then u.way else s.way end
      from up u join area_step s on s.area = u.ancestor)
    select distinct on (area, ancestor) area, ancestor, depth, way from up order by area, ancestor, way, depth;
  delete from area_place where area in (select areas_below(changed));
  insert into area_place (area, commune, province)
    select b,
      (select p.ancestor from area_path p join area a on a.id = p.ancestor
        where p.area = b and p.way = 'parent' and a.kind in ('commune', 'ward', 'special-zone') order by p.depth limit 1),
      (select p.ancestor from area_path p join area a on a.id = p.ancestor
        where p.area = b and p.way = 'parent' and a.kind = 'province' order by p.depth limit 1)
    from areas_below(changed) b;
$$;
select place_areas(array(select id from area));
