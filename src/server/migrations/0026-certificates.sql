-- What a class is given beyond its attendance, off until it is chosen, and the certificates of who came.
create table class_extras (
  class uuid not null,
  number int not null check (number > 0),
  command_id uuid not null references kept_command deferrable initially deferred,
  extras text[] not null check (extras <@ array['certificates']),
  sessions_needed int check (sessions_needed > 0),
  primary key (class, number)
);
comment on table class_extras is 'record: what a class is given beyond attendance, and how many sessions a certificate needs; the last number stands';

-- `after`: the withdrawn certificate of the same learner that it follows.
create table certificate (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  class uuid not null,
  learner uuid not null references learner,
  unit uuid not null references unit,
  year int not null,
  sequence int not null check (sequence > 0),
  form text not null,
  number text not null,
  code text not null constraint certificate_code_key unique check (code ~ '^[0-9a-hjkmnp-tv-z]{20}$'),
  issued_on date not null,
  after uuid unique references certificate,
  unique (unit, year, sequence)
);
create unique index certificate_first on certificate (learner) where after is null;
create index on certificate (learner);
create index on certificate (class);
comment on table certificate is 'record: certificates of learners, each with its number in the year and the code by which anybody checks it';

create table certificate_withdrawal (
  certificate uuid primary key references certificate,
  command_id uuid not null references kept_command deferrable initially deferred,
  withdrawn_on date not null,
  reason_id uuid not null
);
comment on table certificate_withdrawal is 'record: certificates that hold no longer, with a reason';
