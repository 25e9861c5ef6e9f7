import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../../commands/catalogue.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import { accepted, inTown, newId, refused } from '../../../../test/town.ts'

const example = commands['report.set-date'].example(exampleTown)
const standing = exampleTown.id<'reporting-date'>('reporting-date')

test(
  'a date is changed once and ended once; the list shows when it falls next',
  inTown(async ({ lan, hung, send, read }) => {
    const next = { ...example, id: newId<'reporting-date'>(), day: 20, months: [12], replaces: standing }
    assert.deepEqual(await send(hung, 'report.set-date', next), refused('not-allowed'))
    assert.deepEqual(await send(lan, 'report.set-date', { ...next, day: 32 }), refused('reporting-day-out-of-range'))
    const read1 = { ...next, certainty: 'read' as const }
    assert.deepEqual(await send(lan, 'report.set-date', read1), refused('reporting-source-missing'))
    assert.deepEqual(await send(lan, 'report.set-date', next), accepted)
    const again = { ...next, id: newId<'reporting-date'>() }
    assert.deepEqual(await send(lan, 'report.set-date', again), refused('reporting-date-changed-meanwhile'))
    assert.deepEqual(
      await send(lan, 'report.end-date', { date: standing }),
      refused('reporting-date-changed-meanwhile'),
    )
    const dates = (await read(hung, 'report.dates', {}))?.dates ?? []
    assert.deepEqual(
      dates.map(({ id, next: falls }) => [id, falls]),
      [[next.id, '2024-12-20']],
    )
    assert.deepEqual(await send(lan, 'report.end-date', { date: next.id }), accepted)
    assert.deepEqual(await send(lan, 'report.end-date', { date: next.id }), refused('reporting-date-changed-meanwhile'))
    assert.deepEqual((await read(hung, 'report.dates', {}))?.dates, [])
  }),
)
