import { sql } from 'kysely'
import { fold } from '../../../kernel/text.ts'
import type { Db } from '../../../server/db.ts'
import type {
  PublicationFilter,
  PublicationPort,
  PublicationReadPort,
  PublicationRow,
  PublicationSums,
  PublicationTold,
} from './publication.ts'

export const publicationStore = (db: Db): PublicationPort => ({
  isUsable: async (version, { to, replaces }) => {
    const { rows } = await sql<{ usable: boolean }>`
      select exists (select from publication where work = ${replaces} and version = ${version}) or exists (
        select from message_version v join message_approval a on a.version = v.id
        where v.id = ${version} and (v.good_until is null or v.good_until >= ${to})
          and not exists (select from message_withdrawal d where d.version = v.id)
          and (v.kind = 'policy' or exists (
            select from standing_consent(null) c where c.message = v.message and c.given_on <= ${to} and c.until >= ${to}))
      ) as usable`.execute(db)
    return rows[0]?.usable ?? false
  },
  addPublication: async (work, { channel, outlet, title, slot, version, text, link, fee }, commandId) => {
    await sql`
      insert into publication (work, command_id, channel, outlet, title_id, slot, version, text_id, link, fee)
      values (${work}, ${commandId}, ${channel}, ${outlet}, ${title.personalId}, ${slot}, ${version}, ${text?.personalId ?? null}, ${link}, ${fee})`.execute(
      db,
    )
  },
})

export const publicationReadStore = (db: Db): PublicationReadPort => ({
  listPublications: async (filter, { after, most }) => {
    const { rows } = await sql<PublicationRow>`
      select ${columns}, w.id as work, w.done_to as "on", u.name as unit_name, coalesce(v.verdict, 'waiting') as state,
        (select count(*) from standing_evidence(null) e where e.subject = w.root) as evidence
      ${counted} and ${narrowed(filter)} and ${beyond(after)}
      order by w.done_to desc, w.id desc limit ${most + 1}`.execute(db)
    const page = rows.slice(0, most)
    const last = page.at(-1)
    return { rows: page, next: rows.length > most && last ? `${last.on}_${last.work}` : null }
  },
  sumPublications: async (filter) => {
    const { rows } = await sql<PublicationSums>`
      select count(*) as records, coalesce(sum(p.fee), 0)::bigint as fee, count(*) filter (where p.fee is null) as fee_unknown,
        count(*) filter (where p.link is null and not exists (select from standing_evidence(null) e where e.subject = w.root)) as unproved
      ${counted} and ${narrowed(filter)}`.execute(db)
    return rows[0] ?? { records: 0, fee: 0, feeUnknown: 0, unproved: 0 }
  },
  getPublication: async (work) => {
    const { rows } = await sql<PublicationTold>`
      select ${columns} from publication p ${withTexts} where p.work = ${work}`.execute(db)
    return rows[0] ?? null
  },
})

const withTexts = sql`
  left join personal_text title on title.id = p.title_id
  left join personal_text body on body.id = p.text_id
  left join message_version m on m.id = p.version
  left join personal_text idea on idea.id = m.idea_id`

const columns = sql`p.channel, p.outlet, title.text as title, p.slot, p.version, m.message, idea.text as idea, body.text as text, p.link, p.fee`

/** Publications whose record counts: it stands, and was neither returned nor withdrawn. */
const counted = sql`
  from standing_publication(null) p join work_record w on w.id = p.work join unit u on u.id = w.unit
  left join lateral (select v.verdict from standing_verdict(null) v where v.work = w.id) v on true
  ${withTexts}
  where coalesce(v.verdict, 'waiting') in ('waiting', 'confirmed')`

function narrowed({ plan, channel, q }: PublicationFilter) {
  const words = q === null ? null : `%${fold(q).replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql`w.plan = ${plan} and (${channel}::text is null or p.channel = ${channel})
    and (${words}::text is null or folded(concat_ws(' ', title.text, p.outlet, u.name)) like ${words})`
}

const beyond = (after: string | null) => {
  const [day, id] = after?.split('_') ?? []
  return day && id ? sql`(w.done_to, w.id) < (${day}::date, ${id}::uuid)` : sql`true`
}
