-- Files of many pages are made off the request: whoever asked may leave the screen and come back for them.
create table print_job (
  id uuid primary key,
  subject uuid not null,
  version text not null,
  paper text not null,
  form text not null check (form in ('docx', 'pdf')),
  content text not null,
  total int not null check (total > 0),
  done int not null default 0 check (done between 0 and total),
  beat_at timestamptz not null default now(),
  file text,
  failure text check (failure in ('lost', 'paper-too-long', 'disk-full', 'failed')),
  ended_at timestamptz,
  check ((ended_at is null) = (file is null and failure is null) and (file is null or failure is null))
);
-- What is the same is made once, whoever asks; what failed is made anew.
create unique index on print_job (content) where failure is null;
comment on table print_job is 'machine: files of many pages that are made or were made within the hour; the bytes are in the data folder';

create table print_asker (
  job uuid not null references print_job on delete cascade,
  officer uuid not null references officer,
  asked_at timestamptz not null default now(),
  primary key (job, officer)
);
create index on print_asker (officer);
comment on table print_asker is 'machine: who asked for a file and may fetch it';
