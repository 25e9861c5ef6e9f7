import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../../test/town.ts'
import { commands } from '../../../commands/catalogue.ts'
import { plan } from '../../../../test/town-facts.ts'
import { exampleHousehold, exampleInterview } from '../household.examples.ts'
import { procedureExamples } from '../procedure/procedure.examples.ts'
import type { ListedClass, MovementColumn } from './movement.ts'

const { id, today } = exampleTown
const standard = 'vn-2022'
const quarter = id<'area'>('quarter')
const change = commands['household.tell-change'].example(exampleTown)
const count = commands['household.count-earlier'].example(exampleTown)

/** One review of the ward, from interviews to the decision; the incomes by household. */
async function review(
  { lan, hung, send }: InTown,
  year: number,
  incomes: readonly (readonly [string, number | null])[],
) {
  const round = newId<'review-round'>()
  const from = day(`${year}-08-01`)
  const name = `Rà soát ${year}`
  const begun = { id: round, plan, year, name, area: id<'area'>('ward'), standards: [standard], task: null }
  assert.deepEqual(await send(lan, 'household.start-round', begun), accepted)
  for (const [household, income] of incomes) {
    const asked = exampleInterview(exampleTown, household)
    const interview = { ...asked, id: newId<'interview'>(), work: newId<'work'>(), round, on: from, income }
    if (income !== null) assert.deepEqual(await send(hung, 'household.record-interview', interview), accepted)
  }
  const meeting = { ...procedureExamples.meeting(exampleTown), id: newId<'residents-meeting'>(), round, files: [] }
  assert.deepEqual(await send(hung, 'household.record-meeting', { ...meeting, on: addDays(from, 1) }), accepted)
  const posting = { ...procedureExamples.posting(exampleTown), id: newId<'public-posting'>(), round }
  const posted = { ...posting, from: addDays(from, 2), to: addDays(from, 10) }
  assert.deepEqual(await send(hung, 'household.post-results', posted), accepted)
  const decision = { ...procedureExamples.recognition(exampleTown), id: newId<'recognition'>(), round, standard }
  assert.deepEqual(await send(hung, 'household.recognise', { ...decision, on: addDays(from, 11) }), accepted)
  return round
}

const line = async ({ hung, read }: InTown, round: Id<'review-round'>, of: ListedClass = 'near-poor') =>
  (await read(hung, 'household.movement', { round, standard, of }))?.lines.find(({ area }) => area === quarter)
const behind = async ({ hung, read }: InTown, round: Id<'review-round'>, column: MovementColumn) =>
  (
    await read(hung, 'household.moved', {
      round,
      standard,
      of: 'near-poor',
      column,
      what: 'households',
      area: quarter,
      after: null,
    })
  )?.rows.map((row) => row.household)

test(
  'from one recognised list to the next each household stands in its column, and each number opens its households',
  inTown(async (town) => {
    const { hung, send, read } = town
    const [stays, leaves] = [id<'household'>('household'), id<'household'>('household-not-asked')]
    const third = exampleHousehold(exampleTown, 'third')
    assert.deepEqual(await send(hung, 'household.write-household', third), accepted)
    await review(town, 2022, [['third', 1_000_000]])
    await review(town, 2023, [
      ['household', 1_000_000],
      ['household-not-asked', 1_000_000],
      ['third', 9_000_000],
    ])
    const now = await review(town, 2024, [
      ['household', 1_000_000],
      ['third', 1_000_000],
    ])
    const shown = await read(hung, 'household.page', { household: stays, round: now })
    assert.deepEqual(
      shown?.page.recognised.map((one) => [one.standard, one.class]),
      [[standard, 'near-poor']],
    )
    const open = await line(town, now)
    assert.deepEqual(
      [open?.households.before, open?.households.open, open?.households.again, open?.households.now],
      [2, 1, 1, 2],
    )
    assert.deepEqual(await behind(town, now, 'open'), [leaves])
    assert.deepEqual(await behind(town, now, 'again'), [third.household])
    const gone = { ...change, id: newId<'household-change'>(), household: leaves, on: addDays(today, -1) }
    assert.deepEqual(await send(hung, 'household.tell-change', gone), accepted)
    const told = await line(town, now)
    assert.deepEqual([told?.households.open, told?.households['other-less']], [0, 1])
    assert.deepEqual([told?.people.before, told?.people['other-less'], told?.people.now], [4, 2, 4])
    assert.deepEqual((await behind(town, now, 'before'))?.toSorted(), [stays, leaves].toSorted())
    const people = {
      round: now,
      standard,
      of: 'near-poor' as const,
      what: 'people' as const,
      area: quarter,
      after: null,
    }
    const counted = (await read(hung, 'household.moved', { ...people, column: 'other-less' }))?.rows
    assert.deepEqual(
      counted?.map((row) => [row.household, row.people]),
      [[leaves, 2]],
    )
    const after = async (sorted: string) => {
      const asked = {
        round: now,
        standard,
        of: 'near-poor' as const,
        column: 'before' as const,
        what: 'households' as const,
        area: quarter,
      }
      return (await read(hung, 'household.moved', { ...asked, after: `${stays}_${sorted}` }))?.rows.length
    }
    assert.deepEqual([await after(''), await after('zzz')], [2, 0])
    const list = await read(hung, 'household.recognised', {
      round: now,
      standard,
      class: null,
      area: null,
      after: null,
    })
    assert.deepEqual(
      list?.rows.map((row) => row.class),
      ['near-poor', 'near-poor'],
    )
    const results = await read(hung, 'household.results', { round: now, standard })
    const own = results?.lines.find(({ area }) => area === quarter)
    assert.deepEqual(
      [own?.households, own?.asked, own?.classes['near-poor'], own?.recognised['near-poor']],
      [2, 2, 2, 2],
    )
  }),
)

test(
  'without a list before its typed number stands, the ways between stay unknown, and a known list is not typed over',
  inTown(async (town) => {
    const { hung, thu, send } = town
    const round = await review(town, 2024, [['household', 1_000_000]])
    const typed = { ...count, id: newId<'earlier-count'>(), round }
    assert.equal((await line(town, round))?.households.before, null)
    assert.deepEqual(await send(thu, 'household.count-earlier', typed), refused('step-not-yours'))
    assert.deepEqual(
      await send(hung, 'household.count-earlier', { ...typed, poor: -1 }),
      refused('earlier-count-out-of-range'),
    )
    assert.deepEqual(await send(hung, 'household.count-earlier', typed), accepted)
    const again = { ...typed, id: newId<'earlier-count'>(), nearPoor: 9 }
    assert.deepEqual(await send(hung, 'household.count-earlier', again), refused('earlier-count-changed-meanwhile'))
    assert.deepEqual(await send(hung, 'household.count-earlier', { ...again, replaces: typed.id }), accepted)
    const shown = (await line(town, round))?.households
    assert.deepEqual([shown?.before, shown?.new, shown?.now], [9, null, 1])
    await review(town, 2023, [['household', 1_000_000]])
    const late = { ...again, id: newId<'earlier-count'>(), replaces: again.id }
    assert.deepEqual(await send(hung, 'household.count-earlier', late), refused('earlier-count-known'))
    assert.equal((await line(town, round))?.households.before, 1)
  }),
)

test(
  'a change is told by the unit of the household, not of tomorrow, once, and taken back; who is gone leaves the list',
  inTown(async ({ hung, thu, send, read }) => {
    const names = async (state: 'gone' | null) => {
      const narrowed = { round: id<'review-round'>('round'), standard: null, state, q: null, area: null, after: null }
      return (await read(hung, 'household.list', narrowed))?.rows.length
    }
    assert.deepEqual(await send(thu, 'household.tell-change', change), refused('household-unknown'))
    assert.deepEqual(
      await send(hung, 'household.tell-change', { ...change, on: addDays(today, 1) }),
      refused('change-in-future'),
    )
    assert.deepEqual([await names(null), await names('gone')], [2, 0])
    assert.deepEqual(await send(hung, 'household.tell-change', change), accepted)
    assert.deepEqual(await send(hung, 'household.tell-change', change), refused('change-there-already'))
    assert.deepEqual([await names(null), await names('gone')], [1, 1])
    assert.deepEqual(await send(hung, 'household.take-change-back', { change: change.id }), accepted)
    assert.deepEqual(await send(hung, 'household.take-change-back', { change: change.id }), refused('change-unknown'))
    assert.deepEqual([await names(null), await names('gone')], [2, 0])
  }),
)
