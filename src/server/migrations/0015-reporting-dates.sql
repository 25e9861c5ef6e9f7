-- When reports are owed by law or order: entered by the plan's owner, each with its source and how sure it is.
create table reporting_date (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  level text not null check (level in ('commune', 'district', 'province', 'state')),
  report text not null,
  day int not null check (day between 1 and 31),
  months int[] not null check (months <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
  sender text not null,
  receiver text not null,
  source text,
  certainty text not null check (certainty in ('read', 'told', 'unsure')),
  replaces uuid unique references reporting_date,
  check (certainty <> 'read' or source is not null)
);
comment on table reporting_date is 'record: when a report is owed, by whom to whom, by which article, and how sure that is';

create table reporting_date_end (
  reporting_date uuid primary key references reporting_date,
  command_id uuid not null references kept_command deferrable initially deferred
);
comment on table reporting_date_end is 'record: dates that hold no more';

create function standing_reporting_date(horizon int) returns setof reporting_date language sql stable
begin atomic
  select d.* from reporting_date d
  where (horizon is null or exists (select from sealed_command s where s.command_id = d.command_id and s.block <= horizon))
    and not exists (select from reporting_date r where r.replaces = d.id and (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon)))
    and not exists (select from reporting_date_end e where e.reporting_date = d.id and (horizon is null or exists (select from sealed_command s where s.command_id = e.command_id and s.block <= horizon)));
end;
