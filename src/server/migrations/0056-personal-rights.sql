-- Whether a transaction may read wherever a unit of the installation is. What people ask about their own data knows no areas.
create function reads_whole_town() returns boolean language sql stable
  return not exists (select from unit u where scope_of(u.area) <> all (reads()));

alter table data_request enable row level security;
create policy seen on data_request for select using ((select reads_whole_town()));
create policy written on data_request for insert with check ((select reads_whole_town()));

alter table data_breach enable row level security;
create policy seen on data_breach for select using ((select reads_whole_town()));
create policy written on data_breach for insert with check ((select reads_whole_town()));
