import { sql } from 'kysely'
import type { Id, Sha256 } from '../../kernel/kernel.ts'
import type { Db } from '../../server/db.ts'
import type { PersonalSeal } from '../../kernel/personal.ts'
import { breachStore } from './breach.server.ts'
import type { DataErasure, PersonalPort, PersonHit, PersonPaper, RequestPage, RequestRow } from './personal.ts'

/** What stands where a name stood. */
const ERASED = '(đã xoá)'

const MOST = 500

export const personalStore = (db: Db, keys: PersonalSeal): PersonalPort => ({
  addRequest: async ({ id, kind, subject: { personalId, name, phone }, receivedOn }, commandId) => {
    const sealed = phone && keys.seal(phone, personalId)
    await sql`insert into data_subject (id, name, phone) values (${personalId}, ${name}, ${sealed})`.execute(db)
    await sql`
      insert into data_request (id, command_id, kind, subject_id, received_on)
      values (${id}, ${commandId}, ${kind}, ${personalId}, ${receivedOn})`.execute(db)
  },
  findRequest: async (request) => (await requestsWhere(db, sql`r.id = ${request}`))[0] ?? null,
  listRequests: () => requestsWhere(db, sql`true`),
  getRequest: (request) => getRequest(db, keys, request),
  addNamesake: async ({ request, source, row }, commandId) => {
    await sql`
      insert into namesake_row (request, command_id, source, row_id) values (${request}, ${commandId}, ${source}, ${row})
      on conflict do nothing`.execute(db)
  },
  addAnswer: async ({ request, outcome, on, words }, commandId) => {
    const { numAffectedRows } = await sql`
      insert into data_answer (request, command_id, outcome, answered_on, words_id)
      values (${request}, ${commandId}, ${outcome}, ${on}, ${words?.personalId ?? null}) on conflict do nothing`.execute(
      db,
    )
    return numAffectedRows === 1n
  },
  officersAtWork: async (request) => {
    const { rows } = await sql<{ name: string }>`
      select p.name from person p join officer o on o.person_id = p.id
      where p.id in (${theirs(request, 'person')}) and not exists (select from officer_end e where e.officer_id = o.id)`.execute(
      db,
    )
    return rows.map(({ name }) => name)
  },
  filesOf: async (request) => {
    const { rows } = await sql<{ file: Sha256 }>`
      select row_id as file from person_hit where request = ${request} and source = 'stored_file'`.execute(db)
    return rows.map(({ file }) => file)
  },
  erase: (erasure, commandId) => erase(db, erasure, commandId),
  ...breachStore(db),
})

/** Ids of the rows of a request that no officer found to be a namesake's. */
const theirs = (request: Id<'data-request'>, source: PersonHit['source']) => sql`
  select h.row_id::uuid from person_hit h where h.request = ${request} and h.source = ${source}
  and not exists (select from namesake_row n where n.request = h.request and n.source = h.source and n.row_id = h.row_id)`

type Listed = Omit<RequestRow, 'due'>

async function requestsWhere(db: Db, which: ReturnType<typeof sql>): Promise<readonly Listed[]> {
  const { rows } = await sql<Listed>`
    select r.id, r.kind, s.name, r.received_on, a.answered_on, a.outcome, f.searched_at
    from data_request r left join data_subject s on s.id = r.subject_id
    left join data_answer a on a.request = r.id left join person_search f on f.request = r.id
    where ${which} order by a.request is not null, r.received_on desc, r.id limit ${MOST}`.execute(db)
  return rows
}

async function getRequest(db: Db, keys: PersonalSeal, id: Id<'data-request'>) {
  const [request] = await requestsWhere(db, sql`r.id = ${id}`)
  if (!request) return null
  const { rows: told } = await sql<{ id: string; phone: string | null; words: string | null }>`
    select s.id, s.phone, t.text as words from data_request r left join data_subject s on s.id = r.subject_id
    left join data_answer a on a.request = r.id left join personal_text t on t.id = a.words_id where r.id = ${id}`.execute(
    db,
  )
  const { rows: papers } = await sql<PersonPaper>`
    select place, row_count as rows from person_paper where request = ${id} order by place`.execute(db)
  const { rows: erasures } = await sql<RequestPage['erasures'][number]>`
    select e.row_count as rows, cardinality(e.files) as files, k.kept_at as at
    from data_erasure e join kept_command k on k.id = e.command_id where e.request = ${id} order by k.kept_at`.execute(
    db,
  )
  const [subject] = told
  const phone = subject?.phone ? keys.open(subject.phone, subject.id) : null
  return { request, phone, words: subject?.words ?? null, hits: await hitsOf(db, keys, id), papers, erasures }
}

type Found = Omit<PersonHit, 'text'> & { readonly name: string | null; readonly phone: string | null }

async function hitsOf(db: Db, keys: PersonalSeal, request: Id<'data-request'>): Promise<readonly PersonHit[]> {
  const { rows } = await sql<Found>`
    select h.source, h.row_id as "row", h.place, coalesce(p.name, l.name, s.name, t.text) as name, coalesce(p.phone, l.phone, s.phone) as phone,
      case when n.request is null then 'theirs' else 'namesake' end as whose
    from person_hit h
    left join person p on h.source = 'person' and p.id::text = h.row_id
    left join learner_person l on h.source = 'learner_person' and l.id::text = h.row_id
    left join data_subject s on h.source = 'data_subject' and s.id::text = h.row_id
    left join personal_text t on h.source = 'personal_text' and t.id = case when h.source = 'personal_text' then h.row_id::uuid end
    left join namesake_row n on n.request = h.request and n.source = h.source and n.row_id = h.row_id
    where h.request = ${request} order by h.source, h.place, h.row_id`.execute(db)
  return rows.map(({ name, phone, ...hit }) => {
    const number = phone && keys.open(phone, hit.row)
    return { ...hit, text: [name, number].filter(Boolean).join(' · ') || null }
  })
}

async function erase(db: Db, { id, request, files }: DataErasure, commandId: Id<'command'>): Promise<void> {
  const done = [
    await sql`update personal_text set text = ${ERASED} where id in (${theirs(request, 'personal_text')})`.execute(db),
    await sql`update person set name = ${ERASED}, phone = null, phone_hash = null where id in (${theirs(request, 'person')})`.execute(
      db,
    ),
    await sql`
      update learner_person set name = ${ERASED}, phone = null, birth_year = null, post = null
      where id in (${theirs(request, 'learner_person')})`.execute(db),
    await sql`
      update data_subject set name = ${ERASED}, phone = null
      where id in (${theirs(request, 'data_subject')}) or id = (select subject_id from data_request where id = ${request})`.execute(
      db,
    ),
  ]
  await sql`select name_households_anew(array(${theirs(request, 'personal_text')}))`.execute(db)
  const rows = done.reduce((sum, { numAffectedRows }) => sum + Number(numAffectedRows ?? 0), 0)
  await sql`
    insert into data_erasure (id, command_id, request, row_count, files)
    values (${id}, ${commandId}, ${request}, ${rows}, ${files}::text[])`.execute(db)
}
