import { sql } from 'kysely'
import type { Db } from '../../../server/db.ts'
import type {
  BroadcastFilter,
  BroadcastPage,
  BroadcastReadPort,
  LoudspeakerRow,
  PageOf,
  QuietRule,
  RunRow,
  RunTold,
  SlotRow,
} from './broadcast.ts'
import { runOf } from './broadcast.server.ts'
import type { Hours } from './clock.ts'

export const broadcastReadStore = (db: Db): BroadcastReadPort => ({
  listLoudspeakers: async () => {
    const { rows } = await sql<LoudspeakerRow>`
      select l.root as id, l.id as last, l.unit, u.name as unit_name, l.kind, l.name,
        case when l.contract_number is null then null else json_build_object('number', l.contract_number, 'about', l.contract_about) end as contract
      from standing_loudspeaker(null) l join unit u on u.id = l.unit order by l.kind, l.name collate "vi-x-icu"`.execute(
      db,
    )
    return rows
  },
  listQuietRules: async () => {
    const { rows } = await sql<QuietRule & { readonly areaName: string }>`
      select r.id, r.area, a.name as area_name, r.kind, r.name, r.valid_from, r.valid_to, r.basis,
        case when r.from_time is null then null else json_build_object('from', r.from_time, 'to', r.to_time) end as hours
      from standing_quiet_rule(null) r join area a on a.id = r.area
      order by r.kind <> 'hours', r.name collate "vi-x-icu", r.valid_from`.execute(db)
    return rows
  },
  listSlots: async (filter, page) => {
    const { rows } = await sql<SlotRow>`
      select p.id, p.task, p.unit, p.planned_on as "on", p.from_time as "from", p.to_time as "to", p.area, a.name as area_name,
        coalesce(case when a.kind in ('hamlet', 'quarter') then w.name end, a.name) as ward_name,
        p.loudspeaker, l.name as loudspeaker_name, p.version, m.message, idea.text as idea, ${runOf} as work
      from standing_slot(null) p join area a on a.id = p.area left join area w on w.id = a.parent
      join standing_loudspeaker(null) l on l.root = p.loudspeaker join message_version m on m.id = p.version
      left join personal_text idea on idea.id = m.idea_id
      where p.plan = ${filter.plan} and p.planned_on between ${filter.period.from} and ${filter.period.to}
        and ${filter.loudspeaker === null ? sql`true` : sql`p.loudspeaker = ${filter.loudspeaker}`}
        and ${filter.area === null ? sql`true` : sql`p.area = any(${below(filter)})`} and ${beyondSlot(page)}
      order by p.planned_on, p.from_time, p.id limit ${page.most + 1}`.execute(db)
    return pageOf(rows, page, ({ on, from, id }) => `${on}_${from}_${id}`)
  },
  listRuns: async (filter, page) => {
    const { rows } = await sql<RunRow>`
      select w.id as work, w.done_to as "on", r.from_time as "from", r.to_time as "to", w.quantity, u.name as unit_name,
        r.loudspeaker, l.name as loudspeaker_name, m.message, idea.text as idea, coalesce(v.verdict, 'waiting') as state,
        case when r.slot is null then 'unplanned' else 'by-slot' end as planned,
        (select count(*) from standing_evidence(null) e where e.subject = w.root) as evidence,
        (select json_agg(json_build_object('id', a.id, 'name', a.name) order by a.name) from area a where a.id = any(w.places)) as places
      from standing_run(null) r join work_record w on w.id = r.work join unit u on u.id = w.unit ${withMessage}
      left join lateral (select v.verdict from standing_verdict(null) v where v.work = w.id) v on true
      where coalesce(v.verdict, 'waiting') in ('waiting', 'confirmed')
        and w.plan = ${filter.plan} and w.done_to between ${filter.period.from} and ${filter.period.to}
        and ${filter.loudspeaker === null ? sql`true` : sql`r.loudspeaker = ${filter.loudspeaker}`}
        and ${filter.area === null ? sql`true` : sql`w.places && ${below(filter)}`} and ${beyondRun(page)}
      order by w.done_to desc, r.from_time desc, w.id desc limit ${page.most + 1}`.execute(db)
    return pageOf(rows, page, ({ on, from, work }) => `${on}_${from}_${work}`)
  },
  getRun: async (work) => {
    const { rows } = await sql<RunTold>`
      select r.from_time as "from", r.to_time as "to", r.version, r.loudspeaker, r.slot, l.name as loudspeaker_name,
        m.message, idea.text as idea, p.planned_on
      from broadcast_run r left join broadcast_slot p on p.id = r.slot ${withMessage} where r.work = ${work}`.execute(
      db,
    )
    return rows[0] ?? null
  },
})

const withMessage = sql`
  left join standing_loudspeaker(null) l on l.root = r.loudspeaker left join message_version m on m.id = r.version
  left join personal_text idea on idea.id = m.idea_id`

const below = ({ area }: Pick<BroadcastFilter, 'area'>) => sql`array(
  with recursive b as (select id from area where id = ${area} union all select a.id from area a join b on a.parent = b.id) select id from b)`

function beyondSlot(page: BroadcastPage) {
  const [day, from, id] = partsOf(page)
  return day && from && id ? sql`(p.planned_on, p.from_time, p.id) > (${day}::date, ${from}, ${id}::uuid)` : sql`true`
}

function beyondRun(page: BroadcastPage) {
  const [day, from, id] = partsOf(page)
  return day && from && id ? sql`(w.done_to, r.from_time, w.id) < (${day}::date, ${from}, ${id}::uuid)` : sql`true`
}

const partsOf = ({ after }: BroadcastPage) => after?.split('_') ?? []

function pageOf<Row extends Hours>(
  rows: readonly Row[],
  { most }: BroadcastPage,
  cursorOf: (row: Row) => string,
): PageOf<Row> {
  const page = rows.slice(0, most)
  const last = page.at(-1)
  return { rows: page, next: rows.length > most && last ? cursorOf(last) : null }
}
