import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../../kernel/day.ts'
import { derivedId } from '../../../kernel/derived-id.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { DraftContent, type TaskDraft } from './draft.ts'
import { type Edit, type Editing, edit, startEditing } from './draft-editing.ts'

const id = <Kind extends string>(name: string) => derivedId<Kind>('town', name)

const lead = (unit: string) =>
  ({ id: id<'assignment'>(unit), unit: id<'unit'>(unit), role: 'lead', writtenAs: null }) as const

const aTask = (name: string, ...places: TaskDraft['places']): TaskDraft => ({
  id: id(name),
  title: name,
  kind: 'meeting',
  measure: 'attendance',
  places,
  doers: [lead(`${name} office`)],
  due: null,
  unmatched: [],
})

const aDraft = (...tasks: TaskDraft[]): DraftContent => ({
  number: '12/KH-UBND',
  issuedOn: day('2024-06-03'),
  agency: null,
  place: 'Suối Tre',
  title: 'Truyền thông',
  year: 2024,
  area: null,
  ownerUnit: null,
  programme: null,
  parentPlan: null,
  tasks,
})

const meetings = aTask('meetings', { start: 10, end: 20 }, { start: 80, end: 90 })
const leaflets = aTask('leaflets', { start: 30, end: 40 })
const banners = aTask('banners', { start: 50, end: 60 })
const draft = aDraft(meetings, leaflets, banners)

const after = (...steps: readonly Edit[]) => steps.reduce(edit, startEditing(draft))
const titles = ({ content }: Editing) => content.tasks.map(({ title }) => title)
const retitle = (title: string): Edit => ({ kind: 'change-task', task: leaflets.id, change: { title } })

test('a title is typed letter by letter and taken back as a whole', () => {
  const typed = after(retitle('Phát'), retitle('Phát tờ'), retitle('Phát tờ rơi'))
  assert.deepEqual(titles(typed), ['meetings', 'Phát tờ rơi', 'banners'])
  assert.equal(typed.past.length, 1)
  assert.equal(edit(typed, { kind: 'undo' }).content, draft)
})

test('two doers are added in two steps, since choosing is not typing', () => {
  const withDoers = (...units: string[]): Edit => ({
    kind: 'change-task',
    task: leaflets.id,
    change: { doers: units.map(lead) },
  })
  const undone = edit(after(withDoers('centre'), withDoers('centre', 'union')), { kind: 'undo' })
  assert.deepEqual(
    undone.content.tasks[1]?.doers.map(({ unit }) => unit),
    [id('centre')],
  )
})

test('tasks merge into the one that is named first, with the places of all in the order of the text', () => {
  const merged = after({ kind: 'merge', tasks: [banners.id, meetings.id] })
  assert.deepEqual(titles(merged), ['leaflets', 'banners'])
  assert.deepEqual(
    merged.content.tasks[1]?.places.map(({ start }) => start),
    [10, 50, 80],
  )
  assert.equal(merged.content.tasks[1]?.doers.length, 2)
})

test('who leads one of two merged tasks leads the whole', () => {
  const partner = { ...aTask('helped'), doers: [{ ...lead('meetings office'), role: 'partner' as const }] }
  const editing = edit(startEditing(aDraft(partner, meetings)), { kind: 'merge', tasks: [partner.id, meetings.id] })
  assert.deepEqual(
    editing.content.tasks[0]?.doers.map(({ role }) => role),
    ['lead'],
  )
})

test('a split task leaves its further places and the same doers to the second, under ids of their own', () => {
  const fresh = { task: id<'task'>('second'), doers: [id<'assignment'>('second doer')] }
  const [first, second] = after({ kind: 'split', task: meetings.id, fresh }).content.tasks
  assert.deepEqual([first?.places, second?.places], [[meetings.places[0]], [meetings.places[1]]])
  assert.equal(second?.doers[0]?.unit, meetings.doers[0]?.unit)
  assert.deepEqual([second?.id, second?.doers[0]?.id], [fresh.task, fresh.doers[0]])
})

test('an added task stands after the one it was added at, a dropped one is gone and comes back', () => {
  const added = after({ kind: 'add', task: aTask('class'), after: meetings.id })
  assert.deepEqual(titles(added), ['meetings', 'class', 'leaflets', 'banners'])
  const dropped = edit(added, { kind: 'drop', task: leaflets.id })
  assert.deepEqual(titles(dropped), ['meetings', 'class', 'banners'])
  assert.deepEqual(titles(edit(dropped, { kind: 'undo' })), titles(added))
})

test('what was undone is done again, until something new is done', () => {
  const undone = after(retitle('Tờ rơi'), { kind: 'undo' })
  assert.deepEqual(titles(edit(undone, { kind: 'redo' })), ['meetings', 'Tờ rơi', 'banners'])
  const anew = edit(edit(undone, { kind: 'drop', task: banners.id }), { kind: 'redo' })
  assert.deepEqual(titles(anew), ['meetings', 'leaflets'])
})

test('an edit of a task that is not there, or that changes nothing, is no step', () => {
  const nothing = after(
    { kind: 'drop', task: id('nobody') },
    { kind: 'split', task: id('nobody'), fresh: { task: id('x'), doers: [] } },
    { kind: 'merge', tasks: [meetings.id] },
    retitle('leaflets'),
    { kind: 'change-head', change: { place: 'Suối Tre' } },
  )
  assert.equal(nothing.content, draft)
  assert.equal(nothing.past.length, 0)
})

test('when two officers edited at once, undo shows the other version and then our own', () => {
  const ours = after(retitle('Của ta'))
  const theirs = aDraft(meetings)
  const settled = edit(ours, { kind: 'settle', theirs, settled: aDraft(banners) })
  assert.equal(edit(settled, { kind: 'undo' }).content, theirs)
  assert.equal(edit(edit(settled, { kind: 'undo' }), { kind: 'undo' }).content, ours.content)
})

const anyTask = fc.constantFrom(meetings.id, leaflets.id, banners.id, id<'task'>('new 0'), id<'task'>('new 1'))
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('change-task' as const),
    task: anyTask,
    change: fc.record({ title: fc.constantFrom('a', 'b') }),
  }),
  fc.record({
    kind: fc.constant('change-head' as const),
    change: fc.record({ place: fc.constantFrom('x', 'y', null) }),
  }),
  fc.record({ kind: fc.constant('merge' as const), tasks: fc.array(anyTask, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('drop' as const), task: anyTask }),
  fc.tuple(anyTask, fc.nat(1)).map(([task, n]): Edit => {
    const fresh = { task: id<'task'>(`new ${n}`), doers: [id<'assignment'>(`new ${n}`)] }
    return { kind: 'split', task, fresh }
  }),
  fc
    .tuple(anyTask, fc.nat(1))
    .map(([after, n]): Edit => ({ kind: 'add', task: aTask(`new ${n}`, { start: n, end: n + 5 }), after })),
)

test('undo after any sequence of edits gives back the start, and redo the end', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 30 }), (steps) => {
      const edited = after(...steps)
      const back = edited.past.reduce((editing) => edit(editing, { kind: 'undo' }), edited)
      assert.equal(back.content, draft)
      const again = back.future.reduce((editing) => edit(editing, { kind: 'redo' }), back)
      assert.equal(again.content, edited.content)
    }),
  )
})

test('a merge keeps every place and every doing unit, whatever was edited before', () => {
  const places = ({ tasks }: DraftContent) =>
    new Set(tasks.flatMap((task) => task.places.map(({ start, end }) => `${start}-${end}`)))
  const units = ({ tasks }: DraftContent) =>
    new Set<Id<'unit'>>(tasks.flatMap(({ doers }) => doers.map(({ unit }) => unit)))
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 10 }), fc.array(anyTask, { maxLength: 4 }), (steps, tasks) => {
      const before = after(...steps)
      const merged = edit(before, { kind: 'merge', tasks })
      assert.deepEqual(places(merged.content), places(before.content))
      assert.deepEqual(units(merged.content), units(before.content))
    }),
  )
})

test('every edited draft can be saved as it stands', () => {
  fc.assert(
    fc.property(
      fc.array(anyEdit, { maxLength: 20 }),
      (steps) => DraftContent.safeParse(after(...steps).content).success,
    ),
  )
})
