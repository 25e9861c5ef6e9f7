-- Money that was advanced on a commitment: it is paid by vouchers later, or comes back.
alter table account drop constraint account_kind_check;
alter table account add constraint account_kind_check
  check (kind in ('source', 'allotment', 'line', 'commitment', 'advance', 'paid'));
comment on table account is 'record: where money stands: a source, what it allots, an estimate line, a commitment, what was advanced on it, what was paid of it';
alter table transfer drop constraint transfer_check2;
alter table transfer add constraint transfer_ways
  check (case way when 'onward' then from_kind || '>' || to_kind else to_kind || '>' || from_kind end
    in ('source>allotment', 'allotment>line', 'line>commitment', 'commitment>paid', 'commitment>advance', 'advance>paid',
      'advance>commitment'));

create table advance (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  commitment uuid not null references commitment,
  paid_on date not null,
  settle_by date not null,
  basis text not null,
  check (settle_by >= paid_on)
);
create index on advance (commitment);
comment on table advance is 'record: money given before anything was delivered, and the day by which vouchers settle it';

create table advance_return (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  commitment uuid not null references commitment,
  returned_on date not null,
  basis text not null
);
create index on advance_return (commitment);
comment on table advance_return is 'record: what of an advance came back since nothing was bought with it';

-- Commitments that were made before have no account for advances yet.
insert into account (kind, id, command_id) select 'advance', id, command_id from account where kind = 'commitment';

alter table payment add column drawn_from text not null default 'commitment' check (drawn_from in ('commitment', 'advance'));

-- A code of the state budget is eight parts, all text: loại and khoản apart, and what the line is paid under; the last three may be unknown.
alter table budget_code add column sub_category text not null default '';
alter table budget_code add column programme text;
alter table budget_code add column source_code text;
alter table budget_code add column level text;
-- The first row of a chain of corrections: lines bear that, so that a correction reaches them.
alter table budget_code add column origin uuid references budget_code;
with recursive chain (id, origin) as (
  select id, id from budget_code where replaces is null
  union all select c.id, chain.origin from budget_code c join chain on c.replaces = chain.id)
update budget_code c set origin = chain.origin from chain where chain.id = c.id;
update budget_code set sub_category = btrim(split_part(category, '-', 2)), category = btrim(split_part(category, '-', 1))
where category like '%-%';
alter table budget_code alter column origin set not null;
alter table budget_code alter column sub_category drop default;
create index on budget_code (origin);
comment on table budget_code is 'record: codes of the state budget (chapter, category, item, programme, source, level), from–to';

-- What of a decision is entered again after its money went back stands for the one before.
alter table funding add column replaces uuid unique references funding;
alter table funding drop constraint funding_plan_decision_decided_on_source_key;
create unique index funding_once on funding (plan, decision, decided_on, source) where replaces is null;

drop function standing_budget_code(int);
create function standing_budget_code(horizon int) returns setof budget_code language sql stable
begin atomic
  select c.* from budget_code c
  where (horizon is null or exists (select from sealed_command s where s.command_id = c.command_id and s.block <= horizon))
    and not exists (select from budget_code r where r.replaces = c.id and (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon)));
end;
