-- What people ask about their own data, and what went wrong with anybody's.
create table data_subject (
  id uuid primary key,
  name text not null,
  phone text
);
comment on table data_subject is 'personal: names and phone numbers of people who ask about their own data';

create table data_request (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  kind text not null check (kind in ('copy', 'correct', 'erase')),
  subject_id uuid not null,
  received_on date not null
);
create index on data_request (received_on);
comment on table data_request is 'record: somebody asks to see, correct or erase what is kept about him';

create table data_answer (
  request uuid primary key references data_request,
  command_id uuid not null references kept_command deferrable initially deferred,
  outcome text not null check (outcome in ('given', 'corrected', 'erased', 'refused')),
  answered_on date not null,
  words_id uuid
);
comment on table data_answer is 'record: how a request about somebody''s own data was answered';

-- What the search for a person found; made anew when it is searched again.
create table person_hit (
  request uuid not null references data_request,
  source text not null check (source in ('person', 'learner_person', 'data_subject', 'personal_text', 'stored_file')),
  row_id text not null,
  place text not null,
  primary key (request, source, row_id)
);
comment on table person_hit is 'machine: rows that name the person of a request, by their ids; no word of theirs';

create table person_paper (
  request uuid not null references data_request,
  place text not null,
  row_count bigint not null,
  primary key (request, place)
);
comment on table person_paper is 'machine: papers that name the person of a request and are kept as the law says: where, and how many';

create table person_search (
  request uuid primary key references data_request,
  searched_at timestamptz not null default now()
);
comment on table person_search is 'machine: when the rows that name the person of a request were looked for';

create table namesake_row (
  request uuid not null references data_request,
  command_id uuid not null references kept_command deferrable initially deferred,
  source text not null,
  row_id text not null,
  primary key (request, source, row_id)
);
comment on table namesake_row is 'record: an officer found that a row speaks of another person of that name';

create table data_erasure (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  request uuid not null references data_request,
  row_count int not null,
  files text[] not null
);
create index on data_erasure (request);
comment on table data_erasure is 'record: what was erased for a request: how many rows, which files';

create table data_breach (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  noticed_at timestamptz not null,
  what_id uuid not null,
  people int check (people >= 0)
);
create index on data_breach (noticed_at);
comment on table data_breach is 'record: personal data got where it should not, or was lost';

create table breach_step (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  breach uuid not null references data_breach,
  step text not null check (step in ('authority-told', 'people-told', 'closed')),
  taken_at timestamptz not null,
  words_id uuid,
  unique (breach, step)
);
comment on table breach_step is 'record: the authority or the people were told of a breach, or it was closed';
