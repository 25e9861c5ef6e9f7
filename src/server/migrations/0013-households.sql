-- Households, and by which standards they are reviewed. Names, birth dates and addresses are personal texts.
create table standard_value (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  standard text not null,
  name text not null,
  number bigint not null check (number >= 0),
  source text not null
);
create index on standard_value (standard, name);
comment on table standard_value is 'record: values of poverty standards that officers entered; none decides until it is confirmed';

create table standard_confirmation (
  value uuid primary key references standard_value,
  command_id uuid not null references kept_command deferrable initially deferred
);
comment on table standard_confirmation is 'record: entered values that a plan owner confirmed';

-- What was entered of the standards, newest first for each name: the last that was confirmed decides.
create function standing_standard_value(horizon int) returns table (id uuid, standard text, name text, number bigint, source text, command_id uuid, confirmed_by uuid) language sql stable
begin atomic
  select v.id, v.standard, v.name, v.number, v.source, v.command_id, c.command_id
  from standard_value v left join standard_confirmation c on c.value = v.id
    and (horizon is null or exists (select from sealed_command s where s.command_id = c.command_id and s.block <= horizon))
  where horizon is null or exists (select from sealed_command s where s.command_id = v.command_id and s.block <= horizon);
end;

create table household_version (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  household uuid not null,
  number int not null check (number > 0),
  area uuid not null references area,
  residence text not null check (residence in ('urban', 'rural')),
  address_id uuid,
  unique (household, number)
);
create index on household_version (area);
comment on table household_version is 'record: households as they were written; the last version stands';

create table household_member (
  version uuid not null references household_version deferrable initially deferred,
  ordinal int not null check (ordinal between 1 and 60),
  relation text not null check (relation in ('head', 'spouse', 'child', 'parent', 'grandparent', 'grandchild', 'sibling', 'other')),
  sex text not null check (sex in ('male', 'female')),
  name_id uuid not null,
  born_id uuid,
  primary key (version, ordinal)
);
create unique index on household_member (version) where relation = 'head';
comment on table household_member is 'record: who belongs to a version of a household; names and birth dates are personal texts';

create function standing_household(horizon int) returns setof household_version language sql stable
begin atomic
  select v.* from household_version v
  where (horizon is null or exists (select from sealed_command s where s.command_id = v.command_id and s.block <= horizon))
    and not exists (select from household_version n where n.household = v.household and n.number > v.number
      and (horizon is null or exists (select from sealed_command s where s.command_id = n.command_id and s.block <= horizon)));
end;

create table review_round (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  plan uuid not null references plan,
  year int not null check (year between 2000 and 2200),
  name text not null,
  area uuid not null references area,
  standards text[] not null check (cardinality(standards) > 0),
  task uuid references task
);
create index on review_round (plan);
comment on table review_round is 'record: reviews of households; the standards belong to the round';

create table interview (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  root uuid not null,
  round uuid not null references review_round,
  household uuid not null,
  version uuid not null references household_version,
  asked_on date not null,
  income bigint check (income >= 0),
  form_total int check (form_total >= 0),
  answers jsonb not null,
  note_id uuid,
  work uuid references work_record deferrable initially deferred,
  replaces uuid unique references interview,
  check ((replaces is null) = (root = id))
);
create unique index on interview (round, household) where replaces is null;
create index on interview (household);
create index on interview (root);
comment on table interview is 'record: what a household answered in a round; a correction replaces';

create function standing_interview(horizon int) returns setof interview language sql stable
begin atomic
  select i.* from interview i
  where (horizon is null or exists (select from sealed_command s where s.command_id = i.command_id and s.block <= horizon))
    and not exists (select from interview n where n.replaces = i.id
      and (horizon is null or exists (select from sealed_command s where s.command_id = n.command_id and s.block <= horizon)));
end;
