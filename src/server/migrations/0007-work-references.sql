-- A record's task is of its plan, and a correction belongs to the record that it corrects: one reference each says both.
alter table task add unique (plan, id);
drop index work_record_root_idx;
alter table work_record
  drop constraint work_record_plan_fkey,
  drop constraint work_record_task_fkey,
  drop constraint work_record_root_fkey,
  drop constraint work_record_replaces_fkey,
  add foreign key (plan, task) references task (plan, id),
  add unique (root, id),
  add foreign key (root, replaces) references work_record (root, id),
  add check (replaces is not null or root = id);
