-- What follows the interviews of a review: residents' meeting, posting, objections, recognition. Its days and shares are dated data.
create table procedure_number (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  name text not null check (name in ('posting-days', 'objection-days', 'recognition-days', 'agreement-percent')),
  number int not null check (number between 1 and 366),
  counted text not null check (counted in ('working', 'calendar', 'percent')),
  holds_from date not null,
  source text not null,
  replaces uuid unique references procedure_number,
  check ((name = 'agreement-percent') = (counted = 'percent')),
  check (counted <> 'percent' or number <= 100)
);
comment on table procedure_number is 'record: how many days a step of a review has, and which share must agree; dated, with the article';

create function standing_procedure_number(horizon int) returns setof procedure_number language sql stable
begin atomic
  select n.* from procedure_number n
  where (horizon is null or exists (select from sealed_command s where s.command_id = n.command_id and s.block <= horizon))
    and not exists (select from procedure_number r where r.replaces = n.id
      and (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon)));
end;

create table residents_meeting (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  round uuid not null references review_round,
  area uuid not null references area,
  held_on date not null,
  attended int not null check (attended > 0),
  agreed int not null check (agreed between 0 and attended),
  conclusion text not null check (conclusion in ('agreed', 'review-again')),
  note_id uuid
);
create index on residents_meeting (round);
comment on table residents_meeting is 'record: residents’ meetings on the results of a review; the minutes are evidence of the meeting';

create table public_posting (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  round uuid not null references review_round,
  area uuid not null references area,
  posted_from date not null,
  posted_to date not null,
  place text not null,
  check (posted_to >= posted_from)
);
create index on public_posting (round);
comment on table public_posting is 'record: where and how long the results of a review were posted';

create table objection (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  round uuid not null references review_round,
  household uuid not null,
  received_on date not null,
  said_id uuid not null
);
create index on objection (round);
comment on table objection is 'record: what somebody says against the result of a household';

create table objection_answer (
  objection uuid primary key references objection,
  command_id uuid not null references kept_command deferrable initially deferred,
  answered_on date not null,
  outcome text not null check (outcome in ('upheld', 'rejected')),
  said_id uuid not null
);
comment on table objection_answer is 'record: the answer to an objection, once';

create table recognition (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  round uuid not null references review_round,
  area uuid not null references area,
  standard text not null,
  number text not null,
  decided_on date not null,
  signer text not null
);
create index on recognition (round);
create index on recognition (standard, area);
comment on table recognition is 'record: decisions that fix the class of each household by one standard';

create table recognised_household (
  recognition uuid not null references recognition deferrable initially deferred,
  household uuid not null,
  version uuid not null references household_version,
  interview uuid not null references interview,
  class text not null check (class in ('poor', 'near-poor', 'average-living-standard', 'not-poor')),
  area uuid not null references area,
  members int not null check (members > 0),
  primary key (recognition, household)
);
create index on recognised_household (household);
create index on recognised_household (recognition, class);
comment on table recognised_household is 'record: the class of a household that a decision fixed, on the answers and the version that it rests on';

create table step_withdrawal (
  step uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  reason_id uuid not null
);
comment on table step_withdrawal is 'record: meetings, postings, objections and recognitions that were recorded by mistake';

create function standing_recognition(horizon int) returns setof recognition language sql stable
begin atomic
  select r.* from recognition r
  where (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon))
    and not exists (select from step_withdrawal w where w.step = r.id
      and (horizon is null or exists (select from sealed_command s where s.command_id = w.command_id and s.block <= horizon)));
end;
