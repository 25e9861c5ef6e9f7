-- The door: what was asked for and kept, and in which order it became known.
create table kept_command (
  id uuid primary key,
  type text not null,
  version int not null,
  officer_id uuid not null,
  unit_id uuid,
  fingerprint bytea not null,
  content jsonb not null,
  kept_at timestamptz not null default now(),
  -- Orders commands for the block job; meaningless after a restore, by when all are sealed.
  written_by xid8 not null default pg_current_xact_id()
);
create index on kept_command (written_by);
create index on kept_command (officer_id, kept_at);
comment on table kept_command is 'record: every command that was accepted; personal values replaced by references';

create table command_block (
  number int primary key check (number > 0),
  -- Every command written by an older transaction is in this block or an earlier one.
  before_xid xid8 not null,
  closed_at timestamptz not null default now()
);
comment on table command_block is 'record: numbered blocks of kept commands; the number of the last one is a horizon';

create table sealed_command (
  command_id uuid primary key references kept_command,
  block int not null references command_block
);
create index on sealed_command (block);
comment on table sealed_command is 'record: the block of each kept command';

create table personal_text (
  id uuid primary key,
  text text not null
);
comment on table personal_text is 'personal: free text that people type; records refer to it';

create table job (
  id bigint generated always as identity primary key,
  command_id uuid not null,
  kind text not null,
  key text not null,
  tries int not null default 0,
  due_at timestamptz not null default now(),
  failure text,
  unique (command_id, kind, key)
);
create index on job (due_at);
comment on table job is 'machine: effects of commands still to be done';

create table setting (
  name text primary key,
  value jsonb not null,
  version int not null default 1
);
comment on table setting is 'working: settings of the installation';

-- Places.
create table area (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  code text not null,
  name text not null,
  kind text not null check (kind in ('province', 'district', 'commune', 'ward', 'special-zone', 'hamlet', 'quarter')),
  parent uuid references area,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from),
  unique nulls not distinct (parent, code, valid_from)
);
create index on area (parent);
comment on table area is 'record: places of the administrative tree, from–to';

-- People.
create table unit (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('peoples-committee', 'office', 'centre', 'mass-organisation', 'school', 'other')),
  area uuid not null references area,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
comment on table unit is 'record: offices, committees and unions that work is assigned to';

create table unit_list (
  id uuid primary key,
  name text not null,
  units uuid[] not null,
  version int not null default 1
);
comment on table unit_list is 'working: saved lists that a collective name stands for';

create table person (
  id uuid primary key,
  name text not null,
  phone text,
  phone_digits text unique
);
comment on table person is 'personal: names and phone numbers of officers';

create table officer (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  person_id uuid not null unique,
  unit uuid not null references unit,
  roles text[] not null check (cardinality(roles) > 0 and roles <@ array['plan-owner', 'unit-officer', 'reader', 'administrator']),
  valid_from date not null
);
create index on officer (unit);
comment on table officer is 'record: who uses the system, for which unit, in which roles';

create table officer_end (
  officer_id uuid primary key references officer,
  command_id uuid not null references kept_command deferrable initially deferred,
  ended_on date not null
);
comment on table officer_end is 'record: an officer left';

create table credential (
  officer_id uuid primary key references officer,
  password_hash text not null,
  wrong_tries int not null default 0,
  locked_at timestamptz,
  set_at timestamptz not null default now()
);
comment on table credential is 'machine: password hashes (argon2id) and wrong tries';

create table access_link (
  id uuid primary key,
  officer_id uuid not null references officer,
  token_hash text not null unique,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on access_link (officer_id);
comment on table access_link is 'machine: one-time links for first access';

create table sign_in (
  token_hash text primary key,
  officer_id uuid not null references officer,
  begun_at timestamptz not null default now(),
  seen_at timestamptz not null default now()
);
create index on sign_in (officer_id);
comment on table sign_in is 'machine: who is signed in';

create unlogged table try_count (
  key text primary key,
  tries int not null,
  window_from timestamptz not null
);
comment on table try_count is 'machine: rate limits';

create table refused_command (
  id bigint generated always as identity primary key,
  command_id uuid not null,
  type text not null,
  officer_id uuid,
  codes text[] not null,
  refused_at timestamptz not null default now()
);
comment on table refused_command is 'machine: what was refused, for the administrator';

-- Files and what they prove.
create table stored_file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  media_type text not null,
  kept_at timestamptz not null default now()
);
comment on table stored_file is 'personal: files by their content; pictures may show people';

create table evidence (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  subject uuid not null,
  file text not null,
  file_name text not null,
  kind text not null check (kind in ('photo', 'document', 'audio')),
  media_type text not null,
  bytes bigint not null,
  caption_id uuid
);
create index on evidence (subject);
create index on evidence (file);
comment on table evidence is 'record: a file shows that something was done';

create table evidence_return (
  evidence_id uuid primary key references evidence,
  command_id uuid not null references kept_command deferrable initially deferred
);
comment on table evidence_return is 'record: evidence that was attached by mistake and taken back';

-- Text for search: no diacritics, no case, đ as d. The same as `fold` in the kernel.
create function folded(words text) returns text language sql immutable parallel safe strict
  return replace(lower(regexp_replace(normalize(words, nfd), '[\u0300-\u036f]', '', 'g')), 'đ', 'd');
