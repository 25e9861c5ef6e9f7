import { sql } from 'kysely'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { fold } from '../../../kernel/text.ts'
import { type Db, wasWritten } from '../../../server/db.ts'
import type { MessageFacts, MessageFilter, MessageListed, MessagePort, MessageReadPort, MessageRow } from './message.ts'

type Keyed<T> = T & { readonly commandId: Id<'command'> }
type Tables = {
  messageApproval: Keyed<{ readonly version: Id<'message-version'> }>
  messageConsent: Keyed<{
    readonly id: Id<'consent'>
    readonly message: Id<'message'>
    readonly personId: Id<'personal-text'>
    readonly givenOn: LocalDate
    readonly until: LocalDate
    readonly file: string
  }>
  messageConsentEnd: Keyed<{ readonly consent: Id<'consent'>; readonly endedOn: LocalDate }>
  setting: { readonly name: string; readonly value: string; readonly version: number }
}

export function messageStore(base: Db): MessagePort {
  const db = base.withTables<Tables>()
  return {
    findMessage: async (message) => {
      const { rows } = await sql<MessageFacts>`
        select v.plan, p.owner_unit, v.kind,
          (select f.unit_id from message_version o join kept_command f on f.id = o.command_id
            where o.message = v.message and o.number = 1) as unit,
          json_build_object('id', v.id, 'number', v.number, 'state', ${stateOf}, 'goodUntil', v.good_until) as last,
          (select coalesce(json_agg(json_build_object('givenOn', c.given_on, 'until', c.until)), '[]')
            from standing_consent(null) c where c.message = v.message) as consents
        from message_version v join plan p on p.id = v.plan ${withState}
        where v.message = ${message} and ${isLast}`.execute(base)
      return rows[0] ?? null
    },
    addVersion: async (version, number, commandId) => {
      const { id, message, plan, kind, idea, services, audiences, source, goodUntil, script, leaflet, banner } = version
      const { numAffectedRows } = await sql`
        insert into message_version (id, command_id, message, number, plan, kind, idea_id, services, audiences, source_id, good_until, script_id, leaflet_id, banner_id)
        values (${id}, ${commandId}, ${message}, ${number}, ${plan}, ${kind}, ${idea.personalId}, ${services}::text[], ${audiences}::text[], ${source?.personalId ?? null},
          ${goodUntil}, ${script?.personalId ?? null}, ${leaflet?.personalId ?? null}, ${banner?.personalId ?? null})
        on conflict (message, number) do nothing`.execute(base)
      return numAffectedRows === 1n
    },
    approve: async (version, commandId) =>
      wasWritten(
        await db
          .insertInto('messageApproval')
          .values({ version, commandId })
          .onConflict((conflict) => conflict.column('version').doNothing())
          .executeTakeFirstOrThrow(),
      ),
    withdraw: async ({ message, version }, reason, commandId) => {
      const { numAffectedRows } = await sql`
        insert into message_withdrawal (version, command_id, reason_id)
        select a.version, ${commandId}, ${reason} from message_approval a join message_version v on v.id = a.version
        where a.version = ${version} and v.message = ${message}
        on conflict (version) do nothing`.execute(base)
      return numAffectedRows === 1n
    },
    addConsent: async ({ id, message, person, givenOn, until, file }, commandId) => {
      const row = { id, message, personId: person.personalId, givenOn, until, file, commandId }
      await db.insertInto('messageConsent').values(row).execute()
    },
    findConsent: async (consent) =>
      (await db.selectFrom('messageConsent').select('message').where('id', '=', consent).executeTakeFirst()) ?? null,
    endConsent: async (consent, endedOn, commandId) =>
      wasWritten(
        await db
          .insertInto('messageConsentEnd')
          .values({ consent, endedOn, commandId })
          .onConflict((conflict) => conflict.column('consent').doNothing())
          .executeTakeFirstOrThrow(),
      ),
    setReadingSpeed: async (syllables) => {
      const value = String(syllables)
      await sql`
        insert into setting (name, value) values (${READING_SPEED}, ${value})
        on conflict (name) do update set value = ${value}, version = setting.version + 1`.execute(base)
    },
  }
}

/** Name of the setting that holds how many syllables are read aloud in a minute. */
const READING_SPEED = 'reading-speed'

export const messageReadStore = (db: Db): MessageReadPort => ({
  listMessages: async (filter, today) => {
    const { rows } = await sql<MessageListed>`
      select ${columns}, ${inUse(today)} as in_use,
        (select count(*) from standing_evidence(null) e where e.subject = v.message) as recordings
      from message_version v ${withNames}
      where v.plan = ${filter.plan} and ${isLast} and ${narrowed(filter)}
      order by k.kept_at desc, v.id`.execute(db)
    return rows
  },
  getMessage: async (message, today) => {
    const { rows: versions } = await sql<MessageRow & Head>`
      select ${columns}, ${inUse(today)} as in_use, p.owner_unit
      from message_version v join plan p on p.id = v.plan ${withNames}
      where v.message = ${message} order by v.number desc`.execute(db)
    const [last] = versions
    if (!last) return null
    return {
      versions: versions.map(({ inUse: _, ownerUnit: __, ...row }) => row),
      inUse: last.inUse,
      ownerUnit: last.ownerUnit,
      consents: await consentsOf(db, message),
    }
  },
  getReadingSpeed: async () => {
    const { rows } = await sql<{ value: string }>`select value from setting where name = ${READING_SPEED}`.execute(db)
    return rows[0] ? Number(rows[0].value) : null
  },
})

type Head = { readonly inUse: Id<'message-version'> | null; readonly ownerUnit: Id<'unit'> }

const consentsOf = async (db: Db, message: Id<'message'>) => {
  const { rows } = await sql<Consents[number]>`
    select c.id, c.message, t.text as person, c.given_on, c.until, c.file, e.ended_on
    from message_consent c join personal_text t on t.id = c.person_id
    left join message_consent_end e on e.consent = c.id
    where c.message = ${message} order by c.given_on desc, c.id`.execute(db)
  return rows
}
type Consents = NonNullable<Awaited<ReturnType<MessageReadPort['getMessage']>>>['consents']

const isLast = sql`not exists (select from message_version n where n.message = v.message and n.number > v.number)`

const stateOf = sql`case when d.version is not null then 'withdrawn' when a.version is not null then 'approved' else 'waiting' end`
const withState = sql`
  left join message_approval a on a.version = v.id
  left join message_withdrawal d on d.version = v.id`

const withNames = sql`
  ${withState}
  join kept_command k on k.id = v.command_id
  join unit u on u.id = k.unit_id
  left join officer o on o.id = k.officer_id left join person w on w.id = o.person_id
  join personal_text idea on idea.id = v.idea_id
  left join personal_text source on source.id = v.source_id
  left join personal_text script on script.id = v.script_id
  left join personal_text leaflet on leaflet.id = v.leaflet_id
  left join personal_text banner on banner.id = v.banner_id`

const columns = sql`
  v.id, v.message, v.number, v.plan, v.kind, v.services, v.audiences, v.good_until, idea.text as idea, source.text as source,
  script.text as script, leaflet.text as leaflet, banner.text as banner,
  ${stateOf} as state, u.id as unit, u.name as unit_name, w.name as officer_name, k.kept_at`

/** The version that may be used on the day: of a message, the last one that was approved and not withdrawn, while it holds. */
const inUse = (today: LocalDate) => sql`(
  select s.id from standing_message(null) s
  where s.message = v.message and (s.good_until is null or s.good_until >= ${today})
    and (s.kind = 'policy' or exists (
      select from standing_consent(null) c where c.message = s.message and c.given_on <= ${today} and c.until >= ${today})))`

function narrowed({ service, audience, kind, q }: MessageFilter) {
  const words = q === null ? null : `%${fold(q).replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql`(${service}::text is null or v.services @> array[${service}]::text[])
    and (${audience}::text is null or v.audiences @> array[${audience}]::text[])
    and (${kind}::text is null or v.kind = ${kind})
    and (${words}::text is null or folded(idea.text || ' ' || coalesce(source.text, '') || ' ' || u.name) like ${words})`
}
