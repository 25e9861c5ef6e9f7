-- A test of a class before and after it: its questions, and what each learner marked. Only where the organiser writes one.
create table exam (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  class uuid not null,
  number int not null check (number > 0),
  questions jsonb not null check (jsonb_array_length(questions) between 1 and 60),
  unique (class, number)
);
comment on table exam is 'record: the questions of a class with their right answers; the last number stands, and stays once a paper was entered';

create table exam_paper (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  exam uuid not null references exam,
  learner uuid not null references learner,
  moment text not null check (moment in ('before', 'after')),
  marks text not null check (marks ~ '^[A-F-]+$'),
  replaces uuid unique references exam_paper
);
create unique index exam_paper_once on exam_paper (exam, learner, moment) where replaces is null;
comment on table exam_paper is 'record: what a learner marked, one letter a question; a correction replaces';
