-- Money of a plan: a ledger of transfers between accounts, and what each account stands for. Whole đồng.

-- What an officer enters before anything is estimated: dated, with its source, corrected by a row that replaces.
create table budget_code (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  chapter text not null,
  category text not null,
  item text not null,
  sub_item text not null,
  name text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  replaces uuid unique references budget_code
);
comment on table budget_code is 'record: codes of the state budget (chapter, category, item, sub-item), from–to';

create table norm (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  name text not null,
  unit text not null,
  amount bigint not null check (amount > 0),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  replaces uuid unique references norm
);
comment on table norm is 'record: the most that a unit of something may cost, from–to, with the act that says so';

create table expense_kind (
  id uuid primary key,
  name text not null,
  source text not null,
  papers jsonb not null,
  version int not null default 1
);
comment on table expense_kind is 'working: kinds of expense and the papers that settle them';

create table account (
  kind text not null check (kind in ('source', 'allotment', 'line', 'commitment', 'paid')),
  id uuid not null,
  command_id uuid not null references kept_command deferrable initially deferred,
  primary key (kind, id)
);
comment on table account is 'record: where money stands: a source, what it allots, an estimate line, a commitment, what was paid of it';

-- Money goes one step on, or a reversal takes one transfer back: mirrored, once, and never a reversal. Nothing is erased.
create table transfer (
  id uuid primary key,
  -- The order of the book: pages go on by it.
  ordinal bigint generated always as identity,
  command_id uuid not null references kept_command deferrable initially deferred,
  plan uuid not null references plan,
  from_kind text not null,
  from_id uuid not null,
  to_kind text not null,
  to_id uuid not null,
  amount bigint not null check (amount > 0),
  way text not null check (way in ('onward', 'back')),
  -- The day of the town on which it was written.
  moved_on date not null,
  reverses uuid unique,
  reverses_way text generated always as (case when reverses is null then null else 'onward' end) stored,
  reason_id uuid,
  foreign key (from_kind, from_id) references account (kind, id),
  foreign key (to_kind, to_id) references account (kind, id),
  unique (id, way, from_kind, from_id, to_kind, to_id, amount),
  foreign key (reverses, reverses_way, to_kind, to_id, from_kind, from_id, amount)
    references transfer (id, way, from_kind, from_id, to_kind, to_id, amount),
  check ((way = 'back') = (reverses is not null)),
  check ((way = 'back') = (reason_id is not null)),
  check (case way when 'onward' then from_kind || '>' || to_kind else to_kind || '>' || from_kind end
    in ('source>allotment', 'allotment>line', 'line>commitment', 'commitment>paid'))
);
create index on transfer (from_kind, from_id) include (amount);
create index on transfer (to_kind, to_id) include (amount);
create index on transfer (plan, ordinal desc);
comment on table transfer is 'record: money that moved from one account to another; a correction is a transfer back';

create table funding (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  plan uuid not null references plan,
  decision text not null,
  decided_on date not null,
  issuer text not null,
  source text not null,
  unique (plan, decision, decided_on, source)
);
comment on table funding is 'record: money that a decision allots to a plan';

create table estimate_line (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  plan uuid not null references plan,
  task uuid not null,
  funding uuid not null references funding,
  code uuid not null references budget_code,
  expense uuid not null references expense_kind,
  title text not null,
  unit text not null,
  quantity int not null check (quantity > 0),
  norm uuid references norm,
  price bigint not null check (price > 0),
  used_on date not null,
  foreign key (plan, task) references task (plan, id)
);
create index on estimate_line (plan);
create index on estimate_line (task);
comment on table estimate_line is 'record: what a task is estimated to cost: quantity times price';

create table commitment (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  plan uuid not null references plan,
  line uuid not null references estimate_line,
  unit uuid not null references unit,
  title text not null,
  supplier_id uuid not null,
  contract text,
  signed_on date not null,
  amount bigint not null check (amount > 0)
);
create index on commitment (plan, signed_on desc, id desc);
create index on commitment (line);
comment on table commitment is 'record: what a unit binds itself to pay out of an estimate line; money moves when the holder agrees';

create table commitment_verdict (
  commitment uuid primary key references commitment,
  command_id uuid not null references kept_command deferrable initially deferred,
  verdict text not null check (verdict in ('approved', 'declined')),
  reason_id uuid,
  check (verdict = 'approved' or reason_id is not null)
);
comment on table commitment_verdict is 'record: what the holder of the money says to a commitment of another unit';

create table payment (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  plan uuid not null references plan,
  commitment uuid not null references commitment,
  paid_on date not null
);
create index on payment (commitment);
comment on table payment is 'record: what was paid of a commitment, as much as its vouchers';

-- One voucher pays once: number, day and issuer, however they are spelt. It may stand again when its payment was taken back.
create table voucher (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  payment uuid not null references payment,
  number text not null,
  issued_on date not null,
  issuer text not null,
  content text not null,
  amount bigint not null check (amount > 0),
  file text references stored_file,
  same text not null,
  replaces uuid unique references voucher
);
create unique index voucher_once on voucher (same) where replaces is null;
create index on voucher (payment);
create index on voucher (same);
comment on table voucher is 'record: invoices and receipts that a payment rests on';

-- What moved, as it was known at a horizon (null: now). A reversal is a row of its own.
create function standing_transfer(horizon int) returns setof transfer language sql stable
begin atomic
  select t.* from transfer t
  where horizon is null or exists (select from sealed_command s where s.command_id = t.command_id and s.block <= horizon);
end;

create function standing_budget_code(horizon int) returns setof budget_code language sql stable
begin atomic
  select c.* from budget_code c
  where (horizon is null or exists (select from sealed_command s where s.command_id = c.command_id and s.block <= horizon))
    and not exists (select from budget_code r where r.replaces = c.id and (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon)));
end;

create function standing_norm(horizon int) returns setof norm language sql stable
begin atomic
  select n.* from norm n
  where (horizon is null or exists (select from sealed_command s where s.command_id = n.command_id and s.block <= horizon))
    and not exists (select from norm r where r.replaces = n.id and (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon)));
end;

-- What stands in an account now: what came in without what went out.
create function balance_of(of_kind text, of_id uuid) returns bigint language sql stable
begin atomic
  select (coalesce((select sum(t.amount) from transfer t where t.to_kind = of_kind and t.to_id = of_id), 0)
    - coalesce((select sum(t.amount) from transfer t where t.from_kind = of_kind and t.from_id = of_id), 0))::bigint;
end;
