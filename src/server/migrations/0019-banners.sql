-- Banners and posters hung in public: where there is room, what may hang there, what hangs and until when.
create table banner_site (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  plan uuid not null references plan,
  unit uuid not null references unit,
  area uuid not null references area,
  kind text not null check (kind in ('main-road', 'market', 'culture-house', 'other')),
  spot text not null,
  photo text references stored_file
);
create index on banner_site (plan);
comment on table banner_site is 'record: places that units offer for banners; whoever hangs one chooses';

create table banner_site_end (
  site uuid primary key references banner_site,
  command_id uuid not null references kept_command deferrable initially deferred
);
comment on table banner_site_end is 'record: places that are offered no longer';

create table banner (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  plan uuid not null references plan,
  kind text not null check (kind in ('banner', 'poster')),
  version uuid not null references message_approval,
  width_cm int not null check (width_cm > 0),
  height_cm int not null check (height_cm > 0)
);
create index on banner (plan);
create index on banner (version);
comment on table banner is 'record: what is to hang: the words of an approved message, in a size';

create table banner_approval (
  banner uuid primary key references banner,
  command_id uuid not null references kept_command deferrable initially deferred
);
comment on table banner_approval is 'record: designs that the owner of the plan lets hang';

create table banner_days (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  valid_from date not null,
  days int not null check (days > 0),
  source text not null
);
comment on table banner_days is 'record: for how many days a banner may hang, from a day on, by which act';

create table banner_hanging (
  work uuid primary key references work_record deferrable initially deferred,
  command_id uuid not null references kept_command deferrable initially deferred,
  banner uuid not null references banner,
  site uuid not null references banner_site
);
create index on banner_hanging (banner);
create index on banner_hanging (site);
comment on table banner_hanging is 'record: what a record of hanging says beyond its number: which design, at which place';

-- `hanging`: the first record of its chain of corrections.
create table banner_removal (
  hanging uuid primary key references work_record,
  command_id uuid not null references kept_command deferrable initially deferred,
  removed_on date not null,
  photo text not null references stored_file
);
comment on table banner_removal is 'record: what was taken down, with a photo of the place';

create function standing_hanging(horizon int) returns setof banner_hanging language sql stable
begin atomic
  select h.* from banner_hanging h join standing_work(horizon) w on w.id = h.work
  where not exists (select from standing_verdict(horizon) v where v.work = w.id and v.verdict = 'withdrawn');
end;

-- How many days hold for what is hung on that day: the last that was entered of the latest beginning; none when nobody entered any.
create function banner_days_on(hung date) returns int language sql stable
begin atomic
  select d.days from banner_days d join kept_command k on k.id = d.command_id
  where d.valid_from <= hung order by d.valid_from desc, k.kept_at desc, d.id limit 1;
end;
