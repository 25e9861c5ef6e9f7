-- A report is frozen when it is printed for signing, not when the signed copy comes back.
create table report_print (
  id uuid primary key,
  command_id uuid not null references kept_command deferrable initially deferred,
  report uuid not null references report,
  version int not null,
  horizon int not null references command_block,
  text jsonb not null,
  printed_on date not null,
  printed_at timestamptz not null default now(),
  unique (report, id)
);
comment on table report_print is 'record: a report as it was printed for signing, its words and the horizon of its figures';

-- What was signed before was frozen at the signature: that moment is its print.
insert into report_print (id, command_id, report, version, horizon, text, printed_on, printed_at)
  select s.id, s.command_id, s.report, t.version, s.horizon, s.text, s.signed_on, k.kept_at
  from report_signature s join report_text t on t.report = s.report join kept_command k on k.id = s.command_id;

alter table report_signature add column print uuid;
update report_signature set print = id;
alter table report_signature alter column print set not null;
alter table report_signature add foreign key (report, print) references report_print (report, id);
alter table report_signature drop column horizon, drop column text;
