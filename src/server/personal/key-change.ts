import { sql } from 'kysely'
import type { Db } from '../db.ts'
import type { PersonalKeys } from './keys.ts'

/** Columns that are sealed by a key, each in a table with an id. */
export const SEALED_COLUMNS = [
  { table: 'person', column: 'phone' },
  { table: 'learner_person', column: 'phone' },
  { table: 'data_subject', column: 'phone' },
] as const
type SealedColumn = (typeof SEALED_COLUMNS)[number]

/** Rows that are sealed anew in one transaction. */
const AT_ONCE = 500
/** Longer than any request that still seals by the key before. */
const HOURS_OF_OLD_KEY = 1

/**
 * Makes a new key and seals everything by it. Broken off, it goes on where it stopped: the old key opens what is not done, and the next start
 * of the program finishes. Answers how many values were sealed anew.
 */
export async function changeKey(db: Db, keys: PersonalKeys): Promise<number> {
  if (keys.count() === 1) keys.addKey()
  return sealAnew(db, keys)
}

/** What a change of keys left over, and what was written before there were keys; then old keys are forgotten. */
export async function finishKeyChange(db: Db, keys: PersonalKeys): Promise<void> {
  await sealAnew(db, keys)
  if (keys.count() > 1) keys.forgetOld(HOURS_OF_OLD_KEY)
}

async function sealAnew(db: Db, keys: PersonalKeys): Promise<number> {
  let sealed = 0
  for (const column of SEALED_COLUMNS) {
    for (let after: string | null = FIRST; after !== null; ) {
      const page = await sealPage(db, keys, { ...column, after })
      sealed += page.sealed
      after = page.last
    }
  }
  return sealed
}

const FIRST = '00000000-0000-0000-0000-000000000000'

async function sealPage(db: Db, keys: PersonalKeys, of: SealedColumn & { readonly after: string }) {
  const [table, column] = [sql.table(of.table), sql.ref(of.column)]
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ id: string; value: string }>`
      select id, ${column} as value from ${table} where id > ${of.after} and ${column} is not null
      order by id limit ${AT_ONCE} for update`.execute(tx)
    const stale = rows.filter(({ value }) => !keys.isFresh(value))
    // What does not open stays as it is: its key may come back with a backup.
    const fresh = stale.flatMap(({ id, value }) => {
      const text = keys.open(value, id)
      return text === null ? [] : [{ id, value: keys.seal(text, id) }]
    })
    if (fresh.length > 0)
      await sql`
        update ${table} t set ${column} = f.value
        from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) f(id uuid, value text) where f.id = t.id`.execute(tx)
    return { sealed: fresh.length, last: rows.length === AT_ONCE ? (rows.at(-1)?.id ?? null) : null }
  })
}
