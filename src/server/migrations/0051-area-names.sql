-- By which names an area is found: its own, with and without the word of its kind, its older ones, and other spellings.
create table area_spelling (
  area uuid not null references area deferrable initially deferred,
  folded text not null,
  spelling text not null,
  command_id uuid not null references kept_command deferrable initially deferred,
  primary key (area, folded)
);
-- Words are looked for by their beginning.
create index on area_spelling (folded text_pattern_ops);
comment on table area_spelling is 'record: names by which an area is found, folded; never shown as its name';

-- A name without the word of its kind: `Phường Xuân Lập` as `Xuân Lập`. The same as `bareName` of the rules.
create function bare_name(name text) returns text language sql immutable parallel safe strict
  return regexp_replace(name, '^(thành phố|tỉnh|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu)\s+', '', 'i');

insert into area_spelling (area, folded, spelling, command_id)
  select id, folded(name), name, command_id from area
  union all
  select id, folded(bare_name(name)), bare_name(name), command_id from area where folded(bare_name(name)) <> folded(name);
