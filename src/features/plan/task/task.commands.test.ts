import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../../commands/catalogue.ts'
import { day } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import { plan } from '../../../../test/town-facts.ts'
import { accepted, inTown, refused } from '../../../../test/town.ts'

const { id } = exampleTown
const assign = commands['plan.assign-unit'].example(exampleTown)
const target = commands['plan.set-target'].example(exampleTown)
const due = commands['plan.set-due'].example(exampleTown)
const [meetings, printing, nothing] = [id<'task'>('meetings'), id<'task'>('printing'), id<'task'>('nothing')]
const ofWard = id<'assignment'>('meetings-ward')

test(
  'who prints was named nowhere: the owner gives it to the centre, once',
  inTown(async ({ lan, send }) => {
    assert.deepEqual(await send(lan, 'plan.assign-unit', assign), accepted)
    const again = { ...assign, doer: { ...assign.doer, id: id<'assignment'>('again') } }
    assert.deepEqual(await send(lan, 'plan.assign-unit', again), refused('unit-assigned-already'))
  }),
)

test(
  'two who assign one unit at once make one assignment',
  inTown(async ({ lan, send, world }) => {
    const as = (name: string) => ({ ...assign, doer: { ...assign.doer, id: id<'assignment'>(name) } })
    const both = await Promise.all(['one', 'other'].map((name) => send(lan, 'plan.assign-unit', as(name))))
    assert.deepEqual(both.map(({ outcome }) => outcome).sort(), ['accepted', 'refused'])
    const doers = await world.tasks.listAssignments(plan, null)
    assert.equal(doers.filter(({ task, unit }) => task === printing && unit === assign.doer.unit).length, 1)
  }),
)

test(
  'only the owner of this plan assigns, sets targets and dates',
  inTown(async ({ bich, send }) => {
    const no = refused('not-your-plan')
    assert.deepEqual(await send(bich, 'plan.assign-unit', assign), no)
    assert.deepEqual(await send(bich, 'plan.end-assignment', { task: meetings, assignment: ofWard }), no)
    assert.deepEqual(await send(bich, 'plan.set-target', target), no)
    assert.deepEqual(await send(bich, 'plan.set-due', due), no)
  }),
)

test(
  'a task that is not there cannot be given, aimed at or dated',
  inTown(async ({ lan, send }) => {
    const no = refused('task-unknown')
    assert.deepEqual(await send(lan, 'plan.assign-unit', { ...assign, task: nothing }), no)
    assert.deepEqual(await send(lan, 'plan.end-assignment', { task: nothing, assignment: ofWard }), no)
    assert.deepEqual(await send(lan, 'plan.set-target', { ...target, task: nothing }), no)
    assert.deepEqual(await send(lan, 'plan.set-due', { ...due, task: nothing }), no)
  }),
)

test(
  'an unknown unit is told by the database and by us in one sentence',
  inTown(async ({ lan, send }) => {
    const strange = { ...assign, doer: { ...assign.doer, unit: id<'unit'>('nowhere') } }
    assert.deepEqual(await send(lan, 'plan.assign-unit', strange), refused('reference-unknown'))
  }),
)

test(
  'an assignment ends once, and the unit may be given the task again',
  inTown(async ({ lan, send, world }) => {
    const end = { task: meetings, assignment: ofWard }
    assert.deepEqual(await send(lan, 'plan.end-assignment', end), accepted)
    assert.deepEqual(await send(lan, 'plan.end-assignment', end), refused('assignment-unknown'))
    assert.ok(!(await world.tasks.listAssignments(plan, null)).some((row) => row.id === ofWard))
    const doer = {
      id: id<'assignment'>('again'),
      unit: id<'unit'>('ward-office'),
      role: 'lead' as const,
      writtenAs: null,
    }
    assert.deepEqual(await send(lan, 'plan.assign-unit', { task: meetings, doer }), accepted)
  }),
)

test(
  'an assignment is ended with its own task, not by way of another',
  inTown(async ({ lan, send, world }) => {
    const byWay = { task: printing, assignment: ofWard }
    assert.deepEqual(await send(lan, 'plan.end-assignment', byWay), refused('assignment-unknown'))
    assert.ok((await world.tasks.listAssignments(plan, null)).some((row) => row.id === ofWard))
  }),
)

test(
  'an assignment is not seen, then seen, then accepted',
  inTown(async ({ hung, send, world }) => {
    const state = async () => (await world.tasks.listAssignments(plan, null)).find((row) => row.id === ofWard)?.state
    assert.equal(await state(), 'not-seen')
    assert.deepEqual(await send(hung, 'plan.see-assignments', { plan }), accepted)
    assert.equal(await state(), 'seen')
    assert.deepEqual(await send(hung, 'plan.accept-assignment', { assignment: ofWard }), accepted)
    assert.equal(await state(), 'accepted')
    assert.deepEqual(await send(hung, 'plan.accept-assignment', { assignment: ofWard }), accepted)
  }),
)

test(
  'a unit accepts its own, and sees plans that are there',
  inTown(async ({ thu, send }) => {
    assert.deepEqual(await send(thu, 'plan.accept-assignment', { assignment: ofWard }), refused('assignment-not-yours'))
    assert.deepEqual(await send(thu, 'plan.see-assignments', { plan: id<'plan'>('none') }), refused('plan-unknown'))
  }),
)

test(
  'a target is set once; a new one names what it replaces',
  inTown(async ({ lan, send, read }) => {
    assert.deepEqual(await send(lan, 'plan.set-target', target), accepted)
    const blind = { ...target, id: id<'target'>('blind'), value: 20 }
    assert.deepEqual(await send(lan, 'plan.set-target', blind), refused('set-meanwhile'))
    const seen = { ...blind, replaces: target.id }
    assert.deepEqual(await send(lan, 'plan.set-target', seen), accepted)
    assert.deepEqual((await read(lan, 'plan.targets', { plan }))?.targets, [seen])
  }),
)

test(
  'of two targets set at once one stands',
  inTown(async ({ lan, send, read }) => {
    const as = (name: string, value: number) =>
      send(lan, 'plan.set-target', { ...target, id: id<'target'>(name), value })
    const answers = await Promise.all([as('twelve', 12), as('twenty', 20), as('thirty', 30)])
    assert.deepEqual(answers.map(({ outcome }) => outcome).sort(), ['accepted', 'refused', 'refused'])
    assert.equal((await read(lan, 'plan.targets', { plan }))?.targets.length, 1)
  }),
)

test(
  'a target of one unit replaces no other unit’s',
  inTown(async ({ lan, send }) => {
    await send(lan, 'plan.set-target', target)
    const other = { ...target, id: id<'target'>('other'), unit: id<'unit'>('union'), replaces: target.id }
    assert.deepEqual(await send(lan, 'plan.set-target', other), refused('set-meanwhile'))
  }),
)

test(
  'who does not do the task has no target and no date for it',
  inTown(async ({ lan, send }) => {
    const centre = id<'unit'>('centre')
    assert.deepEqual(await send(lan, 'plan.set-target', { ...target, unit: centre }), refused('unit-not-assigned'))
    assert.deepEqual(await send(lan, 'plan.set-due', { ...due, unit: centre }), refused('unit-not-assigned'))
  }),
)

test(
  'a due date is set once, runs forward and is not before the plan',
  inTown(async ({ lan, send }) => {
    const on = (from: string | null, to: string) => ({
      ...due,
      due: { from: from === null ? null : day(from), to: day(to), basis: 'owner' as const, words: null },
    })
    assert.deepEqual(
      await send(lan, 'plan.set-due', on('2024-11-30', '2024-11-01')),
      refused('due-ends-before-it-begins'),
    )
    assert.deepEqual(await send(lan, 'plan.set-due', on(null, '2024-06-20')), refused('due-before-plan'))
    assert.deepEqual(await send(lan, 'plan.set-due', due), accepted)
    assert.deepEqual(await send(lan, 'plan.set-due', { ...due, id: id<'due-date'>('blind') }), refused('set-meanwhile'))
  }),
)
