-- What more is known of a record of an article, a programme or a post. A correction of the record says it anew.
create table publication (
  work uuid primary key references work_record deferrable initially deferred,
  command_id uuid not null references kept_command deferrable initially deferred,
  channel text not null check (channel in ('newspaper', 'radio', 'television', 'website', 'social-network')),
  outlet text not null,
  title_id uuid not null,
  slot text,
  version uuid references message_approval,
  text_id uuid,
  link text,
  fee bigint check (fee >= 0)
);
create index on publication (version);
comment on table publication is 'record: where an article, a programme or a post appeared, with its title, link and fee';

create function standing_publication(horizon int) returns setof publication language sql stable
begin atomic
  select p.* from publication p join standing_work(horizon) w on w.id = p.work;
end;
