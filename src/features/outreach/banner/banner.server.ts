import { sql } from 'kysely'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { Db } from '../../../server/db.ts'
import type {
  BannerDays,
  BannerFacts,
  BannerPort,
  BannerReadPort,
  BannerRow,
  HangingChoice,
  HangingFacts,
  HangingPort,
  HangingRow,
  HangingTold,
  SiteFacts,
  SiteRow,
} from './banner.ts'

export const bannerStore = (db: Db): BannerPort => ({
  addSite: async ({ id, plan, area, kind, spot, photo }, unit, commandId) => {
    await sql`
      insert into banner_site (id, command_id, plan, unit, area, kind, spot, photo)
      values (${id}, ${commandId}, ${plan}, ${unit}, ${area}, ${kind}, ${spot}, ${photo})`.execute(db)
  },
  findSite: async (site) => {
    const { rows } = await sql<SiteFacts>`
      with recursive above as (
        select a.id, a.parent from banner_site s join area a on a.id = s.area where s.id = ${site}
        union all select p.id, p.parent from above b join area p on p.id = b.parent)
      select s.unit, p.owner_unit, a.name as area_name, array(select id from above)::text[] as within,
        case when e.site is null then 'offered' else 'gone' end as state
      from banner_site s join plan p on p.id = s.plan join area a on a.id = s.area
      left join banner_site_end e on e.site = s.id where s.id = ${site}`.execute(db)
    return rows[0] ?? null
  },
  endSite: async (site, commandId) => {
    const { numAffectedRows } = await sql`
      insert into banner_site_end (site, command_id) values (${site}, ${commandId}) on conflict (site) do nothing`.execute(
      db,
    )
    return numAffectedRows === 1n
  },
  hasWords: async (version, kind) => {
    const { rows } = await sql<{ has: boolean }>`
      select case ${kind} when 'banner' then m.banner_id else m.leaflet_id end is not null as has
      from message_version m where m.id = ${version}`.execute(db)
    return rows[0]?.has ?? false
  },
  addBanner: async ({ id, plan, kind, version, widthCm, heightCm }, commandId) => {
    await sql`
      insert into banner (id, command_id, plan, kind, version, width_cm, height_cm)
      values (${id}, ${commandId}, ${plan}, ${kind}, ${version}, ${widthCm}, ${heightCm})`.execute(db)
  },
  findBanner: async (banner) => {
    const { rows } = await sql<BannerFacts>`
      select b.version, p.owner_unit, ${bannerState} as state
      from banner b join plan p on p.id = b.plan left join banner_approval a on a.banner = b.id where b.id = ${banner}`.execute(
      db,
    )
    return rows[0] ?? null
  },
  approve: async (banner, commandId) => {
    const { numAffectedRows } = await sql`
      insert into banner_approval (banner, command_id) values (${banner}, ${commandId}) on conflict (banner) do nothing`.execute(
      db,
    )
    return numAffectedRows === 1n
  },
  addDays: async ({ id, validFrom, days, source }, commandId) => {
    await sql`
      insert into banner_days (id, command_id, valid_from, days, source)
      values (${id}, ${commandId}, ${validFrom}, ${days}, ${source})`.execute(db)
  },
})

export const hangingStore = (db: Db): HangingPort => ({
  hang: async (work, { banner, site }, commandId) => {
    await sql`
      insert into banner_hanging (work, command_id, banner, site) values (${work}, ${commandId}, ${banner}, ${site})`.execute(
      db,
    )
  },
  findHanging: async (work) => {
    const { rows } = await sql<HangingFacts>`
      select w.root, w.unit, p.owner_unit, w.done_to as hung_on, h.banner, h.site,
        case when g.id is not null then json_build_object('id', g.id, 'removedOn', g.removed_on) end as removal
      from work_record f join work_record w on w.root = f.root
      join standing_hanging(null) h on h.work = w.id join plan p on p.id = w.plan
      ${lastWord} where f.id = ${work}`.execute(db)
    return rows[0] ?? null
  },
  remove: async ({ id, hanging, removed, replaces }, commandId) => {
    const { numAffectedRows } = await sql`
      insert into banner_removal (id, command_id, hanging, removed_on, photo, replaces)
      values (${id}, ${commandId}, ${hanging}, ${removed?.on ?? null}, ${removed?.photo ?? null}, ${replaces})
      on conflict do nothing`.execute(db)
    return numAffectedRows === 1n
  },
})

export const bannerReadStore = (db: Db): BannerReadPort => ({
  listHangings: async ({ plan, state, site, banner }, { today, after, most }) => {
    const { rows } = await sql<HangingRow>`
      select * from (${hangings(plan, today)}) found
      where ${inState(state)} and (${site}::uuid is null or site = ${site})
        and (${banner}::uuid is null or banner = ${banner}) and ${beyond(after)}
      order by hung_on desc, work desc limit ${most + 1}`.execute(db)
    const page = rows.slice(0, most)
    const last = page.at(-1)
    return { rows: page, next: rows.length > most && last ? `${last.hungOn}_${last.work}` : null }
  },
  countOverdue: async (plan, today) => {
    const { rows } = await sql<{ overdue: number }>`
      select count(*)::int as overdue from (${hangings(plan, today)}) found where state = 'overdue'`.execute(db)
    return rows[0]?.overdue ?? 0
  },
  listBanners: async (plan) => {
    const { rows } = await sql<BannerRow>`
      select b.id, b.plan, b.kind, b.version, b.width_cm, b.height_cm, ${words} as words, m.message, ${bannerState} as state,
        case when case b.kind when 'banner' then m.banner_id else m.leaflet_id end is null then 'missing' else 'there' end as sheet,
        (select count(*)::int from standing_hanging(null) h where h.banner = b.id) as hanging
      from banner b ${withWords} left join banner_approval a on a.banner = b.id
      join kept_command k on k.id = b.command_id
      where b.plan = ${plan} order by k.kept_at desc, b.id`.execute(db)
    return rows
  },
  listSites: async (plan) => {
    const { rows } = await sql<SiteRow>`
      select s.id, s.plan, s.area, s.kind, s.spot, s.photo, r.name as area_name, s.unit, u.short_name as unit_name,
        (select count(*)::int from standing_hanging(null) h join work_record w on w.id = h.work
          where h.site = s.id and not exists (select from standing_removal(null) g where g.hanging = w.root)) as hanging
      from banner_site s join area r on r.id = s.area join unit u on u.id = s.unit left join banner_site_end e on e.site = s.id
      where s.plan = ${plan} and e.site is null order by r.name, s.spot, s.id`.execute(db)
    return rows
  },
  listDays: async () => {
    const { rows } = await sql<BannerDays>`
      select d.id, d.valid_from, d.days, d.source from banner_days d join kept_command k on k.id = d.command_id
      order by d.valid_from desc, k.kept_at desc, d.id limit 20`.execute(db)
    return rows
  },
  getHanging: async (work) => {
    const { rows } = await sql<HangingTold>`
      select h.banner, h.site, ${words} as words, s.spot, s.kind as site_kind, r.name as area_name
      from banner_hanging h join banner b on b.id = h.banner ${withWords}
      join banner_site s on s.id = h.site join area r on r.id = s.area where h.work = ${work}`.execute(db)
    return rows[0] ?? null
  },
})

const bannerState = sql`case when a.banner is null then 'waiting' else 'approved' end`

/** A banner says its own text; a poster is known by its idea. */
const words = sql`coalesce(case b.kind when 'banner' then banner_text.text end, idea.text, '')`
const withWords = sql`
  join message_version m on m.id = b.version
  left join personal_text idea on idea.id = m.idea_id left join personal_text banner_text on banner_text.id = m.banner_id`

/** What was said last of the taking down of what `work_record w` hung. */
const lastWord = sql`
  left join banner_removal g on g.hanging = w.root and not exists (select from banner_removal n where n.replaces = g.id)`

/** Everything that the plan hung; what should have been taken down before the day is overdue. */
const hangings = (plan: Id<'plan'>, today: LocalDate) => sql`
  select w.id as work, w.root, h.site, h.banner, ${words} as words, b.kind, s.kind as site_kind, s.spot, r.name as area_name, w.unit,
    u.short_name as unit_name, w.quantity as pieces, w.done_to as hung_on, due.remove_by, g.id as removal,
    g.removed_on, g.photo as removal_photo,
    (select e.file from standing_evidence(null) e where e.subject = w.root and e.kind = 'photo' order by e.id limit 1) as photo,
    case when g.removed_on is not null then 'removed' when due.remove_by < ${today}::date then 'overdue' else 'hanging' end as state
  from standing_hanging(null) h join work_record w on w.id = h.work join unit u on u.id = w.unit
  join banner b on b.id = h.banner ${withWords}
  join banner_site s on s.id = h.site join area r on r.id = s.area
  ${lastWord}
  cross join lateral (select w.done_to + banner_days_on(w.done_to) as remove_by) due
  where w.plan = ${plan}`

function inState(state: HangingChoice | null) {
  if (state === null) return sql`true`
  return state === 'up' ? sql`state <> 'removed'` : sql`state = ${state}`
}

const beyond = (after: string | null) => {
  const [day, id] = after?.split('_') ?? []
  return day && id ? sql`(hung_on, work) < (${day}::date, ${id}::uuid)` : sql`true`
}
