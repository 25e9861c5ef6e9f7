import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { Area } from '../../area/area.ts'
import {
  checkQuietRule,
  checkRun,
  checkSlots,
  layOut,
  heardAlready,
  overlapping,
  quietFor,
  shareHours,
  stateOfSlot,
} from './broadcast.rules.ts'
import type { QuietRule } from './broadcast.ts'
import { type Clock, later, minutesOf, parseClock } from './clock.ts'

const at = (text: string) => text as Clock
const hours = (from: string, to: string) => ({ from: at(from), to: at(to) })
const id = <Kind extends string>(name: string) => name as Id<Kind>
const place = (name: string, parent: string | null) => ({ id: id<'area'>(name), parent }) as Area
const areas = [place('city', null), place('ward', 'city'), place('quarter', 'ward'), place('other', 'ward')]
const on = day('2024-09-15')
const rule: QuietRule = {
  id: id('rule'),
  area: id('ward'),
  kind: 'hours',
  name: 'Nghỉ trưa',
  hours: hours('11:30', '13:30'),
  validFrom: day('2024-01-01'),
  validTo: null,
  basis: null,
}
const heard = (from: string, to: string, area = 'quarter') => ({ ...hours(from, to), area: id<'area'>(area), on })
const quiet = (changed: Partial<QuietRule>, when = heard('11:00', '12:00')) =>
  quietFor([{ ...rule, ...changed }], when, areas).length

test('a run that touches quiet hours is warned of, one that ends as they begin is not', () => {
  assert.equal(quiet({}), 1)
  assert.equal(quiet({}, heard('11:00', '11:30')), 0)
  assert.equal(quiet({}, heard('13:30', '14:00')), 0)
  assert.equal(quiet({}, heard('12:00', '12:10')), 1)
})

test('quiet that passes midnight holds late and early', () => {
  const night = { hours: hours('21:00', '05:00') }
  assert.equal(quiet(night, heard('04:30', '05:30')), 1)
  assert.equal(quiet(night, heard('20:30', '21:10')), 1)
  assert.equal(quiet(night, heard('05:00', '21:00')), 0)
})

test('a rule holds below its area, not beside it, and from its first to its last day', () => {
  assert.equal(quiet({ area: id('city') }), 1)
  assert.equal(quiet({ area: id('other') }), 0)
  assert.equal(quiet({ validFrom: day('2024-09-16') }), 0)
  assert.equal(quiet({ validTo: day('2024-09-14') }), 0)
  assert.equal(quiet({ validTo: on }), 1)
})

test('a pagoda without hours is quiet all day', () => {
  assert.equal(quiet({ kind: 'worship', hours: null }, heard('05:00', '05:01')), 1)
})

test('quiet hours have two different times, and no rule ends before it begins', () => {
  const codes = (changed: Partial<QuietRule>) => checkQuietRule({ ...rule, ...changed }).map(({ code }) => code)
  assert.deepEqual(codes({}), [])
  assert.deepEqual(codes({ hours: null }), ['quiet-hours-missing'])
  assert.deepEqual(codes({ kind: 'school', hours: null }), [])
  assert.deepEqual(codes({ hours: hours('08:00', '08:00') }), ['quiet-hours-missing'])
  assert.deepEqual(codes({ validTo: day('2023-12-31') }), ['quiet-ends-before-it-begins'])
})

test('a run lies within one day and ends after it begins', () => {
  const codes = (from: string, to: string, last = on) =>
    checkRun(hours(from, to), { from: on, to: last }).map(({ code }) => code)
  assert.deepEqual(codes('06:30', '06:50'), [])
  assert.deepEqual(codes('06:30', '06:30'), ['broadcast-ends-before-it-begins'])
  assert.deepEqual(codes('06:30', '06:50', day('2024-09-16')), ['run-longer-than-a-day'])
})

test('one loudspeaker is not in two places at once, nor planned for yesterday', () => {
  const slot = { ...heard('06:30', '07:00'), id: id<'broadcast-slot'>('a'), version: id<'message-version'>('v') }
  const codes = (...slots: readonly (typeof slot)[]) => checkSlots({ slots: [...slots] }, on).map(({ code }) => code)
  assert.deepEqual(codes(slot, { ...slot, ...hours('07:00', '07:20') }), [])
  assert.deepEqual(codes(slot, { ...slot, ...hours('06:59', '07:20') }), ['loudspeaker-busy'])
  assert.deepEqual(codes({ ...slot, on: day('2024-09-14') }), ['slot-in-past'])
})

test('a slot is missed when its day is over and nobody logged its run', () => {
  assert.equal(stateOfSlot({ on: day('2024-09-14'), work: null }, on), 'missed')
  assert.equal(stateOfSlot({ on, work: null }, on), 'planned')
  assert.equal(stateOfSlot({ on, work: id('work') }, on), 'run')
})

test('times are read as people type them', () => {
  for (const text of ['6:30', '06:30', '6h30', '0630', '630', '6.30']) assert.equal(parseClock(text), '06:30', text)
  for (const text of ['17h', '17 giờ', '17']) assert.equal(parseClock(text), '17:00', text)
  for (const text of ['', '24:00', '6:60', 'sáng', '6:3:0']) assert.equal(parseClock(text), null, text)
})

const aTime = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minutes) => later(at('00:00'), minutes) ?? at('00:00'))

test('quiet hours and a run meet exactly when they share a minute', () => {
  fc.assert(
    fc.property(fc.tuple(aTime, aTime, aTime, aTime), ([a, b, c, d]) => {
      fc.pre(a !== b && c < d)
      const isQuiet = (minute: number) =>
        a < b ? minute >= minutesOf(a) && minute < minutesOf(b) : minute >= minutesOf(a) || minute < minutesOf(b)
      const minutes = Array.from({ length: minutesOf(d) - minutesOf(c) }, (_, i) => minutesOf(c) + i)
      assert.equal(shareHours({ from: a, to: b }, { from: c, to: d }), minutes.some(isQuiet))
    }),
  )
})

test('a drive reaches every place once, in its order, and is never in two places at once', () => {
  const drive = fc.record({
    from: aTime,
    minutes: fc.integer({ min: 1, max: 120 }),
    pause: fc.integer({ min: 0, max: 60 }),
    perDay: fc.integer({ min: 1, max: 8 }),
  })
  fc.assert(
    fc.property(drive, fc.integer({ min: 0, max: 30 }), (asked, number) => {
      const places = Array.from({ length: number }, (_, i) => id<'area'>(`place ${i}`))
      const laid = layOut(places, { ...asked, firstDay: on })
      const fits = minutesOf(asked.from) + asked.minutes < 24 * 60
      assert.deepEqual(
        laid.map(({ area }) => area),
        fits ? places : [],
      )
      const slots = laid.map((one) => ({ ...one, id: id<'broadcast-slot'>('s'), version: id<'message-version'>('v') }))
      assert.deepEqual(checkSlots({ slots }, on), [])
    }),
  )
})

test('runs of one loudspeaker that share minutes of a day are told; the end of one may be the beginning of the next', () => {
  const run = (on: string, from: string, to: string) => ({ on: day(on), from: from as Clock, to: to as Clock })
  const first = run('2024-09-01', '06:30', '06:50')
  assert.deepEqual([...overlapping([first, null, run('2024-09-01', '06:45', '07:00')])], [0, 2])
  assert.deepEqual(
    [...overlapping([first, run('2024-09-01', '06:50', '07:00'), run('2024-09-02', '06:30', '06:50')])],
    [],
  )
  assert.deepEqual([...overlapping([first, first])], [0, 1])
})

test('a run that is typed beside one on record of the same loudspeaker is told; another loudspeaker, day or hour is not', () => {
  const run = (name: string, loudspeaker: string | null, part: object = {}) => ({
    work: id<'work'>(name),
    loudspeaker: loudspeaker === null ? null : id<'loudspeaker'>(loudspeaker),
    on,
    from: '06:30' as Clock,
    to: '06:50' as Clock,
    ...part,
  })
  const stored = [run('stored', 'car'), run('of nobody', null)]
  assert.equal(heardAlready(stored, run('typed', 'car', { from: '06:45', to: '07:00' }))?.work, id('stored'))
  for (const other of [
    run('typed', 'station'),
    run('typed', null),
    run('typed', 'car', { on: day('2024-08-31') }),
    run('typed', 'car', { from: '06:50', to: '07:00' }),
    run('stored', 'car'),
  ])
    assert.equal(heardAlready(stored, other), null)
})
