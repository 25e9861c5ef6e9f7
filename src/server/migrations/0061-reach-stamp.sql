-- How often areas were placed anew: who remembers where rights hold sees by it that this is no longer true.
create table area_stamp (
  one int primary key check (one = 1),
  changes bigint not null
);
comment on table area_stamp is 'machine: how often it was worked out anew where areas lie';

alter function place_areas(uuid[]) rename to place_areas_anew;
create function place_areas(changed uuid[]) returns void language sql as $$
  select place_areas_anew(changed);
  insert into area_stamp (one, changes) values (1, 1) on conflict (one) do update set changes = area_stamp.changes + 1;
$$;

-- Changes whenever `reach_of` may answer otherwise: rights and their ends are only ever added, and areas count their changes.
-- A table, so that a question takes it in instead of calling it.
create function reach_stamp(who uuid, on_day date) returns table (stamp text) language sql stable
begin atomic
  select concat_ws('/', on_day,
    (select count(*) from officer_right r where r.officer = who),
    (select count(*) from officer_right_end e join officer_right r on r.id = e.officer_right where r.officer = who),
    (select changes from area_stamp));
end;
