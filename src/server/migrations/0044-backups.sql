-- Who this installation is, through its restores; and what came of its backups.
create table server_epoch (
  number int primary key check (number > 0),
  id uuid not null unique,
  public_key text not null,
  began_at timestamptz not null default now(),
  -- When the backup was made that this epoch was restored from; null for the first.
  restored_from timestamptz,
  check ((number = 1) = (restored_from is null))
);
comment on table server_epoch is 'record: the identity of the installation; each restore begins a new epoch';

create table backup_run (
  id bigint generated always as identity primary key,
  asked_by text not null check (asked_by in ('schedule', 'command-line')),
  file text not null,
  begun_at timestamptz not null default now(),
  ended_at timestamptz,
  bytes bigint,
  -- Stored files that were not there, or were not what their name says.
  lost_files int,
  failure text,
  -- When the schedule took the file away, since newer ones are there.
  removed_at timestamptz,
  check ((bytes is null) = (lost_files is null)),
  check (failure is null or bytes is null),
  check (bytes is null or ended_at is not null)
);
comment on table backup_run is 'machine: backups that were begun, and how each ended';
