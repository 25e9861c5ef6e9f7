import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTown, accepted, newId, refused } from '../../../test/town.ts'
import { commands } from '../../commands/catalogue.ts'
import { addDays } from '../../kernel/day.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import type { Clock } from '../outreach/broadcast/clock.ts'

const { id, today } = exampleTown
const example = commands['calendar.announce'].example(exampleTown)
const fresh = () => ({ ...example, id: newId<'announced-event'>(), on: addDays(today, 3) })
const week = { plan: id<'plan'>('plan'), from: today, to: addDays(today, 7), unit: null }

test(
  'an announced event stands in the calendar of its day; a change moves it, and called off it is gone',
  inTown(async ({ hung, lan, send, read }) => {
    const event = fresh()
    const entries = async () => {
      const answer = await read(lan, 'calendar.entries', week)
      return (answer?.entries ?? []).filter(({ subject }) => subject === event.id || subject === moved.id)
    }
    const moved = { ...event, id: newId<'announced-event'>(), on: addDays(today, 5), replaces: event.id }
    assert.deepEqual(await send(hung, 'calendar.announce', event), accepted)
    const [told] = await entries()
    assert.deepEqual([told?.kind, told?.on, told?.from, told?.to], ['event', event.on, '19:00', '20:30'])
    assert.deepEqual(await send(hung, 'calendar.announce', moved), accepted)
    assert.deepEqual(
      (await entries()).map(({ subject, on }) => [subject, on]),
      [[moved.id, moved.on]],
    )
    assert.deepEqual(
      await send(hung, 'calendar.announce', { ...moved, id: newId<'announced-event'>() }),
      refused('event-changed-meanwhile'),
    )
    assert.deepEqual(await send(hung, 'calendar.call-off', { event: moved.id }), accepted)
    assert.deepEqual(await entries(), [])
    assert.deepEqual(await send(hung, 'calendar.call-off', { event: moved.id }), refused('event-unknown'))
  }),
)

test(
  'an event is told beforehand, of a task of its unit, within its area, and by whoever may write for the unit',
  inTown(async ({ hung, thu, send }) => {
    const wrong = (part: object) => send(hung, 'calendar.announce', { ...fresh(), ...part })
    assert.deepEqual(await wrong({ on: addDays(today, -1) }), refused('event-in-past'))
    assert.deepEqual(await wrong({ to: '18:00' as Clock }), refused('event-ends-before-it-begins'))
    assert.deepEqual(await wrong({ task: newId<'task'>() }), refused('task-unknown'))
    assert.deepEqual(await wrong({ task: id<'task'>('loudspeaker') }), refused('unit-not-doer'))
    assert.deepEqual(await wrong({ area: id<'area'>('second-ward') }), refused('area-outside-unit'))
    assert.deepEqual(await send(thu, 'calendar.announce', fresh()), refused('not-allowed'))
    assert.deepEqual(await send(thu, 'calendar.call-off', { event: id('event') }), refused('event-unknown'))
  }),
)

test(
  'a calendar of a year holds what is due, what is held, what is run and what was done, and records open as they were counted',
  inTown(async ({ lan, hung, read, figure }) => {
    const year = { from: addDays(today, -300), to: addDays(today, 60) }
    const answer = await read(lan, 'calendar.entries', { ...week, ...year })
    const kinds = new Set(answer?.entries.map(({ kind }) => kind))
    const inspected = await read(lan, 'calendar.entries', { ...week, ...year, plan: id<'plan'>('inspection-plan') })
    for (const { kind } of inspected?.entries ?? []) kinds.add(kind)
    for (const kind of ['event', 'class', 'run', 'recommendation', 'report', 'record'] as const)
      assert.ok(kinds.has(kind), kind)
    const done = answer?.entries.filter(({ kind }) => kind === 'record') ?? []
    const counted = await figure({ period: year })
    assert.equal(
      done.reduce((sum, { records }) => sum + records, 0),
      counted.records,
    )
    const own = await read(lan, 'calendar.entries', { ...week, ...year, unit: hung.unit })
    assert.ok(own && own.entries.length > 0 && own.entries.length < (answer?.entries.length ?? 0))
    assert.ok(own.entries.every(({ unit, kind }) => unit === hung.unit || kind === 'task'))
    assert.equal(await read(lan, 'calendar.entries', { ...week, plan: newId<'plan'>() }), null)
  }),
)
