-- An access that nobody uses falls asleep. A demo's stays awake: its day is not the calendar's.
create table officer_use (
  officer uuid primary key references officer,
  used_on date not null
);
comment on table officer_use is 'machine: the last day on which an officer worked here';
insert into officer_use (officer, used_on)
  select c.officer_id, greatest(c.set_at, max(s.seen_at)) at time zone 'Asia/Ho_Chi_Minh'
  from credential c left join sign_in s on s.officer_id = c.officer_id group by c.officer_id, c.set_at;

-- Days since an officer last worked here; null where he never did, and in a demo.
create function days_unused(who uuid) returns int language sql stable
  return (select (now() at time zone 'Asia/Ho_Chi_Minh')::date - u.used_on from officer_use u
    where u.officer = who and not exists (select from setting s where s.name = 'demo-day'));
