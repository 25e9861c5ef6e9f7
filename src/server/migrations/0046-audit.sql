-- Who looked, who took out, who came in; and seals over these and the kept commands.
create table read_log (
  id uuid primary key default gen_random_uuid(),
  officer_id uuid not null,
  read text not null,
  -- What was opened: a household, a class, a person's file; null when it was a list of all.
  subject uuid,
  at timestamptz not null default clock_timestamp(),
  written_by xid8 not null default pg_current_xact_id()
);
create index on read_log (written_by);
create index on read_log (at, id);
create index on read_log (officer_id, at);
comment on table read_log is 'record: who opened what is personal, by which read';

create table export_log (
  id uuid primary key default gen_random_uuid(),
  officer_id uuid not null,
  -- Name of the table or paper, and the form of its file.
  list text not null,
  form text not null,
  subject uuid,
  at timestamptz not null default clock_timestamp(),
  written_by xid8 not null default pg_current_xact_id()
);
create index on export_log (written_by);
create index on export_log (at, id);
create index on export_log (officer_id, at);
comment on table export_log is 'record: who took which list or paper out as a file';

create table sign_in_log (
  id uuid primary key default gen_random_uuid(),
  -- Null: nobody is known by that name. What was typed is not kept, it may be a password.
  officer_id uuid,
  event text not null,
  address text not null,
  at timestamptz not null default clock_timestamp(),
  written_by xid8 not null default pg_current_xact_id()
);
create index on sign_in_log (written_by);
create index on sign_in_log (at, id);
create index on sign_in_log (officer_id, at);
comment on table sign_in_log is 'record: who signed in or out, and who was turned away';

create table log_removal (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('read', 'export', 'sign-in')),
  -- Entries of this kind in this block and all before it are gone; their seals stay.
  until_block int not null references command_block,
  removed bigint not null,
  at timestamptz not null default clock_timestamp(),
  written_by xid8 not null default pg_current_xact_id()
);
create index on log_removal (written_by);
comment on table log_removal is 'record: entries of a log that were removed when their time was over';

create table entry_seal (
  block int not null references command_block,
  place int not null check (place > 0),
  kind text not null check (kind in ('command', 'read', 'export', 'sign-in', 'removal')),
  -- No reference: an entry past its retention goes, its seal stays.
  entry uuid not null unique,
  hash bytea not null,
  primary key (block, place)
);
comment on table entry_seal is 'record: the hash of each entry of a block, in the block''s order';

create table block_seal (
  block int primary key references command_block,
  entries int not null,
  -- Over the seal of the block before, the block itself and the hashes of its entries.
  hash bytea not null
);
comment on table block_seal is 'record: the hash of each block, linked to the one before';
