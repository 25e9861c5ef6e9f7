-- The host of a field visit is often a person: the name is personal text, which can be erased.
drop function standing_class(int);
alter table training_class add column host_id uuid;
with moved as materialized (select id, gen_random_uuid() as host_id, host from training_class where host is not null),
  kept as (insert into personal_text (id, text) select host_id, host from moved)
update training_class c set host_id = m.host_id from moved m where m.id = c.id;
alter table training_class drop column host;

create function standing_class(horizon int) returns setof training_class language sql stable
begin atomic
  select c.* from training_class c
  where (horizon is null or exists (select from sealed_command s where s.command_id = c.command_id and s.block <= horizon))
    and not exists (select from training_class n where n.class = c.class and n.number > c.number
      and (horizon is null or exists (select from sealed_command s where s.command_id = n.command_id and s.block <= horizon)));
end;

-- Whether a class counts for what somebody wants to log by hand.
create index on training_class (task, unit);
