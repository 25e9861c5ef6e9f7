-- A phone number is found by its keyed hash. The key is not here: a start of the program makes the hashes (phone-names.ts).
alter table person drop column phone_digits;
alter table person add column phone_hash text unique;
comment on column person.phone_hash is 'HMAC of the number as digits, behind the mark of its key; null: signs in nobody';

-- Everybody signs in once more: of the old ones nobody knows on which device they are.
delete from sign_in;
alter table sign_in
  add column id uuid not null unique,
  -- After the password, while the second factor is awaited or set up; then open.
  add column stage text not null check (stage in ('password-given', 'open')),
  add column device text not null,
  add column locked_at timestamptz,
  -- Asked of a passkey, answered once.
  add column challenge text;

create table authenticator (
  officer_id uuid primary key references officer,
  sealed_secret text not null,
  -- The last step of thirty seconds whose code was taken; none is taken twice.
  last_step bigint not null,
  added_at timestamptz not null default now()
);
comment on table authenticator is 'machine: secrets of authenticator apps, sealed with a key that is not in the database';

create table passkey (
  id text primary key,
  officer_id uuid not null references officer,
  public_key text not null,
  counter bigint not null,
  transports text[] not null,
  device text not null,
  added_at timestamptz not null default now(),
  used_at timestamptz
);
create index on passkey (officer_id);
comment on table passkey is 'machine: public keys of passkeys';

create table recovery_code (
  officer_id uuid not null references officer,
  code_hash text not null,
  primary key (officer_id, code_hash)
);
comment on table recovery_code is 'machine: recovery codes that were not used yet, as keyed hashes';
