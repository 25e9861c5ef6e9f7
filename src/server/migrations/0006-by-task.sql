-- Targets and dates are read by the tasks of a plan; the unique indexes hold first ones only.
create index on target (task);
create index on due_date (task);
