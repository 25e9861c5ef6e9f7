create table programme (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  name text not null,
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from)
);
comment on table programme is 'record: programmes that plans belong to';

create table plan_draft (
  id uuid primary key,
  version int not null default 1,
  file text not null,
  file_name text not null,
  text text not null,
  content jsonb not null,
  saved_at timestamptz not null default now(),
  closed_at timestamptz
);
comment on table plan_draft is 'working: plan documents on their way to a plan';

create table plan (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  number text not null,
  issued_on date not null,
  agency text not null,
  place text not null,
  title text not null,
  year int not null,
  area uuid not null references area,
  owner_unit uuid not null references unit,
  programme uuid references programme,
  parent_plan uuid references plan,
  file text,
  file_name text,
  text text not null,
  unique (number, issued_on, agency)
);
comment on table plan is 'record: confirmed plans with the text they were read from';

create table task (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  plan uuid not null references plan,
  ordinal int not null check (ordinal > 0),
  title text not null,
  kind text not null,
  measure text not null,
  places jsonb not null,
  unique (plan, ordinal)
);
comment on table task is 'record: works that a plan orders, with their places in its text';

create table assignment (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  task uuid not null references task,
  unit uuid not null references unit,
  role text not null check (role in ('lead', 'partner')),
  written_as text
);
create index on assignment (task);
create index on assignment (unit);
comment on table assignment is 'record: which unit leads or joins a task';

create table assignment_end (
  assignment uuid primary key references assignment,
  command_id uuid not null references kept_command deferrable initially deferred
);
comment on table assignment_end is 'record: an assignment that was taken back';

create table assignment_sight (
  assignment uuid primary key references assignment,
  command_id uuid not null references kept_command deferrable initially deferred,
  seen_at timestamptz not null default now()
);
comment on table assignment_sight is 'record: the unit saw its assignment';

create table assignment_acceptance (
  assignment uuid primary key references assignment,
  command_id uuid not null references kept_command deferrable initially deferred,
  accepted_at timestamptz not null default now()
);
comment on table assignment_acceptance is 'record: the unit accepted its assignment';

create table target (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  task uuid not null references task,
  unit uuid references unit,
  value int check (value > 0),
  basis text not null check (basis in ('document', 'owner')),
  replaces uuid unique references target
);
create unique index target_first on target (task, unit) nulls not distinct where replaces is null;
comment on table target is 'record: what a unit or a task is to reach; a null value takes the earlier one back';

create table due_date (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  task uuid not null references task,
  unit uuid references unit,
  due jsonb,
  replaces uuid unique references due_date
);
create unique index due_date_first on due_date (task, unit) nulls not distinct where replaces is null;
comment on table due_date is 'record: when a task is due; null takes the earlier one back';

create table work_record (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  root uuid not null references work_record deferrable initially deferred,
  plan uuid not null references plan,
  task uuid not null references task,
  unit uuid not null references unit,
  source text not null check (source in ('logged', 'declared', 'on-behalf')),
  done_from date not null,
  done_to date not null check (done_to >= done_from),
  places uuid[] not null check (cardinality(places) > 0),
  quantity int not null check (quantity > 0),
  measure text not null,
  note_id uuid,
  replaces uuid unique references work_record
);
create index on work_record (plan, done_to desc, id desc);
create index on work_record (task, done_to desc, id desc);
create index on work_record (unit, done_to desc, id desc);
create index on work_record (root);
create index on work_record using gin (places);
comment on table work_record is 'record: work that was done; a correction is a new row that replaces';

create table work_verdict (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  work uuid not null references work_record,
  verdict text not null check (verdict in ('confirmed', 'returned', 'withdrawn')),
  reason_id uuid,
  replaces uuid unique references work_verdict
);
create unique index work_verdict_first on work_verdict (work) where replaces is null;
create index on work_verdict (work);
comment on table work_verdict is 'record: confirmed, returned with a reason, or withdrawn';

-- What stands, as it was known at a horizon (null: now). Plain SQL functions: the planner inlines them.
create function standing_work(horizon int) returns setof work_record language sql stable
begin atomic
  select w.* from work_record w
  where (horizon is null or exists (select from sealed_command s where s.command_id = w.command_id and s.block <= horizon))
    and not exists (select from work_record r where r.replaces = w.id and (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon)));
end;

create function standing_verdict(horizon int) returns setof work_verdict language sql stable
begin atomic
  select v.* from work_verdict v
  where (horizon is null or exists (select from sealed_command s where s.command_id = v.command_id and s.block <= horizon))
    and not exists (select from work_verdict r where r.replaces = v.id and (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon)));
end;

create function standing_target(horizon int) returns setof target language sql stable
begin atomic
  select t.* from target t
  where (horizon is null or exists (select from sealed_command s where s.command_id = t.command_id and s.block <= horizon))
    and not exists (select from target r where r.replaces = t.id and (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon)));
end;

create function standing_due_date(horizon int) returns setof due_date language sql stable
begin atomic
  select d.* from due_date d
  where (horizon is null or exists (select from sealed_command s where s.command_id = d.command_id and s.block <= horizon))
    and not exists (select from due_date r where r.replaces = d.id and (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon)));
end;

create function standing_assignment(horizon int) returns setof assignment language sql stable
begin atomic
  select a.* from assignment a
  where (horizon is null or exists (select from sealed_command s where s.command_id = a.command_id and s.block <= horizon))
    and not exists (select from assignment_end e where e.assignment = a.id and (horizon is null or exists (select from sealed_command s where s.command_id = e.command_id and s.block <= horizon)));
end;

create function standing_evidence(horizon int) returns setof evidence language sql stable
begin atomic
  select e.* from evidence e
  where (horizon is null or exists (select from sealed_command s where s.command_id = e.command_id and s.block <= horizon))
    and not exists (select from evidence_return r where r.evidence_id = e.id and (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon)));
end;

-- Reports.
create table cut_off_rule (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  name text not null,
  every text not null check (every in ('month', 'quarter', 'half-year', 'year')),
  first_day int not null check (first_day between 1 and 28),
  valid_from date not null,
  valid_to date
);
comment on table cut_off_rule is 'record: how the office cuts its reporting periods';

create table report (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  plan uuid not null references plan,
  title text not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from)
);
create index on report (plan);
comment on table report is 'record: reports that were begun';

create table report_text (
  report uuid primary key references report,
  version int not null default 1,
  text jsonb not null,
  saved_at timestamptz not null default now()
);
comment on table report_text is 'working: what people write in a report';

create table report_signature (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  report uuid not null unique references report,
  number text not null,
  signed_on date not null,
  horizon int not null references command_block,
  text jsonb not null,
  file text not null,
  file_name text not null
);
comment on table report_signature is 'record: the signed copy came back; the report is frozen at its horizon';
