import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day, lastDayOf, monthOf } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Clock } from '../outreach/broadcast/clock.ts'
import type { Assignment, DueDate, TaskRow } from '../plan/task/task.ts'
import type { CalendarEntry } from './calendar.ts'
import {
  addressOf,
  checkEvent,
  dueEntries,
  inOrder,
  monthBeside,
  reportEntries,
  shownPeriod,
  weeksOf,
} from './calendar.rules.ts'

const SEPTEMBER = { from: day('2024-09-01'), to: day('2024-09-30') }
const id = <Kind extends string>(name: string) => name as Id<Kind>

test('an event is announced for today at the earliest and ends after it begins', () => {
  const evening = { on: day('2024-09-15'), from: '19:00' as Clock, to: '20:30' as Clock }
  assert.deepEqual(checkEvent(evening, day('2024-09-15')), [])
  assert.deepEqual(checkEvent({ ...evening, to: null }, day('2024-09-15')), [])
  assert.deepEqual(checkEvent(evening, day('2024-09-16')), [{ code: 'event-in-past', today: '2024-09-16' }])
  assert.deepEqual(checkEvent({ ...evening, to: evening.from }, day('2024-09-15')), [
    { code: 'event-ends-before-it-begins' },
  ])
})

test('a month is whole weeks from Monday that hold each of its days once', () => {
  assert.deepEqual(weeksOf(2024, 9)[0]?.[0], '2024-08-26')
  assert.equal(weeksOf(2021, 2).length, 4)
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const weeks = weeksOf(year, month)
      assert.ok(weeks.every((week) => week.length === 7))
      const days = weeks.flat()
      assert.ok(days.every((one, at) => at === 0 || one === addDays(days[at - 1] ?? one, 1)))
      assert.equal(new Date(`${days[0] ?? ''}T00:00:00Z`).getUTCDay(), 1)
      assert.equal(days.filter((one) => monthOf(one) === month).length, lastDayOf(year, month))
    }),
  )
})

test('the month beside another is the first of it, over the ends of years', () => {
  assert.equal(monthBeside(day('2024-12-31'), 1), '2025-01-01')
  assert.equal(monthBeside(day('2024-01-15'), -1), '2023-12-01')
})

test('a calendar never runs backwards and is a year long at most', () => {
  assert.deepEqual(shownPeriod({ from: day('2024-09-02'), to: day('2024-09-01') }), {
    from: '2024-09-02',
    to: '2024-09-02',
  })
  assert.deepEqual(shownPeriod({ from: day('2024-01-01'), to: day('2029-01-01') }), {
    from: '2024-01-01',
    to: '2024-12-31',
  })
})

test('a report that is owed monthly stands on each of its days of the period', () => {
  const owed = {
    id: id<'reporting-date'>('monthly'),
    level: 'commune',
    report: 'Báo cáo tháng',
    day: 31,
    months: [],
  } as const
  const date = { ...owed, months: [], sender: 'Phường', receiver: 'Phòng', source: null, certainty: 'told' } as const
  const days = (period: typeof SEPTEMBER) => reportEntries([{ ...date, months: [] }], period).map(({ on }) => on)
  assert.deepEqual(days(SEPTEMBER), ['2024-09-30'])
  assert.deepEqual(days({ from: day('2024-01-31'), to: day('2024-03-30') }), ['2024-01-31', '2024-02-29'])
})

const TASK = { id: id<'task'>('task'), title: 'Họp khu phố' } as TaskRow
const assigned = (unit: string) => ({ task: TASK.id, unit: id<'unit'>(unit), unitName: unit }) as Assignment
const due = (unit: string | null, to: string) =>
  ({
    id: id<'due-date'>(`${unit ?? 'all'} ${to}`),
    task: TASK.id,
    unit: unit === null ? null : id<'unit'>(unit),
    due: { from: null, to: day(to), basis: 'internal', words: null },
  }) as unknown as DueDate

test('a unit sees its own date instead of the date of all, and nothing of tasks that it does not do', () => {
  const of = {
    tasks: [TASK],
    assignments: [assigned('a'), assigned('b')],
    dues: [due(null, '2024-09-20'), due('a', '2024-09-10')],
  }
  const seen = (unit: string | null) =>
    dueEntries(of, SEPTEMBER, unit === null ? null : id<'unit'>(unit)).map(({ on, unitName }) => [on, unitName])
  assert.deepEqual(seen(null), [
    ['2024-09-20', null],
    ['2024-09-10', 'a'],
  ])
  assert.deepEqual(seen('a'), [['2024-09-10', 'a']])
  assert.deepEqual(seen('b'), [['2024-09-20', null]])
  assert.deepEqual(seen('c'), [])
  assert.deepEqual(dueEntries(of, { from: day('2024-10-01'), to: day('2024-10-31') }, null), [])
})

const entry = (part: Partial<CalendarEntry>): CalendarEntry => ({
  kind: 'event',
  subject: 's',
  on: day('2024-09-15'),
  from: null,
  to: null,
  title: null,
  place: null,
  unit: null,
  unitName: null,
  records: 0,
  ...part,
})

test('a day shows what is due, then what is held by the hour, then what was done', () => {
  const [done, evening, morning, task] = [
    entry({ kind: 'record', records: 3 }),
    entry({ from: '19:00' }),
    entry({ kind: 'run', from: '06:30' }),
    entry({ kind: 'task' }),
  ]
  const before = entry({ kind: 'record', on: day('2024-09-14'), records: 1 })
  assert.deepEqual(inOrder([done, evening, before, morning, task]), [before, task, morning, evening, done])
})

test('each kind of entry opens somewhere, records as the figure they are counted in', () => {
  const plan = id<'plan'>('plan')
  assert.equal(addressOf(entry({ kind: 'class' }), plan), '/classes/s')
  assert.equal(addressOf(entry({ kind: 'run' }), plan), '/broadcasts?plan=plan&from=2024-09-15&to=2024-09-15')
  const opened = new URL(addressOf(entry({ kind: 'record', unit: id<'unit'>('u') }), plan), 'https://example.org')
  assert.equal(opened.pathname, '/figure')
  assert.deepEqual(Object.fromEntries(opened.searchParams), {
    plan: 'plan',
    task: 's',
    unit: 'u',
    from: '2024-09-15',
    to: '2024-09-15',
  })
})
