-- What an inspection looks at: lists that the plan's owner writes, in versions.
create table checklist_version (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  checklist uuid not null,
  number int not null check (number > 0),
  name text not null,
  items text[] not null check (cardinality(items) > 0),
  unique (checklist, number)
);
comment on table checklist_version is 'record: versions of checklists; the last one is offered';

-- What more is known of a record of an inspection. A correction of the record says it anew.
create table inspection (
  work uuid primary key references work_record deferrable initially deferred,
  command_id uuid not null references kept_command deferrable initially deferred,
  unit uuid not null references unit,
  team_id uuid not null,
  version uuid references checklist_version,
  marks text[] not null check (marks <@ array['met', 'partly', 'unmet', 'not-looked']),
  conclusion_id uuid,
  check (version is not null or cardinality(marks) = 0)
);
comment on table inspection is 'record: which unit was inspected, by whom, what was met of a checklist, and the conclusion';

-- A finding keeps its id when its record is corrected.
create table inspection_finding (
  work uuid not null references inspection deferrable initially deferred,
  id uuid not null,
  command_id uuid not null references kept_command deferrable initially deferred,
  ordinal int not null check (ordinal > 0),
  finding_id uuid not null,
  advice_id uuid,
  unit uuid references unit,
  due date,
  primary key (work, id),
  unique (work, ordinal),
  check ((advice_id is null) = (unit is null) and (advice_id is null) = (due is null))
);
create index on inspection_finding (id);
create index on inspection_finding (unit);
comment on table inspection_finding is 'record: what an inspection found, and what a unit is to do about it until when';

create table finding_answer (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  work uuid not null,
  finding uuid not null,
  number int not null check (number > 0),
  answer_id uuid not null,
  answered_on date not null,
  unique (finding, number),
  foreign key (work, finding) references inspection_finding (work, id)
);
comment on table finding_answer is 'record: what the unit did about a recommendation';

create table answer_review (
  answer uuid primary key references finding_answer,
  command_id uuid not null references kept_command deferrable initially deferred,
  verdict text not null check (verdict in ('closed', 'returned')),
  reason_id uuid,
  check (verdict = 'closed' or reason_id is not null)
);
comment on table answer_review is 'record: the inspector closed a recommendation or returned its answer';

create function standing_inspection(horizon int) returns setof inspection language sql stable
begin atomic
  select i.* from inspection i join standing_work(horizon) w on w.id = i.work;
end;

create function standing_finding(horizon int) returns setof inspection_finding language sql stable
begin atomic
  select f.* from inspection_finding f join standing_work(horizon) w on w.id = f.work;
end;

-- The last answer to each finding.
create function standing_finding_answer(horizon int) returns setof finding_answer language sql stable
begin atomic
  select a.* from finding_answer a
  where (horizon is null or exists (select from sealed_command s where s.command_id = a.command_id and s.block <= horizon))
    and not exists (select from finding_answer n where n.finding = a.finding and n.number > a.number
      and (horizon is null or exists (select from sealed_command s where s.command_id = n.command_id and s.block <= horizon)));
end;

create function standing_review(horizon int) returns setof answer_review language sql stable
begin atomic
  select r.* from answer_review r
  where horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon);
end;
