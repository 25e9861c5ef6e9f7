-- Borders as somebody brought them, with where they are from. Shown, never measured.
create table area_border (
  area uuid not null references area,
  number int not null check (number > 0),
  command_id uuid not null references kept_command deferrable initially deferred,
  -- Rings of [longitude, latitude]; the first of each polygon is its outside.
  polygons jsonb not null,
  source text not null,
  primary key (area, number)
);
comment on table area_border is 'record: the border of an area and where it is from; the last number stands';
