-- Practice of classes: learners classify invented households. Nothing here touches households that live.
create table practice_setting (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  class uuid not null,
  number int not null check (number > 0),
  standard text,
  unique (class, number)
);
comment on table practice_setting is 'record: by which standard a class practises, or that it does not; the last one holds';

create table practice_answer (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  class uuid not null,
  learner uuid not null references learner,
  "case" text not null,
  number int not null check (number > 0),
  standard text not null,
  said_lacking text[] not null,
  said_result text not null check (said_result in ('poor', 'near-poor', 'average-living-standard', 'not-poor')),
  counted text[] not null check (cardinality(counted) > 0),
  lacking text[] not null,
  result text not null check (result in ('poor', 'near-poor', 'average-living-standard', 'not-poor')),
  unique (learner, "case", number),
  check (said_lacking <@ counted and lacking <@ counted)
);
create index on practice_answer (class, id);
comment on table practice_answer is 'record: what learners said of invented households, beside what the engine said that day; number 1 is the answer, more are retries';
