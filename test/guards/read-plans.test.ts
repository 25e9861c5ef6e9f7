import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { type ReadName, reads } from '../../src/commands/catalogue.ts'
import type { Officer } from '../../src/kernel/command.ts'
import { exampleTown } from '../../src/kernel/example-town.ts'
import { findHeld } from '../../src/server/reach.ts'
import { openWorld } from '../../src/server/world.ts'
import { openExplained } from '../explained.ts'
import { growTown, LARGE } from '../large-town.ts'
import { people } from '../people.ts'
import { inTown } from '../town.ts'
import { plan } from '../town-facts.ts'

const { id } = exampleTown
/** The same reads as people narrow them: a page further on, one unit, one task, words, what stood at a horizon. */
const OTHERWISE: Partial<Record<ReadName, readonly object[]>> = {
  'plan.works': [
    { after: `2024-09-01_${id('record')}` },
    { task: id('meetings') },
    { unit: id('ward-office') },
    { area: id('ward') },
    { state: 'waiting' },
    { q: 'ghi chu' },
    { asOf: '1' },
  ],
  'plan.figure': [
    { after: `2024-09-01_${id('record')}` },
    { unit: id('ward-office'), source: 'declared' },
    { asOf: '1' },
  ],
  'outreach.hangings': [
    { state: 'overdue' },
    { state: 'up', site: id('banner-site') },
    { after: `2024-09-01_${id('record')}` },
  ],
  'area.ask': [{ q: 'Khu phố xa 12' }, { q: 'Bình Minh' }],
  'household.list': [
    { state: 'poor' },
    { state: 'not-asked' },
    { state: 'gone' },
    { area: id('quarter') },
    { q: 'hoa' },
  ],
  'budget.transfers': [{ step: 'paid', after: '9' }, { step: 'allotted' }, { commitment: id('commitment') }],
}
const WHOLE_YEAR = { from: '2024-01-01', to: '2024-12-31' }

type Known = {
  readonly may: (officer: Officer) => boolean
  readonly example: (town: typeof exampleTown) => object
  readonly answer: (params: object, ports: object) => Promise<object | null>
}

test(
  'among 100,000 records no read reads a large table from its first row to its last',
  inTown(async ({ owner, program, everywhere }) => {
    await growTown(owner, plan)
    const [rows, whole] = [openExplained(everywhere), openExplained(program.database.reading)]
    const scanned = () => [...rows.scanned(), ...whole.scanned()]
    const world = openWorld(rows.db, { ...program.door.surroundings, whole: whole.db, lastBlock: null })
    const found: string[] = []
    for (const [name, { may, example, answer }] of Object.entries(reads) as unknown as readonly [ReadName, Known][]) {
      const officer = [people.lan, people.an].find(may)
      assert.ok(officer, name)
      const period = name.startsWith('plan.') && name in OTHERWISE ? WHOLE_YEAR : {}
      for (const otherwise of [{}, ...(OTHERWISE[name] ?? [])]) {
        const params = { ...example(exampleTown), ...period, ...otherwise }
        const said = `${name} ${JSON.stringify(otherwise)}`
        const { reach } = await findHeld(program.db, officer.id)
        assert.ok(await answer(params, { ...world, officer, reach, today: exampleTown.today, commandId: null }), said)
        found.push(...scanned().flatMap((table) => (isLarge(table) ? [`${said}: ${table}`] : [])))
      }
    }
    assert.deepEqual(found, [])
  }),
)

test(
  'a table that is read from its first row to its last is seen',
  inTown(async ({ everywhere }) => {
    const { db, scanned } = openExplained(everywhere)
    await sql`select count(*) from work_record w where w.quantity > 3`.execute(db)
    assert.deepEqual(scanned(), ['work_record'])
    assert.deepEqual(scanned(), [])
  }),
)

const isLarge = (table: string) => (LARGE as readonly string[]).includes(table)
