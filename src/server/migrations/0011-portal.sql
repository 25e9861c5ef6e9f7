-- Whom residents ask: offices, never persons.
create table public_contact (
  unit uuid primary key references unit,
  phone text,
  office text,
  hours text,
  version int not null check (version > 0)
);
comment on table public_contact is 'working: telephone, place and hours of a unit, for residents';
