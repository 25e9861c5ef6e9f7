import { type RawBuilder, sql } from 'kysely'
import { fold } from '../../kernel/text.ts'
import type { Db } from '../../server/db.ts'
import type { PersonalSeal } from '../../kernel/personal.ts'
import { phoneDigits } from '../staff/staff.rules.ts'
import { LISTS, PERSONAL_KINDS } from './kinds.data.ts'

/** Whom a search is for. */
type Wanted = { readonly request: string; readonly name: string; readonly phone: string | null }

/**
 * Looks through everything for the person of a request, by name without diacritics and by telephone number, and notes the ids of what it
 * finds. It reads whole tables, so it is a job of its own and no answer waits for it; searched again, it begins anew.
 */
export async function searchPerson(db: Db, keys: PersonalSeal, request: string): Promise<void> {
  const { rows } = await sql<{ id: string; name: string; phone: string | null }>`
    select s.id, s.name, s.phone from data_request r join data_subject s on s.id = r.subject_id
    where r.id = ${request}`.execute(db)
  const [subject] = rows
  if (!subject) return
  const phone = subject.phone && keys.open(subject.phone, subject.id)
  const wanted = { request, name: subject.name, phone: phone && phoneDigits(phone) }
  await db.transaction().execute(async (tx) => {
    await sql`select set_config('statement_timeout', '0', true)`.execute(tx)
    await sql`delete from person_hit where request = ${request}`.execute(tx)
    await sql`delete from person_paper where request = ${request}`.execute(tx)
    for (const table of NAMED) await findNamed(tx, keys, { ...wanted, table })
    await findTexts(tx, wanted)
    await findMembers(tx, request)
    await findPlaces(tx, request)
    await findFiles(tx, request)
    await findPapers(tx, wanted)
    await sql`
      insert into person_search (request) values (${request})
      on conflict (request) do update set searched_at = now()`.execute(tx)
  })
}

const NAMED = ['person', 'learner_person', 'data_subject'] as const

/** Rows with a name and a sealed number. Numbers are opened one by one: the database cannot look for them. */
async function findNamed(
  tx: Db,
  keys: PersonalSeal,
  { request, name, phone, table }: Wanted & { readonly table: (typeof NAMED)[number] },
): Promise<void> {
  const byName = sql`select id from ${sql.table(table)} where folded(name) = ${fold(name)}`
  const byPhone = phone === null ? [] : await idsByPhone(tx, keys, { table, phone })
  await note(
    tx,
    request,
    sql`
    select ${table}, id::text, ${`${table}.name`} from ${sql.table(table)} where id in (${byName}) or id = any(${byPhone}::uuid[])`,
  )
}

const AT_ONCE = 2000

async function idsByPhone(tx: Db, keys: PersonalSeal, of: { readonly table: string; readonly phone: string }) {
  const found: string[] = []
  for (let after = '00000000-0000-0000-0000-000000000000', full = true; full; ) {
    const { rows } = await sql<{ id: string; phone: string }>`
      select id, phone from ${sql.table(of.table)} where id > ${after} and phone is not null order by id limit ${AT_ONCE}`.execute(
      tx,
    )
    for (const { id, phone } of rows) if (phoneDigits(keys.open(phone, id) ?? '') === of.phone) found.push(id)
    after = rows.at(-1)?.id ?? after
    full = rows.length === AT_ONCE
  }
  return found
}

/** Texts that people typed in which the name or the number stands. */
async function findTexts(tx: Db, { request, name, phone }: Wanted): Promise<void> {
  const words = `%${fold(name).replace(/[\\%_]/g, '\\$&')}%`
  const digits = phone === null ? sql`false` : sql`regexp_replace(text, '[\\s.()-]', '', 'g') like ${`%${phone}%`}`
  await note(
    tx,
    request,
    sql`
    select 'personal_text', id::text, '' from personal_text
    where regexp_replace(folded(text), '\\s+', ' ', 'g') like ${words} or ${digits}`,
  )
}

/** With a member of a household go his year of birth and, when he is its head, its address. */
async function findMembers(tx: Db, request: string): Promise<void> {
  await note(
    tx,
    request,
    sql`
    select 'personal_text', t.id::text, ''
    from household_member m join household_version v on v.id = m.version,
      lateral (values (m.born_id), (case when m.relation = 'head' then v.address_id end)) t(id)
    where t.id is not null and m.name_id in (${textHits(request)})`,
  )
}

const textHits = (request: string) =>
  sql`select row_id::uuid from person_hit where request = ${request} and source = 'personal_text'`

/** Which column of which record refers to each text. */
async function findPlaces(tx: Db, request: string): Promise<void> {
  for (const { column: place } of PERSONAL_KINDS) {
    const [table = '', column = ''] = place.split('.')
    const isList = LISTS.includes(place)
    const refers = isList
      ? sql`r.${sql.ref(column)}::text like '%' || h.row_id || '%'`
      : sql`r.${sql.ref(column)} = h.row_id::uuid`
    if (isList || column.endsWith('_id'))
      await sql`
        update person_hit h set place = ${place} from ${sql.table(table)} r
        where h.request = ${request} and h.source = 'personal_text' and ${refers}`.execute(tx)
  }
}

/** Files that may show the person: of the interviews of his household, and of his consents. */
async function findFiles(tx: Db, request: string): Promise<void> {
  await note(
    tx,
    request,
    sql`
    select 'stored_file', e.file, 'evidence.file' from evidence e where e.subject in (
      select i.work from interview i join household_version v on v.household = i.household join household_member m on m.version = v.id
      where m.name_id in (${textHits(request)}) and i.work is not null)
    union select 'stored_file', c.file, 'message_consent.file' from message_consent c where c.person_id in (${textHits(request)})`,
  )
}

type Column = { readonly table: string; readonly column: string }

/** Papers and records that are kept as the law says and spell the name out, letter by letter, in either form of its accents. */
async function findPapers(tx: Db, { request, name }: Wanted): Promise<void> {
  const { rows } = await sql<Column>`
    select c.relname as "table", a.attname as "column" from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype)
      and obj_description(c.oid, 'pg_class') ~ '^(record|working): ' order by 1, 2`.execute(tx)
  const patterns = ['NFC', 'NFD'].map((form) => `%${name.normalize(form).replace(/[\\%_]/g, '\\$&')}%`)
  for (const { table, column } of rows)
    await sql`
      insert into person_paper (request, place, row_count)
      select ${request}, ${`${table}.${column}`}, count(*) from ${sql.table(table)} t
      where t.${sql.ref(column)}::text like any(${patterns}::text[]) having count(*) > 0`.execute(tx)
}

const note = (tx: Db, request: string, found: RawBuilder<unknown>) =>
  sql`
    insert into person_hit (request, source, row_id, place) select ${request}::uuid, f.* from (${found}) f
    on conflict do nothing`.execute(tx)
