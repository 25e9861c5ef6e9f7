import { type RawBuilder, sql } from 'kysely'
import type { Period } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Db } from '../../server/db.ts'
import { placeName } from '../area/place-names.ts'
import type { CalendarEntry, CalendarPort, CalendarReadPort, EventRow, PublicEntry } from './calendar.ts'

export const calendarStore = (db: Db): CalendarPort => ({
  findEvent: async (event) => {
    const { rows } = await sql<EventRow>`
      select e.id, e.plan, e.task, e.unit, e.held_on as "on", e.from_time as "from", e.to_time as "to", e.area, e.venue, e.title,
        e.open_to, u.name as unit_name, a.name as area_name
      from standing_event(null) e join unit u on u.id = e.unit join area a on a.id = e.area where e.id = ${event}`.execute(
      db,
    )
    return rows[0] ?? null
  },
  addEvent: async (event, plan, commandId) => {
    const { id, task, unit, on, from, to, area, venue, title, openTo, replaces } = event
    const { numAffectedRows } = await sql`
      insert into announced_event (id, command_id, plan, task, unit, held_on, from_time, to_time, area, venue, title, open_to, replaces)
      values (${id}, ${commandId}, ${plan}, ${task}, ${unit}, ${on}, ${from}, ${to}, ${area}, ${venue}, ${title}, ${openTo}, ${replaces})
      on conflict (replaces) do nothing`.execute(db)
    return numAffectedRows === 1n
  },
  endEvent: async (event, commandId) => {
    const { numAffectedRows } = await sql`
      insert into announced_event_end (event, command_id) values (${event}, ${commandId})
      on conflict (event) do nothing`.execute(db)
    return numAffectedRows === 1n
  },
})

export const calendarReadStore = (db: Db): CalendarReadPort => ({
  listEntries: async (plan, period, unit) => {
    const sources = [runs, classes, events, recommendations, banners, messages, records].map((of) => of(plan, period))
    const { rows } = await sql<Placed<CalendarEntry>>`
      select e.kind, e.subject::text, e."on", e."from", e."to", e.title, e.venue, ${areaNames}, e.unit, u.name as unit_name, e.records::int as records
      from (${sql.join(sources, sql` union all `)}) e (kind, subject, "on", "from", "to", title, venue, area, unit, records)
      left join unit u on u.id = e.unit ${inArea}
      where ${unit === null ? sql`true` : sql`e.unit = ${unit}`}`.execute(db)
    return rows.map(inPlace)
  },
  listPublic: async (period) => {
    const { rows } = await sql<Placed<PublicEntry>>`
      select e.kind, e."on", e."from", e."to", e.title, e.venue, ${areaNames}, u.name as unit_name, ${wardName} as ward
      from (${sql.join([publicRuns(period), publicClasses(period), publicEvents(period)], sql` union all `)})
        e (kind, "on", "from", "to", title, venue, area, unit)
      join unit u on u.id = e.unit ${inArea}
      order by e."on", e."from", w.name collate "vi-x-icu", a.name collate "vi-x-icu" limit ${MOST_PUBLIC}`.execute(db)
    return rows.map(inPlace)
  },
})

/** Public entries of a month: a guard for what is kept in mind; pages show them portion by portion. */
const MOST_PUBLIC = 3000

type Part = (plan: Id<'plan'>, period: Period) => RawBuilder<unknown>

const wardName = sql`case when a.kind in ('hamlet', 'quarter') then w.name when a.kind in ('ward', 'commune') then a.name end`
const areaNames = sql`a.name as area_name, case when a.kind in ('hamlet', 'quarter') then w.name end as above_name`
const inArea = sql`left join area a on a.id = e.area left join area w on w.id = a.parent`

type Placed<Entry> = Omit<Entry, 'place'> & {
  readonly venue: string | null
  readonly areaName: string | null
  readonly aboveName: string | null
}

/** The venue, and the neighbourhood with its ward. */
function inPlace<Entry>({ venue, areaName, aboveName, ...entry }: Placed<Entry>) {
  const area = areaName === null ? null : placeName(areaName, aboveName)
  return { ...entry, place: [venue, area].filter((word) => word !== null).join(', ') || null }
}

const runs: Part = (plan, period) => sql`
  select 'run', p.id, p.planned_on, p.from_time, p.to_time, idea.text, null, p.area, p.unit, 0::bigint
  from standing_slot(null) p
  join message_version m on m.id = p.version left join personal_text idea on idea.id = m.idea_id
  where p.plan = ${plan} and ${within(sql`p.planned_on`, period)}`

const within = (on: RawBuilder<unknown>, { from, to }: Period) => sql`${on} between ${from} and ${to}`

const sessions = sql`
  standing_class(null) c cross join lateral jsonb_to_recordset(c.sessions) s ("on" date, "from" text, "to" text)`
const isHeld = sql`not exists (select from class_cancellation x where x.class = c.class)`

const classes: Part = (plan, period) => sql`
  select 'class', c.class, s."on", s."from", s."to", c.title, c.venue, null::uuid, c.unit, 0::bigint
  from ${sessions} where c.plan = ${plan} and ${within(sql`s."on"`, period)} and ${isHeld}`

const events: Part = (plan, period) => sql`
  select 'event', e.id, e.held_on, e.from_time, e.to_time, e.title, e.venue, e.area, e.unit, 0::bigint
  from standing_event(null) e
  where e.plan = ${plan} and ${within(sql`e.held_on`, period)}`

/** What a unit still owes: not those that are closed. */
const recommendations: Part = (plan, period) => sql`
  select 'recommendation', f.work, f.due, null, null, advice.text, null, null, f.unit, 0::bigint
  from standing_finding(null) f join work_record w on w.id = f.work
  left join personal_text advice on advice.id = f.advice_id
  where w.plan = ${plan} and ${within(sql`f.due`, period)} and not exists (
    select from standing_finding_answer(null) g join standing_review(null) r on r.answer = g.id
    where g.finding = f.id and r.verdict = 'closed')`

/** When what hangs is to be taken down, where the days are known. */
const banners: Part = (plan, period) => sql`
  select 'banner', h.work, w.done_to + banner_days_on(w.done_to), null, null, s.spot, null, s.area, w.unit, 0::bigint
  from standing_hanging(null) h join work_record w on w.id = h.work join banner_site s on s.id = h.site
  where w.plan = ${plan} and ${within(sql`w.done_to + banner_days_on(w.done_to)`, period)}
    and not exists (select from standing_removal(null) g where g.hanging = w.root)`

const messages: Part = (plan, period) => sql`
  select 'message', m.message, m.good_until, null, null, idea.text, null, null, k.unit_id, 0::bigint
  from standing_message(null) m join kept_command k on k.id = m.command_id
  left join personal_text idea on idea.id = m.idea_id
  where m.plan = ${plan} and ${within(sql`m.good_until`, period)}`

/** Records that count, by day, task and unit. */
const records: Part = (plan, period) => sql`
  select 'record', r.task, r.done_to, null, null, t.title, null, null, r.unit, r.records
  from (
    select w.task, w.done_to, w.unit, count(*) as records from standing_work(null) w
    left join lateral (select v.verdict from standing_verdict(null) v where v.work = w.id) v on true
    where w.plan = ${plan} and ${within(sql`w.done_to`, period)} and coalesce(v.verdict, 'waiting') in ('waiting', 'confirmed')
    group by w.task, w.done_to, w.unit) r
  join task t on t.id = r.task`

const publicRuns = (period: Period) => sql`
  select 'run', p.planned_on, p.from_time, p.to_time, idea.text, null, p.area, p.unit
  from standing_slot(null) p
  join message_version m on m.id = p.version left join personal_text idea on idea.id = m.idea_id
  where ${within(sql`p.planned_on`, period)}`

const publicClasses = (period: Period) => sql`
  select 'class', s."on", s."from", s."to", c.title, c.venue, c.area, c.unit
  from ${sessions} where ${within(sql`s."on"`, period)} and ${isHeld}`

const publicEvents = (period: Period) => sql`
  select 'event', e.held_on, e.from_time, e.to_time, e.title, e.venue, e.area, e.unit
  from standing_event(null) e
  where e.open_to = 'residents' and ${within(sql`e.held_on`, period)}`
