import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { byRecords, overviewOf, toRemind, UNIT_GROUPS, unitsIn } from './overview.rules.ts'
import { lateMessage, notSeenMessage } from './overview.screen.texts.ts'
import { wholeOf } from '../plan.reads.ts'
import { planProgress } from './progress.rules.ts'
import type { Assignment, DueDate, TaskRow } from '../task/task.ts'
import { filterOf, fittingTasks } from '../task/task-list.rules.ts'
import { SOURCES } from '../../../kernel/figure.ts'
import type { WorkSum } from '../work/work.ts'

const id = <Kind extends string>(name: string) => name as Id<Kind>
const today = day('2024-09-15')

const aTask = (name: string, title: string, kind: TaskRow['kind']): TaskRow => ({
  id: id(name),
  plan: id('plan'),
  ordinal: 1,
  title,
  kind,
  measure: 'meeting',
  places: [],
})
const doing = (task: string, unit: string, to: Pick<Assignment, 'role' | 'state'>): Assignment => ({
  id: id(`${task}-${unit}`),
  task: id(task),
  unit: id(unit),
  unitName: `UBND phường ${unit}`,
  writtenAs: null,
  seenAt: null,
  acceptedAt: null,
  ...to,
})
const dueOn = (task: string, to: string): DueDate => ({
  id: id(`due-${task}`),
  task: id(task),
  unit: null,
  due: { from: null, to: day(to), basis: 'document', words: null },
  replaces: null,
})
const meetingHeld: WorkSum = {
  task: id('meetings'),
  unit: id('Mai'),
  source: 'logged',
  measure: 'meeting',
  records: 1,
  quantity: 1,
  withEvidence: 0,
  waiting: 1,
  last: day('2024-08-01'),
}

const progress = planProgress({
  tasks: [
    aTask('meetings', 'Họp khu phố', 'meeting'),
    aTask('leaflets', 'In tờ rơi', 'distribution'),
    aTask('class', 'Lớp tập huấn', 'training-class'),
  ],
  assignments: [
    doing('meetings', 'Mai', { role: 'lead', state: 'accepted' }),
    doing('meetings', 'Lan', { role: 'lead', state: 'not-seen' }),
    doing('meetings', 'Cúc', { role: 'partner', state: 'seen' }),
    doing('class', 'Mai', { role: 'lead', state: 'seen' }),
  ],
  targets: [],
  dues: [dueOn('meetings', '2024-08-31'), dueOn('class', '2024-09-20')],
  sums: [meetingHeld],
  selection: wholeOf(id('plan'), { from: day('2024-01-01'), to: day('2024-12-31') }),
  today,
})
const overview = overviewOf(progress)
const about = { plan: { number: '12/KH-UBND', issuedOn: day('2024-06-21'), year: 2024 }, link: 'http://town/' }

describe('the first screen of a plan', () => {
  test('counts tasks with a result, late ones and those due soon', () => {
    const { tasks, withResults, overdue, dueSoon } = overview
    assert.deepEqual({ tasks, withResults, overdue, dueSoon }, { tasks: 3, withResults: 1, overdue: 1, dueSoon: 1 })
  })

  test('a task that nobody leads is a doubt, and so is one without a due day', () => {
    assert.deepEqual(
      overview.withoutLead.map(({ task }) => task.title),
      ['In tờ rơi'],
    )
    assert.deepEqual(
      overview.withoutDate.map(({ task }) => task.title),
      ['In tờ rơi'],
    )
  })

  test('who leads and has done nothing by the due day is late; a partner is not pressed', () => {
    assert.deepEqual(overview.late, [{ unit: 'Lan', unitName: 'UBND phường Lan', titles: ['Họp khu phố'] }])
  })

  test('units with nothing are named, and come last in the chart', () => {
    assert.deepEqual(
      overview.withNothing.map(({ unit }) => unit),
      ['Lan', 'Cúc'],
    )
    assert.equal(byRecords(progress.units)[0]?.unit, 'Mai')
  })

  test('the plan’s owner reminds the others, not his own unit', () => {
    assert.deepEqual(
      toRemind(overview.withNothing, { ownerUnit: id('Lan') }).map(({ unit }) => unit),
      ['Cúc'],
    )
  })

  test('a message to the units names them, the plan and the address', () => {
    assert.match(
      notSeenMessage(about, overview.notSeen),
      /UBND phường Lan\.[\s\S]*12\/KH-UBND ngày 21\/06\/2024[\s\S]*http:\/\/town\//,
    )
    assert.match(lateMessage(about, overview.late, today), /15\/09\/2024[\s\S]*- UBND phường Lan: Họp khu phố\./)
  })
})

describe('a list of tasks', () => {
  const titles = (address: string) =>
    fittingTasks(
      progress.tasks,
      filterOf((name) => new URLSearchParams(address).get(name)),
    ).map(({ task }) => task.title)

  test('is narrowed by standing, kind and what was not seen', () => {
    assert.deepEqual(titles('standing=overdue'), ['Họp khu phố'])
    assert.deepEqual(titles('kind=training-class'), ['Lớp tập huấn'])
    assert.deepEqual(titles('seen=not-seen'), ['Họp khu phố'])
  })

  test('of one unit has that unit’s own standing', () => {
    assert.deepEqual(titles('unit=Mai&standing=overdue'), [])
    assert.deepEqual(titles('unit=Lan&standing=overdue'), ['Họp khu phố'])
  })

  test('is searched without diacritics, by title and by unit', () => {
    assert.deepEqual(titles('q=to roi'), ['In tờ rơi'])
    assert.deepEqual(titles('q=phuong cuc'), ['Họp khu phố'])
  })

  test('with an unknown filter in its address is whole', () => {
    assert.equal(titles('standing=yesterday&kind=nothing').length, 3)
  })
})

const UNITS = ['Mai', 'Lan', 'Cúc']
const anyAssignments = fc.uniqueArray(
  fc.record({
    task: fc.constantFrom('meetings', 'leaflets', 'class'),
    unit: fc.constantFrom(...UNITS),
    role: fc.constantFrom('lead' as const, 'partner' as const),
    state: fc.constantFrom('not-seen' as const, 'seen' as const, 'accepted' as const),
  }),
  { selector: ({ task, unit }) => `${task} ${unit}` },
)
const anyDues = fc.uniqueArray(
  fc.record({
    task: fc.constantFrom('meetings', 'leaflets', 'class'),
    to: fc.constantFrom('2024-08-31', '2024-09-15', '2024-09-20', '2024-12-01'),
  }),
  { selector: ({ task }) => task },
)
const anySums = fc.array(
  fc.record({
    task: fc.constantFrom('meetings', 'leaflets', 'class'),
    unit: fc.constantFrom(...UNITS),
    source: fc.constantFrom(...SOURCES),
    measure: fc.constantFrom('meeting' as const, 'sheet' as const),
  }),
  { maxLength: 5 },
)

test('every count of the first screen opens a list of exactly that many rows', () => {
  fc.assert(
    fc.property(anyAssignments, anyDues, anySums, (assignments, dues, sums) => {
      const whole = planProgress({
        tasks: [
          aTask('meetings', 'Họp khu phố', 'meeting'),
          aTask('leaflets', 'In tờ rơi', 'distribution'),
          aTask('class', 'Lớp tập huấn', 'training-class'),
        ],
        assignments: assignments.map(({ task, unit, ...to }) => doing(task, unit, to)),
        targets: [],
        dues: dues.map(({ task, to }) => dueOn(task, to)),
        sums: sums.map(({ task, unit, ...how }) => ({ ...meetingHeld, task: id(task), unit: id(unit), ...how })),
        selection: wholeOf(id('plan'), { from: day('2024-01-01'), to: day('2024-12-31') }),
        today,
      })
      const counted = overviewOf(whole)
      const rows = (address: string) =>
        fittingTasks(
          whole.tasks,
          filterOf((name) => new URLSearchParams(address).get(name)),
        ).length
      assert.deepEqual(
        [rows('results=with'), rows('standing=overdue'), rows('standing=due-soon'), rows('standing=no-date')],
        [counted.withResults, counted.overdue, counted.dueSoon, counted.withoutDate.length],
      )
      assert.deepEqual(
        UNIT_GROUPS.map((group) => unitsIn(counted, whole.units, group).length),
        [counted.notSeen.length, counted.late.length, counted.withNothing.length],
      )
      for (const { unit, tasks, notSeen, overdue } of whole.units)
        assert.deepEqual(
          [rows(`unit=${unit}`), rows(`unit=${unit}&seen=not-seen`), rows(`unit=${unit}&standing=overdue`)],
          [tasks, notSeen, overdue],
        )
    }),
  )
})
