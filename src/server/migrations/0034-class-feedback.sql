-- What learners thought of a class: anonymous papers, counted by whoever holds it. Only where somebody enters them.
create table class_feedback (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  class uuid not null,
  number int not null check (number > 0),
  papers int not null check (papers > 0),
  questions jsonb not null check (jsonb_array_length(questions) between 1 and 12),
  words_id uuid,
  unique (class, number)
);
comment on table class_feedback is 'record: how many papers of feedback a class has and how often each score was given; the last number stands';
