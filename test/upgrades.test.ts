import assert from 'node:assert/strict'
import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { reads, type ReadName } from '../src/commands/catalogue.ts'
import type { Officer } from '../src/kernel/command.ts'
import { exampleTown } from '../src/kernel/example-town.ts'
import { restoreBackup } from '../src/server/backup/restore.ts'
import { prepareDatabase } from '../src/server/database/prepare.ts'
import { programOn } from '../src/server/program.ts'
import { findHeld } from '../src/server/reach.ts'
import { openWorld } from '../src/server/world.ts'
import { openBarePlace } from './empty-places.ts'
import { KEPT_KEY, KEPT_TOWNS } from './kept-towns.ts'
import { people } from './people.ts'

const key = (await readFile(KEPT_KEY, 'utf8')).trim()
const kept = (await readdir(KEPT_TOWNS)).filter((name) => name.endsWith('.age'))

test('there is a town of an older program to come up', () => {
  assert.ok(kept.length > 0)
})

for (const name of kept)
  test(`the town kept at ${name.replace('.age', '')} comes up to today, and every read answers from it`, () =>
    comesUp(name))

/** Reads of one thing that no town of then can have. */
const LATER: readonly ReadName[] = ['household.score-table', 'household.listed', 'personal.request']

type Known = {
  readonly may: (officer: Officer) => boolean
  readonly example: (town: typeof exampleTown) => object
  readonly answer: (params: object, ports: object) => Promise<object | null>
}

async function comesUp(name: string) {
  const place = await openBarePlace()
  const restored = await restoreBackup(createReadStream(path.join(KEPT_TOWNS, name)), { key }, place)
  assert.equal(restored.verified.broken, null)
  assert.ok(restored.tables.some((table) => table.name === 'work_record' && table.rows > 0))
  await prepareDatabase(place.database, place.migrations)
  const kind = { kind: 'embedded', lost: new Promise<string>(() => {}), stop: place.leave } as const
  const program = await programOn({ ...place.database, ...kind }, place.dataDir)
  try {
    const empty: ReadName[] = []
    const all = Object.entries(reads) as unknown as readonly (readonly [ReadName, Known])[]
    for (const [read, { may, example, answer }] of all) {
      const officer = [people.lan, people.hung, people.an].find(may)
      assert.ok(officer, read)
      const { reach } = await findHeld(program.db, officer.id)
      const asking = { officer, reach, today: exampleTown.today, commandId: null }
      const answered = await program.read(reach, (db) =>
        answer(example(exampleTown), {
          ...openWorld(db, { ...program.door.surroundings, lastBlock: null }),
          ...asking,
        }),
      )
      if (answered === null) empty.push(read)
    }
    assert.deepEqual(empty, LATER)
  } finally {
    await program.stop()
  }
}
