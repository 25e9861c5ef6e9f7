-- An access that nobody uses falls asleep. A demo's stays awake: its day is not the calendar's.
create table officer_use (
  officer uuid primary key references officer,
  used_on date not null
);
comment on table officer_use is 'machine: the last day on which an officer worked here';
insert into officer_use (officer, used_on)
  select c.officer_id, greatest(c.set_at, max(s.seen_at)) at time zone 'Asia/Ho_Chi_Minh'
  from credential c left join sign_in s on s.officer_id = c.officer_id group by c.officer_id, c.set_at;

-- Days since an officer last worked here; null where he never did, in a demo, and for an administrator whom no other one could wake.
create function days_unused(who uuid, asleep_after int) returns int language sql stable
begin atomic
  with today (is_on) as (select (now() at time zone 'Asia/Ho_Chi_Minh')::date),
  administrator as (
    select r.officer from today t cross join lateral standing_right(t.is_on) r
    where r.role = 'administrator' and not exists (select from officer_end e where e.officer_id = r.officer))
  select t.is_on - u.used_on from officer_use u cross join today t
  where u.officer = who and not exists (select from setting s where s.name = 'demo-day')
    and (who not in (select officer from administrator) or exists (
      select from administrator a join officer_use o on o.officer = a.officer
      where a.officer <> who and t.is_on - o.used_on < asleep_after));
end;
