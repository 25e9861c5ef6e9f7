-- What was said of a removal may be wrong: another row replaces it, once, or says that the banner hangs after all.
alter table banner_removal drop constraint banner_removal_pkey;
alter table banner_removal add column id uuid primary key default gen_random_uuid();
alter table banner_removal
  alter column id drop default,
  alter column removed_on drop not null,
  alter column photo drop not null,
  add column replaces uuid unique,
  add unique (id, hanging),
  add foreign key (replaces, hanging) references banner_removal (id, hanging),
  add check ((removed_on is null) = (photo is null)),
  add check (replaces is not null or removed_on is not null);
create unique index banner_removal_first on banner_removal (hanging) where replaces is null;
create index on banner_removal (hanging);
comment on table banner_removal is 'record: what was taken down, with a photo of the place; a correction replaces, without a day: it hangs after all';

-- What is taken down, as it was known at a horizon (null: now).
create function standing_removal(horizon int) returns setof banner_removal language sql stable
begin atomic
  select g.* from banner_removal g
  where g.removed_on is not null
    and (horizon is null or exists (select from sealed_command s where s.command_id = g.command_id and s.block <= horizon))
    and not exists (select from banner_removal r where r.replaces = g.id and (horizon is null or exists (select from sealed_command s where s.command_id = r.command_id and s.block <= horizon)));
end;
