import { appendFileSync } from 'node:fs'
import { test } from 'node:test'
import { type ReadName, reads } from '../../src/commands/catalogue.ts'
import { exampleTown } from '../../src/kernel/example-town.ts'
import { openWorld } from '../../src/server/world.ts'
import { openExplained } from '../explained.ts'
import { growTown, LARGE } from '../large-town.ts'
import { people } from '../people.ts'
import { inTown } from '../town.ts'
import { plan } from '../town-facts.ts'
const log = (s: string) => appendFileSync('/tmp/h-grow.log', `${s}\n`)
test(
  'tmp',
  inTown(async ({ owner, program }) => {
    let t = performance.now()
    const wrapped = {
      connect: async () => {
        const c = await owner.connect()
        return {
          query: async (q: string) => {
            const a = performance.now()
            console.log(q.slice(0, 30))
            const r = await c.query(q)
            if (performance.now() - a > 300) log(`${Math.round(performance.now() - a)} ${q.slice(0, 100).replace(/\s+/g, ' ')}`)
            return r
          },
          release: () => c.release(),
        }
      },
    }
    await growTown(wrapped as never, plan)
    log(`grown ${Math.round(performance.now() - t)}`)
    const { db, scanned } = openExplained(program.database.serving)
    const world = openWorld(db, { ...program.door.surroundings, lastBlock: null })
    for (const [name, { may, example, answer }] of Object.entries(reads) as never as [ReadName, any][]) {
      t = performance.now()
      console.log(name)
      const officer = [people.lan, people.an].find(may)
      for (const other of [{}, ...(name === 'area.ask' ? [{ q: 'Khu phố xa 12' }] : []), ...(name === 'plan.works' ? [{ area: exampleTown.id('ward') }] : [])]) {
        await answer({ ...example(exampleTown), ...other }, { ...world, officer, today: exampleTown.today, commandId: null })
        const bad = scanned().filter((table) => (LARGE as readonly string[]).includes(table))
        if (bad.length > 0) log(`SCAN ${name} ${JSON.stringify(other)} ${bad}`)
      }
      if (performance.now() - t > 300) log(`${name} ${Math.round(performance.now() - t)}`)
    }
    log('done')
  }),
)
