import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../../commands/catalogue.ts'
import { addDays, day } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../../test/town.ts'

const { id, today } = exampleTown
const example = commands['outreach.count-households'].example(exampleTown)
const said = (poor: number, on = today, area = 'quarter') => ({
  ...example,
  on,
  counts: [
    { id: newId<'household-count'>(), area: id<'area'>(area), poor, nearPoor: 1, residents: null, officials: null },
  ],
})
/** Of the list of 2021 that the ward of the town has. */
const LISTED_ON = day('2021-12-20')

const rowOf = async ({ read, lan }: InTown, area: string) =>
  (await read(lan, 'outreach.coverage', { plan: id('plan') }))?.rows.find((row) => row.area === id(area))

test(
  'numbers are dated: the newest day holds, a list of the ward before it, and the same day said again replaces',
  inTown(async (town) => {
    const { hung, send } = town
    assert.equal((await rowOf(town, 'quarter'))?.households?.on, LISTED_ON)
    assert.equal((await rowOf(town, 'hamlet'))?.households, null)
    assert.deepEqual(await send(hung, 'outreach.count-households', said(12)), accepted)
    assert.deepEqual(await send(hung, 'outreach.count-households', said(40, day('2024-07-01'))), accepted)
    assert.equal((await rowOf(town, 'quarter'))?.households?.poor, 12)
    assert.deepEqual(await send(hung, 'outreach.count-households', said(14)), accepted)
    assert.equal((await rowOf(town, 'quarter'))?.households?.poor, 14)
    assert.equal((await rowOf(town, 'ward'))?.households?.on, LISTED_ON)
  }),
)

test(
  'a ward enters its own places, the owner all; a day to come and a number below nothing are refused whole',
  inTown(async (town) => {
    const { bich, hung, minh, send } = town
    const others = said(3, today, 'hamlet')
    assert.deepEqual(await send(hung, 'outreach.count-households', others), refused('area-outside-unit'))
    assert.deepEqual(await send(bich, 'outreach.count-households', others), accepted)
    assert.equal((await send(minh, 'outreach.count-households', said(1))).outcome, 'refused')
    const tomorrow = said(3, addDays(today, 1))
    assert.deepEqual(await send(hung, 'outreach.count-households', tomorrow), refused('count-in-future'))
    const mixed = { ...said(3), counts: [...said(3).counts, ...said(-1, today, 'other-quarter').counts] }
    assert.deepEqual(await send(hung, 'outreach.count-households', mixed), refused('count-out-of-range'))
    assert.equal((await rowOf(town, 'quarter'))?.households?.on, LISTED_ON)
  }),
)

test(
  'levels stay apart; a record in two neighbourhoods counts once in their ward, and returned work counts nowhere',
  inTown(async (town) => {
    const { bich, lan, send } = town
    const run = commands['outreach.log-run'].example(exampleTown)
    const work = {
      ...run.work,
      id: newId<'work'>(),
      source: 'logged' as const,
      places: [id<'area'>('quarter'), id<'area'>('other-quarter')],
      quantity: 2,
    }
    assert.deepEqual(await send(bich, 'outreach.log-run', { ...run, work }), accepted)
    const levels = async (area: string) =>
      (await rowOf(town, area))?.reached.map(({ level, quantity }) => [level, quantity]).sort()
    assert.deepEqual(await levels('quarter'), [
      ['attended', 46],
      ['earshot', 2],
    ])
    assert.deepEqual(await levels('ward'), [
      ['attended', 46],
      ['earshot', 2],
    ])
    const verdict = { id: newId<'work-verdict'>(), work: work.id, verdict: 'returned' as const, replaces: null }
    const reason = { personalId: newId<'personal-text'>(), text: 'Ghi trùng' }
    assert.deepEqual(await send(lan, 'plan.judge-work', { ...verdict, reason }), accepted)
    assert.deepEqual(await levels('ward'), [['attended', 46]])
  }),
)

test(
  'residents said later for the same day leave the households of that day as they were said',
  inTown(async (town) => {
    const { hung, send } = town
    assert.deepEqual(await send(hung, 'outreach.count-households', said(12)), accepted)
    const people = { ...said(12).counts[0], poor: null, nearPoor: null, residents: 900, officials: 4 }
    const counts = [{ ...people, id: newId<'household-count'>(), area: id<'area'>('quarter') }]
    assert.deepEqual(await send(hung, 'outreach.count-households', { ...said(12), counts }), accepted)
    const row = await rowOf(town, 'quarter')
    assert.deepEqual(
      [row?.households?.poor, row?.people.residents?.people, row?.people.officials?.people],
      [12, 900, 4],
    )
  }),
)

test(
  'a number of a list opens its households to who may see them there, and says how many lie beyond',
  inTown(async (town) => {
    const { hung, minh, thu, read } = town
    const { register } = (await rowOf(town, 'ward'))?.households ?? {}
    assert.ok(register)
    const { standard, year } = register
    const by = { area: id<'area'>('ward'), standard, year, class: 'poor' as const, after: null }
    const opened = await read(hung, 'household.counted', by)
    assert.deepEqual([opened?.all, opened?.beyond, opened?.rows.length], [1, 0, 1])
    assert.equal((await rowOf(town, 'ward'))?.households?.poor, 1)
    const elsewhere = await read(thu, 'household.counted', by)
    assert.deepEqual(elsewhere && [elsewhere.all, elsewhere.beyond, elsewhere.rows], [1, 1, []])
    assert.equal((await read(minh, 'household.counted', { ...by, class: 'near-poor' }))?.all, 0)
  }),
)
