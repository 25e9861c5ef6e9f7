-- Points of the paper form (B1) as dated data: entered from an act, in force once another officer confirmed them.
create table score_table (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  root uuid not null,
  number int not null check (number > 0),
  standard text not null,
  valid_from date not null,
  valid_to date,
  regions jsonb not null check (jsonb_array_length(regions) > 0),
  region_urban text,
  region_rural text,
  items jsonb not null check (jsonb_array_length(items) > 0),
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  source text not null,
  replaces uuid references score_table,
  check (valid_to >= valid_from),
  check (coalesce(region_urban, region_rural) is not null),
  check ((replaces is null) = (root = id)),
  unique (root, number)
);
create index on score_table (standard);
comment on table score_table is 'record: tables of points that officers entered; none counts until another officer confirmed it, and the last that was confirmed replaces those before';

create table score_table_confirmation (
  score_table uuid primary key references score_table,
  command_id uuid not null references kept_command deferrable initially deferred
);
comment on table score_table_confirmation is 'record: tables of points that an officer confirmed who had not entered them';

create table interview_score (
  interview uuid primary key references interview,
  score_table uuid not null references score_table,
  answers jsonb not null check (jsonb_typeof(answers) = 'object')
);
create index on interview_score (score_table);
comment on table interview_score is 'record: what an interview answered item by item, and by which table of points its total was added up';
