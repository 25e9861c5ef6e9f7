import { sql } from 'kysely'
import type { Db } from '../../server/db.ts'
import type { ContactRow, PortalPort, PortalReadPort, PublicCount, PublicListed } from './portal.ts'

export const portalStore = (db: Db): PortalPort => ({
  saveContact: async ({ unit, phone, office, hours, version }) => {
    const { numAffectedRows } = await sql`
      insert into public_contact as c (unit, phone, office, hours, version)
      values (${unit}, ${phone}, ${office}, ${hours}, ${version + 1})
      on conflict (unit) do update set phone = ${phone}, office = ${office}, hours = ${hours}, version = c.version + 1
        where c.version = ${version}`.execute(db)
    if (numAffectedRows === 1n) return null
    const { rows } = await sql<{ version: number }>`select version from public_contact where unit = ${unit}`.execute(db)
    return rows[0]?.version ?? 0
  },
  setPublicAddress: async (origin) => {
    await sql`
      insert into setting (name, value) values (${PUBLIC_ADDRESS}, to_jsonb(${origin}::text))
      on conflict (name) do update set value = to_jsonb(${origin}::text), version = setting.version + 1`.execute(db)
  },
})

/** Name of the setting that holds the address under which residents reach the program. */
const PUBLIC_ADDRESS = 'public-address'

export const portalReadStore = (db: Db): PortalReadPort => ({
  listInUse: async (today) => {
    const { rows } = await sql<PublicListed>`
      select v.message, v.kind, idea.text as idea, v.services, v.audiences, source.text as source, v.good_until, u.name as unit_name
      from standing_message(null) v
      join kept_command k on k.id = v.command_id join unit u on u.id = k.unit_id
      join personal_text idea on idea.id = v.idea_id
      left join personal_text source on source.id = v.source_id
      where (v.good_until is null or v.good_until >= ${today})
        and (v.kind = 'policy' or exists (
          select from standing_consent(null) c where c.message = v.message and c.given_on <= ${today} and c.until >= ${today}))
      order by idea.text collate "vi-x-icu", v.message limit ${MOST_LISTED}`.execute(db)
    return rows
  },
  listContacts: async (today) => {
    const { rows } = await sql<ContactRow>`
      select u.id as unit, u.name as unit_name, a.name as area_name, c.phone, c.office, c.hours, coalesce(c.version, 0) as version
      from unit u join area a on a.id = u.area left join public_contact c on c.unit = u.id
      where u.valid_from <= ${today} and (u.valid_to is null or u.valid_to >= ${today})
      order by u.kind, u.name collate "vi-x-icu", u.id`.execute(db)
    return rows
  },
  countWork: async (year) => {
    const { rows } = await sql<PublicCount>`
      select p.id as plan, p.title as plan_title, w.measure, ${told} as source, sum(w.quantity)::bigint as quantity, count(*) as records
      from plan p join standing_work(null) w on w.plan = p.id
      left join lateral (select v.verdict from standing_verdict(null) v where v.work = w.id) v on true
      where p.year = ${year} and coalesce(v.verdict, 'waiting') in ('waiting', 'confirmed')
      group by p.id, p.title, w.measure, ${told} order by p.title collate "vi-x-icu", p.id, w.measure, ${told}`.execute(
      db,
    )
    return rows
  },
  getPublicAddress: async () => {
    const { rows } = await sql<{
      value: string
    }>`select value #>> '{}' as value from setting where name = ${PUBLIC_ADDRESS}`.execute(db)
    return rows[0]?.value ?? null
  },
})

const told = sql`case when w.source = 'declared' then 'declared' else 'counted' end`

/** Messages in use at one time: a guard for what is kept in mind; pages show them portion by portion. */
const MOST_LISTED = 1000
