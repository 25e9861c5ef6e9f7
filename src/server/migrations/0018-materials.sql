-- Printed matter: what was ordered, and where its sheets are. Sheets move from place to place and are never made or lost by a row.
create table material (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  plan uuid not null references plan,
  unit uuid not null references unit,
  kind text not null check (kind in ('leaflet', 'handbook', 'poster', 'other')),
  title text not null,
  version uuid references message_approval,
  quantity int not null check (quantity > 0),
  printer text not null,
  ordered_on date not null
);
create index on material (plan);
create index on material (version);
comment on table material is 'record: print orders; only approved messages are printed';

-- A place is the printer, the store of a unit, households, or spoiled sheets. `stood`: what the place had that the sheets left.
create table stock_movement (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  material uuid not null references material,
  from_place text not null check (from_place in ('printer', 'store', 'households', 'spoiled')),
  from_unit uuid references unit check ((from_place = 'store') = (from_unit is not null)),
  to_place text not null check (to_place in ('printer', 'store', 'households', 'spoiled')),
  to_unit uuid references unit check ((to_place = 'store') = (to_unit is not null)),
  amount int not null check (amount > 0),
  stood int not null check (stood >= amount),
  moved_on date not null,
  note_id uuid,
  work uuid unique references work_record deferrable initially deferred,
  reverses uuid unique references stock_movement,
  check (from_place is distinct from to_place or from_unit is distinct from to_unit),
  check ((to_place = 'households') = (work is not null))
);
create index on stock_movement (material);
create index on stock_movement (from_unit);
create index on stock_movement (to_unit);
comment on table stock_movement is 'record: sheets moved from place to place; a mistake is moved back';

-- Sheets handed to households are where their record says, until it is corrected or taken back.
create function standing_stock(horizon int) returns setof stock_movement language sql stable
begin atomic
  select m.* from stock_movement m
  where (horizon is null or exists (select from sealed_command s where s.command_id = m.command_id and s.block <= horizon))
    and (m.work is null or exists (
      select from standing_work(horizon) w where w.id = m.work
        and not exists (select from standing_verdict(horizon) v where v.work = w.id and v.verdict = 'withdrawn')));
end;

-- Every movement seen from both of its ends, and the printer who has all that was ordered at first.
create function stock_end(horizon int) returns table (material uuid, place text, unit uuid, amount int) language sql stable
begin atomic
  select m.material, m.to_place, m.to_unit, m.amount from standing_stock(horizon) m
  union all select m.material, m.from_place, m.from_unit, -m.amount from standing_stock(horizon) m
  union all select o.id, 'printer', null::uuid, o.quantity from material o
    where horizon is null or exists (select from sealed_command s where s.command_id = o.command_id and s.block <= horizon);
end;

create table apportionment (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  material uuid not null references material,
  unit uuid not null references unit,
  amount int not null check (amount > 0),
  least int not null check (least >= 0),
  numbers_on date not null,
  source text not null
);
create index on apportionment (material);
comment on table apportionment is 'record: how sheets are shared out, on whose numbers of households';

create table apportionment_share (
  apportionment uuid not null references apportionment,
  area uuid not null references area,
  poor int not null check (poor >= 0),
  near_poor int not null check (near_poor >= 0),
  amount int not null check (amount >= 0),
  primary key (apportionment, area)
);
comment on table apportionment_share is 'record: the share of one place, with its poor and near-poor households';
