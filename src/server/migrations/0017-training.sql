-- Classes and field visits. A class is written again when something of it changes; the last version is how it will be held.
create table training_class (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  class uuid not null,
  number int not null check (number > 0),
  plan uuid not null references plan,
  task uuid not null references task,
  unit uuid not null references unit,
  title text not null,
  audience text,
  topics text[] not null,
  host text,
  venue text not null,
  area uuid not null references area,
  sessions jsonb not null check (jsonb_array_length(sessions) > 0),
  quotas jsonb not null,
  speakers jsonb not null,
  unique (class, number)
);
create index on training_class (plan);
comment on table training_class is 'record: versions of training classes and field visits; the last one is how it is held';

create table class_cancellation (
  class uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  reason_id uuid not null
);
comment on table class_cancellation is 'record: classes that are not held, with a reason';

create table learner_person (
  id uuid primary key,
  name text not null,
  phone text,
  birth_year int,
  post text
);
comment on table learner_person is 'personal: names, posts, telephone numbers and years of birth of learners';

create table learner (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  class uuid not null,
  unit uuid not null references unit,
  person_id uuid not null unique,
  payroll text not null check (payroll in ('on-payroll', 'off-payroll'))
);
create index on learner (class);
comment on table learner is 'record: who is proposed for a class, by which unit, and whether the state pays him';

create table learner_end (
  learner uuid primary key references learner,
  command_id uuid not null references kept_command deferrable initially deferred
);
comment on table learner_end is 'record: learners taken off the list of their class';

create table learner_apart (
  learner uuid not null references learner,
  other uuid not null references learner,
  command_id uuid not null references kept_command deferrable initially deferred,
  primary key (learner, other),
  check (learner < other)
);
create index on learner_apart (other);
comment on table learner_apart is 'record: two learners who look alike and are two people';

create table attendance (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  class uuid not null,
  session uuid not null,
  present uuid[] not null,
  absent uuid[] not null,
  replaces uuid unique references attendance
);
create unique index on attendance (session) where replaces is null;
create index on attendance (class);
comment on table attendance is 'record: who came to a session and who did not; a correction replaces';

create table class_closing (
  root uuid primary key references work_record deferrable initially deferred,
  command_id uuid not null references kept_command deferrable initially deferred,
  class uuid not null
);
create index on class_closing (class);
comment on table class_closing is 'record: classes that were held, with the chain of records that counts them';

create function standing_class(horizon int) returns setof training_class language sql stable
begin atomic
  select c.* from training_class c
  where (horizon is null or exists (select from sealed_command s where s.command_id = c.command_id and s.block <= horizon))
    and not exists (select from training_class n where n.class = c.class and n.number > c.number
      and (horizon is null or exists (select from sealed_command s where s.command_id = n.command_id and s.block <= horizon)));
end;

create function standing_learner(horizon int) returns setof learner language sql stable
begin atomic
  select l.* from learner l
  where (horizon is null or exists (select from sealed_command s where s.command_id = l.command_id and s.block <= horizon))
    and not exists (select from learner_end e where e.learner = l.id and (horizon is null or exists (select from sealed_command s where s.command_id = e.command_id and s.block <= horizon)));
end;

create function standing_attendance(horizon int) returns setof attendance language sql stable
begin atomic
  select a.* from attendance a
  where (horizon is null or exists (select from sealed_command s where s.command_id = a.command_id and s.block <= horizon))
    and not exists (select from attendance n where n.replaces = a.id and (horizon is null or exists (select from sealed_command s where s.command_id = n.command_id and s.block <= horizon)));
end;

-- Closings whose record counts: one that is returned or withdrawn leaves its class open.
create function standing_closing(horizon int) returns setof class_closing language sql stable
begin atomic
  select c.* from class_closing c join standing_work(horizon) w on w.root = c.root
  left join lateral (select v.verdict from standing_verdict(horizon) v where v.work = w.id) v on true
  where coalesce(v.verdict, 'waiting') in ('waiting', 'confirmed');
end;
