import { sql } from 'kysely'
import type { Db } from '../../server/db.ts'
import { type AuditPort, LOG_KINDS, type LogFilter, type LogKind, type LogRetention, type LogRow } from './audit.ts'

export const auditStore = (db: Db): AuditPort => ({
  listEntries: async (filter, { after, most }) => {
    const kinds = filter.kind === null ? LOG_KINDS : [filter.kind]
    const parts = kinds.map((kind) => sql`(${entriesOf(kind, filter, after)} limit ${most + 1})`)
    const { rows } = await sql<LogRow>`
      with found as (select * from (${sql.join(parts, sql` union all `)}) f order by at desc, id desc limit ${most + 1})
      select f.kind, f.id, f.at, p.name as officer_name, u.name as unit_name, f.what, f.form, f.address,
        coalesce(r.name, c.title, s.name, h.area_name) as about
      from found f
      left join officer o on o.id = f.officer_id left join person p on p.id = o.person_id left join unit u on u.id = o.unit
      left join review_round r on r.id = f.subject
      left join lateral (select title from training_class where class = f.subject limit 1) c on true
      left join unit s on s.id = f.subject
      left join lateral (
        select a.name as area_name from household_version v join area a on a.id = v.area
        where v.household = f.subject order by v.number desc limit 1) h on true
      order by f.at desc, f.id desc`.execute(db)
    const shown = rows.slice(0, most)
    const last = shown.at(-1)
    return { rows: shown, next: rows.length > most && last ? `${last.at}_${last.id}` : null }
  },
  listRetentions: async () => {
    const { rows } = await sql<LogRetention>`
      select l.id, l.kind, l.months, l.source, l.holds_from from log_retention l join kept_command k on k.id = l.command_id
      order by l.holds_from desc, k.kept_at desc`.execute(db)
    return rows
  },
  addRetention: async ({ id, kind, months, source, holdsFrom }, commandId) => {
    await sql`
      insert into log_retention (id, command_id, kind, months, source, holds_from)
      values (${id}, ${commandId}, ${kind}, ${months}, ${source}, ${holdsFrom})`.execute(db)
  },
})

type Source = { readonly table: string; readonly at: string; readonly what: string; readonly more: string }

const SOURCES: Readonly<Record<LogKind, Source>> = {
  read: { table: 'read_log', at: 'at', what: 'read', more: 'null as form, null as address, e.subject' },
  export: { table: 'export_log', at: 'at', what: 'list', more: 'e.form, null as address, e.subject' },
  'sign-in': { table: 'sign_in_log', at: 'at', what: 'event', more: 'null as form, e.address, null::uuid as subject' },
  command: {
    table: 'kept_command',
    at: 'kept_at',
    what: 'type',
    more: 'null as form, null as address, null::uuid as subject',
  },
}

function entriesOf(kind: LogKind, { officer, from, to }: LogFilter, after: string | null) {
  const { table, at, what, more } = SOURCES[kind]
  const moment = sql.ref(`e.${at}`)
  const [lastAt = '', lastId = ''] = after?.split('_') ?? []
  return sql`
    select ${sql.lit(kind)} as kind, e.id, ${moment} as at, e.officer_id, ${sql.ref(`e.${what}`)} as what, ${sql.raw(more)}
    from ${sql.table(table)} e
    where ${officer === null ? sql`true` : sql`e.officer_id = ${officer}`}
      and ${from === null ? sql`true` : sql`${moment} >= ${from}::date::timestamp at time zone ${ZONE}`}
      and ${to === null ? sql`true` : sql`${moment} < (${to}::date + 1)::timestamp at time zone ${ZONE}`}
      and ${after === null ? sql`true` : sql`(${moment}, e.id) < (${lastAt}::timestamptz, ${lastId}::uuid)`}
    order by ${moment} desc, e.id desc`
}

const ZONE = 'Asia/Ho_Chi_Minh'
