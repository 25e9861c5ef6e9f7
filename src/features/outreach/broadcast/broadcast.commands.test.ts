import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../../commands/catalogue.ts'
import { addDays, day } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../../test/town.ts'
import type { Clock } from './clock.ts'

const { id, today } = exampleTown
const at = (text: string) => text as Clock
const example = commands['outreach.log-run'].example(exampleTown)
const planned = commands['outreach.plan-slots'].example(exampleTown)
const aRun = (from = '06:30', to = '06:50') => ({
  work: { ...example.work, id: newId<'work'>(), source: 'logged' as const },
  run: { ...example.run, from: at(from), to: at(to) },
})
const slots = (from: string, to: string) => ({
  ...planned,
  slots: planned.slots.map((slot) => ({ ...slot, id: newId<'broadcast-slot'>(), from: at(from), to: at(to) })),
})
const all = { plan: id<'plan'>('plan'), area: null, loudspeaker: null, from: null, to: null, after: null }
const runs = async ({ read, lan }: InTown) => (await read(lan, 'outreach.runs', all))?.rows ?? []
const slotRows = async ({ read, lan }: InTown) => (await read(lan, 'outreach.slots', all))?.rows ?? []
const SLOT = id<'broadcast-slot'>('slot')

test(
  'a run keeps its slot, counts for its task, and stands in the list with hours, message and loudspeaker',
  inTown(async (town) => {
    const { bich, lan, read, send } = town
    const log = aRun()
    const kept = { ...log, run: { ...log.run, slot: SLOT } }
    assert.deepEqual(await send(bich, 'outreach.log-run', kept), accepted)
    const [row] = await runs(town)
    assert.deepEqual([row?.work, row?.from, row?.to, row?.planned], [log.work.id, '06:30', '06:50', 'by-slot'])
    assert.equal(row?.loudspeakerName, 'Xe loa lưu động số 1')
    assert.equal((await slotRows(town))[0]?.work, log.work.id)
    const figure = await read(lan, 'plan.figure', {
      plan: id('plan'),
      task: id('loudspeaker'),
      unit: null,
      area: id('ward'),
      source: null,
      measure: 'run',
      from: today,
      to: today,
      asOf: null,
      after: null,
    })
    assert.equal(figure?.records, 1)
  }),
)

test(
  'a run in quiet hours is taken and marked',
  inTown(async (town) => {
    const { bich, send } = town
    assert.deepEqual(await send(bich, 'outreach.log-run', aRun('11:20', '11:40')), accepted)
    assert.deepEqual(await send(bich, 'outreach.log-run', aRun('07:00', '07:20')), accepted)
    const marked = (await runs(town)).map(({ from, quiet }) => [from, quiet.map(({ name }) => name)])
    assert.deepEqual(marked, [
      ['11:20', ['Giờ nghỉ trưa']],
      ['07:00', []],
    ])
  }),
)

test(
  'a rule of quiet is entered with its hours, or refused with what it lacks',
  inTown(async (town) => {
    const { hung, lan, read, send } = town
    const rule = commands['outreach.add-quiet-rule'].example(exampleTown)
    const school = { ...rule, id: newId<'quiet-rule'>(), kind: 'school' as const, name: 'Trường mẫu', hours: null }
    assert.deepEqual(await send(hung, 'outreach.add-quiet-rule', school), refused('quiet-not-yours'))
    const own = { ...school, area: id<'area'>('quarter') }
    assert.deepEqual(await send(hung, 'outreach.add-quiet-rule', own), accepted)
    const open = { ...rule, id: newId<'quiet-rule'>(), hours: null }
    assert.deepEqual(await send(hung, 'outreach.add-quiet-rule', open), refused('quiet-hours-missing'))
    const shown = await read(lan, 'outreach.loudspeakers', {})
    assert.deepEqual(shown?.rules.map(({ name }) => name).sort(), ['Giờ nghỉ trưa', 'Trường mẫu'])
    const nowhere = { ...slots('08:00', '08:20'), loudspeaker: newId<'loudspeaker'>() }
    assert.deepEqual(await send(lan, 'outreach.plan-slots', nowhere), refused('loudspeaker-unknown'))
  }),
)

test(
  'a rule that ended warns no more of later days',
  inTown(async (town) => {
    const { lan, hung, send } = town
    const rule = id<'quiet-rule'>('rule')
    assert.deepEqual(await send(lan, 'outreach.plan-slots', slots('12:00', '12:20')), accepted)
    assert.equal((await slotRows(town)).filter(({ quiet }) => quiet.length > 0).length, 1)
    const ended = { rule, on: addDays(today, -1) }
    assert.deepEqual(await send(hung, 'outreach.end-quiet-rule', ended), refused('quiet-not-yours'))
    assert.deepEqual(await send(lan, 'outreach.end-quiet-rule', ended), accepted)
    assert.equal((await slotRows(town)).filter(({ quiet }) => quiet.length > 0).length, 0)
    assert.deepEqual(await send(lan, 'outreach.end-quiet-rule', { rule, on: today }), refused('quiet-rule-unknown'))
  }),
)

test(
  'a run in the future, backwards, of another task or with a message not in use leaves nothing behind',
  inTown(async (town) => {
    const { bich, send } = town
    const log = aRun()
    const tomorrow = addDays(today, 1)
    const future = { ...log, work: { ...log.work, from: tomorrow, to: tomorrow } }
    assert.deepEqual(await send(bich, 'outreach.log-run', future), refused('work-in-future'))
    const backwards = aRun('07:00', '06:00')
    assert.deepEqual(await send(bich, 'outreach.log-run', backwards), refused('broadcast-ends-before-it-begins'))
    const articles = { ...log, work: { ...log.work, task: id<'task'>('articles') } }
    assert.deepEqual(await send(bich, 'outreach.log-run', articles), refused('task-of-other-kind'))
    const early = { ...log, run: { ...log.run, version: id<'message-version'>('message') } }
    assert.deepEqual(await send(bich, 'outreach.log-run', early), refused('message-not-in-use'))
    assert.deepEqual(await runs(town), [])
  }),
)

test(
  'a slot is run once, until its run is withdrawn',
  inTown(async (town) => {
    const { bich, send } = town
    const by = () => {
      const log = aRun()
      return { ...log, run: { ...log.run, slot: SLOT } }
    }
    const first = by()
    assert.deepEqual(await send(bich, 'outreach.log-run', first), accepted)
    assert.deepEqual(await send(bich, 'outreach.log-run', by()), refused('slot-run-already'))
    const correction = by()
    const corrected = { ...correction, work: { ...correction.work, replaces: first.work.id } }
    assert.deepEqual(await send(bich, 'outreach.log-run', corrected), accepted)
    assert.deepEqual(await send(bich, 'outreach.call-off-slot', { slot: SLOT }), refused('slot-run-already'))
    const verdict = { id: newId<'work-verdict'>(), work: corrected.work.id, verdict: 'withdrawn' as const }
    assert.deepEqual(await send(bich, 'plan.judge-work', { ...verdict, reason: null, replaces: null }), accepted)
    assert.deepEqual(await send(bich, 'outreach.log-run', by()), accepted)
  }),
)

test(
  'two runs typed at once for one slot are one run',
  inTown(async (town) => {
    const { bich, send } = town
    const one = aRun()
    const two = aRun()
    const answers = await Promise.all(
      [one, two].map((log) => send(bich, 'outreach.log-run', { ...log, run: { ...log.run, slot: SLOT } })),
    )
    assert.equal(answers.filter(({ outcome }) => outcome === 'accepted').length, 1)
    assert.equal((await runs(town)).length, 1)
  }),
)

test(
  'a loudspeaker is planned at one place at a time, and a slot that was called off frees its hour',
  inTown(async (town) => {
    const { bich, hung, lan, send } = town
    assert.deepEqual(await send(bich, 'outreach.plan-slots', slots('06:45', '07:10')), refused('loudspeaker-busy'))
    assert.equal((await send(hung, 'outreach.plan-slots', slots('08:00', '08:10'))).outcome, 'refused')
    assert.deepEqual(await send(hung, 'outreach.call-off-slot', { slot: SLOT }), refused('slot-unknown'))
    assert.deepEqual(await send(lan, 'outreach.call-off-slot', { slot: SLOT }), accepted)
    assert.deepEqual(await send(bich, 'outreach.plan-slots', slots('06:45', '07:10')), accepted)
    const past = slots('09:00', '09:10')
    const yesterday = past.slots.map((slot) => ({ ...slot, on: addDays(today, -1) }))
    assert.deepEqual(await send(bich, 'outreach.plan-slots', { ...past, slots: yesterday }), refused('slot-in-past'))
    const late = past.slots.map((slot) => ({ ...slot, on: day('2025-01-15') }))
    assert.deepEqual(await send(bich, 'outreach.plan-slots', { ...past, slots: late }), refused('message-not-in-use'))
    const far = past.slots.map((slot) => ({ ...slot, area: id<'area'>('far-away') }))
    assert.deepEqual(await send(bich, 'outreach.plan-slots', { ...past, slots: far }), refused('area-outside-plan'))
  }),
)

test(
  'plans for one loudspeaker and hour that arrive at once: one is taken',
  inTown(async ({ bich, lan, send }) => {
    const answers = await Promise.all(
      [bich, lan, bich, lan].map((who) => send(who, 'outreach.plan-slots', slots('15:00', '15:30'))),
    )
    assert.equal(answers.filter(({ outcome }) => outcome === 'accepted').length, 1)
  }),
)

test(
  'a car that gets another contract keeps its slots; a change of what was changed is told',
  inTown(async (town) => {
    const { bich, lan, read, send } = town
    const car = commands['outreach.add-loudspeaker'].example(exampleTown)
    const changed = (replaces: Id<'loudspeaker'>) => ({
      ...car,
      unit: id<'unit'>('centre'),
      id: newId<'loudspeaker'>(),
      contract: { number: '15/HĐ', about: null },
      replaces,
    })
    assert.deepEqual(await send(lan, 'outreach.add-loudspeaker', changed(id('car'))), refused('loudspeaker-not-yours'))
    const taken = { ...changed(id('car')), unit: id<'unit'>('office') }
    assert.deepEqual(await send(lan, 'outreach.add-loudspeaker', taken), refused('loudspeaker-unknown'))
    assert.deepEqual(await send(bich, 'outreach.add-loudspeaker', changed(id('car'))), accepted)
    const stale = changed(id('car'))
    assert.deepEqual(await send(bich, 'outreach.add-loudspeaker', stale), refused('loudspeaker-changed-meanwhile'))
    const shown = await read(lan, 'outreach.loudspeakers', {})
    assert.deepEqual(
      shown?.loudspeakers.map(({ id: car, contract }) => [car, contract?.number]),
      [[id('car'), '15/HĐ']],
    )
    assert.equal((await slotRows(town))[0]?.loudspeaker, id('car'))
  }),
)

test(
  'a correction of the number alone says nothing of hours',
  inTown(async (town) => {
    const { bich, lan, read, send } = town
    const log = aRun()
    assert.deepEqual(await send(bich, 'outreach.log-run', log), accepted)
    const plain = { ...log.work, id: newId<'work'>(), quantity: 2, replaces: log.work.id }
    assert.deepEqual(await send(bich, 'plan.log-work', plain), accepted)
    assert.deepEqual(await runs(town), [])
    assert.equal((await read(lan, 'outreach.run', { work: plain.id }))?.told, null)
    assert.equal((await read(lan, 'outreach.run', { work: log.work.id }))?.told?.from, '06:30')
  }),
)

test(
  'slots come page after page, of one ward or one stretch of days',
  inTown(async (town) => {
    const { lan, read, send } = town
    for (let month = 0; month < 3; month++) {
      const many = Array.from({ length: 40 }, (_, i) => ({
        id: newId<'broadcast-slot'>(),
        area: id<'area'>(i % 2 ? 'quarter' : 'hamlet'),
        on: addDays(today, month * 10 + Math.floor(i / 8) + 1),
        from: at(`${10 + (i % 8)}:00`),
        to: at(`${10 + (i % 8)}:30`),
        version: id<'message-version'>('message-in-use'),
      }))
      assert.deepEqual(
        await send(lan, 'outreach.plan-slots', { ...planned, unit: id('centre'), slots: many }),
        accepted,
      )
    }
    const first = await read(lan, 'outreach.slots', all)
    assert.equal(first?.rows.length, 100)
    assert.equal((await read(lan, 'outreach.slots', { ...all, after: first?.next ?? null }))?.rows.length, 21)
    const ward = await read(lan, 'outreach.slots', { ...all, area: id('ward'), from: addDays(today, 1), to: null })
    assert.equal(ward?.rows.length, 60)
  }),
)
