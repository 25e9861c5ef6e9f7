-- Indicators of monitoring and evaluation: entered by the plan's owner from the act that names them, never in code.
-- `root`: the first row of its chain of corrections; values and targets are of the chain.
create table indicator (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  root uuid not null references indicator,
  code text not null,
  name text not null,
  unit text not null,
  measured text not null,
  shape text not null check (shape in ('share', 'number')),
  every text not null check (every in ('month', 'quarter', 'half-year', 'year')),
  better text not null check (better in ('higher', 'lower')),
  source text not null,
  valid_from date not null,
  valid_to date,
  bound_line text,
  bound_of text,
  bound_task uuid references task,
  replaces uuid unique references indicator,
  check (valid_to >= valid_from),
  check (bound_task is null or bound_line is null),
  check (bound_of is null or bound_line is not null)
);
comment on table indicator is 'record: what is measured to monitor a plan, how, how often, by which act; a change replaces';

create table indicator_target (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  indicator uuid not null references indicator,
  area uuid not null references area,
  period_from date not null,
  value numeric check (value >= 0),
  replaces uuid unique references indicator_target
);
create unique index indicator_target_first on indicator_target (indicator, area, period_from) where replaces is null;
create index on indicator_target (area, period_from);
comment on table indicator_target is 'record: what an indicator is to reach in a period in a place; no value: none any more';

create table indicator_value (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  indicator uuid not null references indicator,
  area uuid not null references area,
  period_from date not null,
  numerator numeric check (numerator >= 0),
  denominator numeric check (denominator > 0),
  reason_id uuid,
  replaces uuid unique references indicator_value,
  check (denominator is null or numerator <= denominator),
  check (replaces is not null or numerator is not null),
  check (replaces is null or reason_id is not null)
);
create unique index indicator_value_first on indicator_value (indicator, area, period_from) where replaces is null;
create index on indicator_value (area, period_from);
comment on table indicator_value is 'record: what an indicator was in a period in a place; no numerator: unknown again';

create function standing_indicator(horizon int) returns setof indicator language sql stable
begin atomic
  select i.* from indicator i
  where (horizon is null or exists (select from sealed_command s where s.command_id = i.command_id and s.block <= horizon))
    and not exists (select from indicator r where r.replaces = i.id and (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon)));
end;

create function standing_indicator_target(horizon int) returns setof indicator_target language sql stable
begin atomic
  select t.* from indicator_target t
  where (horizon is null or exists (select from sealed_command s where s.command_id = t.command_id and s.block <= horizon))
    and not exists (select from indicator_target r where r.replaces = t.id and (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon)));
end;

create function standing_indicator_value(horizon int) returns setof indicator_value language sql stable
begin atomic
  select v.* from indicator_value v
  where (horizon is null or exists (select from sealed_command s where s.command_id = v.command_id and s.block <= horizon))
    and not exists (select from indicator_value r where r.replaces = v.id and (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon)));
end;

-- Print orders that were entered by mistake, while nothing had left the printer.
create table material_end (
  material uuid primary key references material,
  command_id uuid not null references kept_command deferrable initially deferred,
  reason_id uuid not null
);
comment on table material_end is 'record: print orders that were taken back before anything moved';
