-- Which versions of a class invitations were printed of: who moves a class after that is told, and prints anew.
create table class_invitation (
  version uuid primary key references training_class,
  command_id uuid not null references kept_command deferrable initially deferred,
  class uuid not null,
  printed_on date not null
);
create index on class_invitation (class);
comment on table class_invitation is 'record: that invitations to a class were printed, with the time and place of that version';
