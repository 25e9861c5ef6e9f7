-- How long each kind of log is kept, as dated data.
create table log_retention (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  kind text not null check (kind in ('read', 'export', 'sign-in')),
  months int not null check (months between 1 and 600),
  source text not null,
  holds_from date not null
);
create index on log_retention (kind, holds_from);
comment on table log_retention is 'record: how many months entries of a kind of log are kept, and which act says so';

-- The log is read by time.
create index on kept_command (kept_at, id);
