import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { carryOut } from '../../src/commands/carry-out.ts'
import { type CommandType, commands, type ReadName, reads } from '../../src/commands/catalogue.ts'
import { ROLES } from '../../src/features/staff/staff.ts'
import type { Officer, Role } from '../../src/kernel/command.ts'
import { exampleTown } from '../../src/kernel/example-town.ts'
import type { Reach } from '../../src/kernel/reach.ts'
import { findHeld } from '../../src/server/reach.ts'
import { openWorld } from '../../src/server/world.ts'
import { asked } from '../build-town.ts'
import { people } from '../people.ts'
import { accepted, answerOf, type InTown, inTown, newId, refused } from '../town.ts'

const { id } = exampleTown

type Known = {
  readonly may: (officer: Officer, content?: object) => boolean
  readonly example: (town: typeof exampleTown) => object
  readonly answer: (params: object, ports: object) => Promise<object | null>
}
const allReads = Object.entries(reads) as unknown as readonly (readonly [ReadName, Known])[]

/** An officer of the commune Tân Hòa, which none of the examples lies in. */
async function outsider({ an, send }: InTown, role: Role): Promise<Officer> {
  const officer = { id: newId<'officer'>(), unit: id<'unit'>('commune-office'), roles: [role] }
  const person = { personalId: newId<'person'>(), name: 'Người Ngoài', phone: null }
  assert.deepEqual(await send(an, 'staff.add-officer', { ...officer, person, from: exampleTown.today }), accepted)
  return officer
}

/** Ids of what was done in the wards, and words that were written there: whoever sees one of them sees too much. */
async function marksOfWards({ program }: InTown): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly mark: string }>`
    with record as (select * from work_record where not scopes && ${[id('city'), id('commune')]}::uuid[])
    select id::text as mark from record
    union select t.text from record join personal_text t on t.id = note_id where length(t.text) > 5
    union select household::text from household_version where commune <> ${id('commune')}
    union select t.text from household_member m join personal_text t on t.id in (m.name_id, m.born_id) where m.commune <> ${id('commune')}
    union select id::text from interview where commune <> ${id('commune')}`.execute(program.whole)
  assert.ok(rows.length > 10)
  return rows.map(({ mark }) => mark)
}

type Asked = { readonly officer: Officer; readonly reach: Reach; readonly told: Reach }

/** What the marks of the wards are found in, when every read is asked: `reach` binds the database, `told` is what the program believes. */
async function leaks({ program }: InTown, marks: readonly string[], { officer, reach, told }: Asked) {
  const found: string[] = []
  for (const [name, { may, example, answer }] of allReads) {
    if (!may(officer)) continue
    const params = { ...example(exampleTown), ...(name.startsWith('plan.') ? WHOLE_YEAR : {}) }
    const given = JSON.stringify(params)
    const said = await program.read(reach, async (db) => {
      const world = openWorld(db, { ...program.door.surroundings, lastBlock: null })
      return answer(params, { ...world, officer, reach: told, today: exampleTown.today, commandId: null })
    })
    const words = JSON.stringify(said)
    // What was asked for is repeated by the answer.
    found.push(
      ...marks.filter((mark) => words.includes(mark) && !given.includes(mark)).map((mark) => `${name}: ${mark}`),
    )
  }
  return found
}
const WHOLE_YEAR = { from: '2024-01-01', to: '2024-12-31' }

for (const role of ROLES)
  test(
    `${role} of another commune reads nothing of what was done in the wards`,
    inTown(async (town) => {
      const officer = await outsider(town, role)
      const { reach } = await findHeld(town.program.db, officer.id)
      assert.deepEqual(await leaks(town, await marksOfWards(town), { officer, reach, told: reach }), [])
    }),
  )

test(
  'the database keeps to itself what lies beyond a reach, though the program believes the asker to be the owner of the plan',
  inTown(async (town) => {
    const officer = await outsider(town, 'plan-owner')
    const { reach } = await findHeld(town.program.db, officer.id)
    const { reach: told } = await findHeld(town.program.db, people.lan.id)
    assert.deepEqual(await leaks(town, await marksOfWards(town), { officer: people.lan, reach, told }), [])
  }),
)

test(
  'the owner of the plan, who reaches the wards, finds their marks: the guard can fail',
  inTown(async (town) => {
    const { reach } = await findHeld(town.program.db, people.lan.id)
    const marks = await marksOfWards(town)
    assert.ok((await leaks(town, marks, { officer: people.lan, reach, told: reach })).length > 10)
  }),
)

for (const role of ROLES)
  test(
    `${role} of another commune writes nothing into the wards`,
    inTown(async (town) => {
      const officer = await outsider(town, role)
      const before = await rowsIn(town)
      for (const [type, { example }] of Object.entries(commands) as unknown as readonly (readonly [
        CommandType,
        Known,
      ])[])
        await town.send(officer, type, example(exampleTown) as never)
      assert.deepEqual(await rowsIn(town), before)
    }),
  )

/** How many bounded rows lie in the wards. */
async function rowsIn({ program }: InTown) {
  const { rows } = await sql<{ readonly of: string; readonly number: number }>`
    select 'record' as of, count(*) as number from work_record where scopes <> ${[id('commune')]}::uuid[]
    union all select 'verdict', count(*) from work_verdict v join work_record w on w.id = v.work where w.scopes <> ${[id('commune')]}::uuid[]
    union all select 'household', count(*) from household_version where commune <> ${id('commune')}
    union all select 'interview', count(*) from interview where commune <> ${id('commune')}
    union all select 'plan', count(*) from plan where area <> ${id('commune')} order by 1`.execute(program.whole)
  return rows
}

test(
  'the database refuses what the program would let pass, with a sentence',
  inTown(async (town) => {
    const { program, lan } = town
    const { reach } = await findHeld(program.db, (await outsider(town, 'plan-owner')).id)
    const example = commands['plan.log-work'].example(exampleTown)
    const work = { ...example, id: newId<'work'>(), source: 'on-behalf' as const, note: null }
    const clock = { officer: lan, reach, today: exampleTown.today }
    const [outcome] = await carryOut(program.door, [asked('plan.log-work', work)], clock)
    assert.deepEqual(outcome && answerOf(outcome), refused('beyond-your-areas'))
  }),
)
