-- What more is known of a record of a meeting: what it told, who came, what was asked. A correction of the record says it anew.
create table meeting (
  work uuid primary key references work_record deferrable initially deferred,
  command_id uuid not null references kept_command deferrable initially deferred,
  topic_id uuid,
  poor int check (poor >= 0),
  near_poor int check (near_poor >= 0),
  hard_pressed int check (hard_pressed >= 0),
  officials int check (officials >= 0),
  union_members int check (union_members >= 0),
  others int check (others >= 0)
);
comment on table meeting is 'record: what a meeting told and who came, by group; null: unknown';

create table meeting_message (
  work uuid not null references meeting deferrable initially deferred,
  version uuid not null references message_approval,
  command_id uuid not null references kept_command deferrable initially deferred,
  primary key (work, version)
);
create index on meeting_message (version);
comment on table meeting_message is 'record: approved messages that were told in a meeting';

-- A question keeps its id when its record is corrected.
create table meeting_question (
  work uuid not null references meeting deferrable initially deferred,
  id uuid not null,
  command_id uuid not null references kept_command deferrable initially deferred,
  ordinal int not null check (ordinal > 0),
  question_id uuid not null,
  answer_id uuid,
  referred_to uuid references unit,
  primary key (work, id),
  unique (work, ordinal),
  check (answer_id is not null or referred_to is not null)
);
create index on meeting_question (id);
create index on meeting_question (referred_to);
comment on table meeting_question is 'record: what was asked in a meeting, answered there or referred to a unit';

create table question_answer (
  question uuid primary key,
  work uuid not null,
  command_id uuid not null references kept_command deferrable initially deferred,
  answer_id uuid not null,
  answered_on date not null,
  foreign key (work, question) references meeting_question (work, id)
);
comment on table question_answer is 'record: what became of a question that was referred';

create function standing_meeting(horizon int) returns setof meeting language sql stable
begin atomic
  select m.* from meeting m join standing_work(horizon) w on w.id = m.work;
end;

create function standing_question(horizon int) returns setof meeting_question language sql stable
begin atomic
  select q.* from meeting_question q join standing_work(horizon) w on w.id = q.work;
end;

create function standing_answer(horizon int) returns setof question_answer language sql stable
begin atomic
  select a.* from question_answer a
  where horizon is null or exists (select from sealed_command s where s.command_id = a.command_id and s.block <= horizon);
end;
