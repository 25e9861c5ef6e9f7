-- What papers a kind of expense needs is said anew by another row, from a day on. A commitment keeps the list that held on its day.
create table expense_list (
  kind uuid not null references expense_kind,
  version int not null check (version > 0),
  command_id uuid not null references kept_command deferrable initially deferred,
  valid_from date not null,
  name text not null,
  source text not null,
  papers jsonb not null,
  primary key (kind, version)
);
comment on table expense_list is 'record: the papers that a kind of expense needs, from a day on; the next version adds a row';

-- Every version so far stands in the command that saved it. No day was said: they hold from then on, and for all that was estimated before.
insert into expense_list (kind, version, command_id, valid_from, name, source, papers)
select e.id, (k.content->>'version')::int + 1, k.id,
  least((k.kept_at at time zone 'Asia/Ho_Chi_Minh')::date, (select min(l.used_on) from estimate_line l)), k.content->>'name',
  k.content->>'source', k.content->'papers'
from kept_command k join expense_kind e on e.id = (k.content->>'id')::uuid where k.type = 'budget.save-expense-kind';

alter table expense_kind
  drop column name,
  drop column source,
  drop column papers,
  drop column version;
comment on table expense_kind is 'record: kinds of expense; what each is called and needs stands in its lists';

-- The list that holds on a day: the last version of the latest beginning until then; the first one also serves the days before it.
create function expense_list_on(of_kind uuid, on_day date) returns int language sql stable
begin atomic
  select e.version from expense_list e where e.kind = of_kind
  order by e.valid_from <= on_day desc, abs(e.valid_from - on_day), e.version desc limit 1;
end;

create function standing_expense_list() returns setof expense_list language sql stable
begin atomic
  select e.* from expense_list e
  where not exists (select from expense_list n where n.kind = e.kind and n.version > e.version);
end;

-- Commitments that were made before keep the list that they have shown so far: the last.
alter table commitment add column expense uuid, add column list int;
update commitment c set expense = e.kind, list = e.version
from estimate_line l join standing_expense_list() e on e.kind = l.expense where l.id = c.line;
alter table commitment
  alter column expense set not null,
  alter column list set not null,
  add foreign key (expense, list) references expense_list (kind, version);
create index on commitment (expense, list);

-- Who issued a voucher may be a person: the name can be erased, and what tells a voucher from others is a digest that does not say it.
alter table voucher add column issuer_id uuid not null default gen_random_uuid();
alter table voucher alter column issuer_id drop default;
insert into personal_text (id, text) select issuer_id, issuer from voucher;
alter table voucher drop column issuer;
create function voucher_digest(said text) returns text language sql immutable
begin atomic
  select encode(sha256(convert_to(said, 'UTF8')), 'hex');
end;
update voucher set same = voucher_digest(same);
update kept_command k set content = jsonb_set(k.content, '{vouchers}', (
  select jsonb_agg(s.said || jsonb_build_object('issuer', jsonb_build_object('personalId', v.issuer_id)) order by s.at)
  from jsonb_array_elements(k.content->'vouchers') with ordinality s (said, at) join voucher v on v.id = (s.said->>'id')::uuid))
where k.type = 'budget.pay';
