-- What is said to the people. Every text that people type is personal: a story's words leave with its consent.
create table message_version (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  message uuid not null,
  number int not null check (number > 0),
  plan uuid not null references plan,
  kind text not null check (kind in ('policy', 'exemplary-person', 'initiative', 'model')),
  idea_id uuid not null,
  services text[] not null check (cardinality(services) > 0),
  audiences text[] not null check (cardinality(audiences) > 0),
  source_id uuid,
  good_until date,
  script_id uuid,
  leaflet_id uuid,
  banner_id uuid,
  unique (message, number),
  check (kind <> 'policy' or source_id is not null),
  check (coalesce(script_id, leaflet_id, banner_id) is not null)
);
create index on message_version (plan);
comment on table message_version is 'record: versions of messages; the last one that was approved is in use';

create table message_approval (
  version uuid primary key references message_version,
  command_id uuid not null references kept_command deferrable initially deferred
);
comment on table message_approval is 'record: versions that the plan owner approved';

create table message_withdrawal (
  version uuid primary key references message_approval,
  command_id uuid not null references kept_command deferrable initially deferred,
  reason_id uuid not null
);
comment on table message_withdrawal is 'record: approved versions that were taken out of use, with a reason';

create table message_consent (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  message uuid not null,
  person_id uuid not null,
  given_on date not null,
  until date not null check (until >= given_on),
  file text not null references stored_file
);
create index on message_consent (message);
comment on table message_consent is 'record: who agrees that his story is told, and until when';

create table message_consent_end (
  consent uuid primary key references message_consent,
  command_id uuid not null references kept_command deferrable initially deferred,
  ended_on date not null
);
comment on table message_consent_end is 'record: consents that were taken back before their time';

-- The last approved version of each message; none when that one was taken out of use.
create function standing_message(horizon int) returns setof message_version language sql stable
begin atomic
  select v.* from message_version v
  join message_approval a on a.version = v.id
  where (horizon is null or exists (select from sealed_command s where s.command_id = a.command_id and s.block <= horizon))
    and not exists (select from message_withdrawal d where d.version = v.id and (horizon is null or exists (select from sealed_command s where s.command_id = d.command_id and s.block <= horizon)))
    and not exists (select from message_version n join message_approval b on b.version = n.id where n.message = v.message and n.number > v.number
      and (horizon is null or exists (select from sealed_command s where s.command_id = b.command_id and s.block <= horizon)));
end;

create function standing_consent(horizon int) returns setof message_consent language sql stable
begin atomic
  select c.* from message_consent c
  where (horizon is null or exists (select from sealed_command s where s.command_id = c.command_id and s.block <= horizon))
    and not exists (select from message_consent_end e where e.consent = c.id and (horizon is null or exists (select from sealed_command s where s.command_id = e.command_id and s.block <= horizon)));
end;
