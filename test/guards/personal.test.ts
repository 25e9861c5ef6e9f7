import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ReadName, reads } from '../../src/commands/catalogue.ts'
import { whatWords } from '../../src/features/audit/audit.texts.ts'
import { LISTS, PERSONAL_KINDS } from '../../src/features/personal/kinds.data.ts'
import type { Officer } from '../../src/kernel/command.ts'
import { exampleTown } from '../../src/kernel/example-town.ts'
import { openPersonalKeys } from '../../src/server/personal/keys.ts'
import { SEALED_COLUMNS } from '../../src/server/personal/key-change.ts'
import { findHeld } from '../../src/server/reach.ts'
import { people } from '../people.ts'
import { type InTown, inTown } from '../town.ts'

const kinds = new Set(PERSONAL_KINDS.map(({ column }) => column))

type Column = {
  readonly table: string
  readonly column: string
  readonly kind: string
  readonly fk: boolean
  readonly type: string
}

async function columnsOf({ owner }: InTown): Promise<readonly Column[]> {
  const { rows } = await owner.query<Column>(`
    select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type,
      substring(obj_description(c.oid, 'pg_class') from '^(record|working|personal|machine): ') as kind,
      exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and a.attnum = any(f.conkey)) as fk
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`)
  return rows
}

/** Columns of records that name a command, an officer, a unit or an account, not somebody. */
const NOBODY = ['command_id', 'officer_id', 'unit_id', 'from_id', 'to_id']
/** Rows of people, reached by the columns of their own tables. */
const PEOPLE = ['officer.person_id', 'learner.person_id', 'data_request.subject_id']

test(
  'every personal column of the database has its purpose and how long it is kept, and none is listed that is not there',
  inTown(async (town) => {
    const all = await columnsOf(town)
    const own = all.flatMap(({ table, column, kind }) =>
      kind === 'personal' && table !== 'personal_text' && column !== 'id'
        ? [kinds.has(`${table}.*`) ? `${table}.*` : `${table}.${column}`]
        : [],
    )
    const referring = all.flatMap(({ table, column, kind, type, fk }) => {
      const name = `${table}.${column}`
      const isReference = (kind === 'record' || kind === 'working') && type === 'uuid' && column.endsWith('_id') && !fk
      return isReference && !NOBODY.includes(column) && !PEOPLE.includes(name) ? [name] : []
    })
    assert.deepEqual([...kinds].toSorted(), [...new Set([...own, ...referring, ...LISTS])].toSorted())
  }),
)

test(
  'every text that somebody typed in the town is reached by a listed column',
  inTown(async ({ owner }) => {
    const references = PERSONAL_KINDS.flatMap(({ column }) => {
      const [table = '', name = ''] = column.split('.')
      if (LISTS.includes(column))
        return [`select t.id from personal_text t join ${table} l on l.${name}::text like '%' || t.id || '%'`]
      return name.endsWith('_id') ? [`select ${name} from ${table}`] : []
    })
    const { rows } = await owner.query(
      `select t.text from personal_text t where t.id not in (select * from (${references.join(' union all ')}) r where r is not null)`,
    )
    assert.deepEqual(rows, [])
  }),
)

test(
  'a read whose answer shows people declares it, so that its opening is noted, and the log has a name for it',
  inTown(async (town) => {
    const shown = await peopleIn(town)
    assert.ok(shown.length > 5)
    const silent: string[] = []
    for (const [name, read] of Object.entries(reads) as unknown as readonly (readonly [ReadName, Sees])[]) {
      for (const officer of [people.lan, people.hung, people.an].filter(read.may)) {
        const { reach } = await findHeld(town.program.db, officer.id)
        const ports = { ...town.world, officer, reach, ...NOW }
        const answer = JSON.stringify(await read.answer(read.example(exampleTown), ports))
        const told = shown.filter((text) => answer.includes(JSON.stringify(text).slice(1, -1)))
        if (told.length > 0 && read.personal === null) silent.push(`${name}: ${told[0]}`)
      }
      if (read.personal !== null) assert.notEqual(whatWords({ kind: 'read', what: name }).vi, name)
    }
    assert.deepEqual([...new Set(silent)], [])
  }),
)

type Sees = {
  readonly may: (officer: Officer) => boolean
  readonly personal: ((params: object) => string | null) | null
  readonly example: (town: typeof exampleTown) => object
  readonly answer: (params: object, ports: object) => Promise<unknown>
}
const NOW = { today: exampleTown.today, commandId: null }

/** What stands in columns whose opening is noted: names, addresses, numbers of residents and learners. */
async function peopleIn({ owner, program }: InTown): Promise<readonly string[]> {
  const keys = openPersonalKeys(program.dataDir)
  // A copy made for lists has no words of its own.
  const noted = PERSONAL_KINDS.filter(({ opened, column }) => opened === 'noted' && !/phone_hash$|\.\*$/.test(column))
  const found: string[] = []
  for (const { column: place } of noted) {
    const [table = '', column = ''] = place.split('.')
    const text = column.endsWith('_id')
      ? `select t.id, t.text from ${table} r join personal_text t on t.id = r.${column}`
      : `select id, ${column}::text as text from ${table}`
    const { rows } = await owner.query<{ id: string; text: string | null }>(text)
    found.push(...rows.flatMap(({ id, text }) => (text === null ? [] : (keys.open(text, id) ?? []))))
  }
  // A year alone is nobody's.
  return [...new Set(found)].filter((text) => text.length > 4)
}

test('what is sealed is a listed kind of personal data', () => {
  for (const { table, column } of SEALED_COLUMNS) assert.ok(kinds.has(`${table}.${column}`), `${table}.${column}`)
})
