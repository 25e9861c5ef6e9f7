import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import { commands } from '../../../commands/catalogue.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../../test/town.ts'
import { plan } from '../../../../test/town-facts.ts'
import { exampleHousehold, exampleInterview } from '../household.examples.ts'
import { procedureExamples } from '../procedure/procedure.examples.ts'
import type { ListedAs, ListedHousehold, ListPart } from './household-list.ts'

const { id, today } = exampleTown
const standard = 'vn-2022'
const part = commands['household.take-list'].example(exampleTown)
const written = (name: string, listedAs: ListedAs = 'poor'): ListedHousehold => {
  const { id: version, household, area, residence, address, members } = exampleHousehold(exampleTown, name)
  return { household, area, listedAs, members: members.length, written: { version, residence, address, members } }
}
const known = (name: string, listedAs: ListedAs = 'poor'): ListedHousehold => ({
  ...written(name, listedAs),
  written: null,
})
const withHouseholds = (...households: ListedHousehold[]): ListPart => ({ ...part, households })

test(
  'a list comes in parts: new households are written, known ones are named, and each stands in it once',
  inTown(async ({ hung, send, read }) => {
    const first = withHouseholds(written('a'), known('household', 'near-poor'))
    assert.deepEqual(await send(hung, 'household.take-list', first), accepted)
    const second = withHouseholds(written('b', 'left-poverty'))
    assert.deepEqual(await send(hung, 'household.take-list', second), accepted)
    assert.deepEqual(await send(hung, 'household.take-list', withHouseholds(known('a'))), refused('listed-already'))
    const again = withHouseholds(written('b'))
    assert.deepEqual(await send(hung, 'household.take-list', again), refused('id-reused'))
    const found = await read(hung, 'household.listed', { list: part.list.id, after: null })
    assert.deepEqual(
      found?.rows.map(({ household, listedAs }) => [household, listedAs]).sort(),
      [
        [id('a'), 'poor'],
        [id('household'), 'near-poor'],
        [id('b'), 'left-poverty'],
      ].sort(),
    )
    const years = await read(hung, 'household.listed-years', { household: id<'household'>('household') })
    assert.deepEqual(
      years?.years.map(({ year, listedAs }) => [year, listedAs]),
      [
        [2023, 'near-poor'],
        [2021, 'poor'],
      ],
    )
    const namesakes = await read(hung, 'household.namesakes', { area: part.list.area, names: 'dang mau hoa|khac' })
    assert.ok(namesakes?.namesakes.some(({ household, born }) => household === id('a') && born === '1962-04-30'))
  }),
)

test(
  'a list is refused that another one, a decision, a day or a place speaks against',
  inTown(async ({ hung, send }) => {
    const take = (changed: Partial<ListPart['list']>, ...households: ListedHousehold[]) =>
      send(hung, 'household.take-list', {
        list: { ...part.list, id: newId<'household-list'>(), ...changed },
        households: households.length > 0 ? households : [written('c')],
      })
    assert.deepEqual(await take({ year: 2021, on: day('2021-12-30') }), refused('list-there-already'))
    assert.deepEqual(await take({ on: addDays(today, 1) }), refused('list-decided-in-future'))
    assert.deepEqual(await take({ on: day('2022-03-01') }), refused('list-decided-in-other-year'))
    assert.deepEqual(await take({ year: 2015 }), refused('list-year-out-of-range'))
    assert.deepEqual(await take({ standard: 'no-such' }), refused('standard-unknown'))
    assert.deepEqual(await take({ area: id<'area'>('quarter') }), refused('list-area-no-commune'))
    assert.deepEqual(await take({}, known('nobody')), refused('listed-unknown'))
    assert.deepEqual(await take({}, { ...written('c'), area: id<'area'>('commune') }), refused('listed-outside'))
    assert.deepEqual(await take({}, written('c'), known('c')), refused('listed-twice'))
    const headless = written('c')
    const members = headless.written?.members.filter(({ relation }) => relation !== 'head') ?? []
    const unfit = { ...headless, written: headless.written && { ...headless.written, members } }
    assert.deepEqual(await take({}, unfit), refused('listed-household-unfit', 'head-not-one'))
    assert.deepEqual(await send(hung, 'household.take-list', part), accepted)
    const otherwise = { list: { ...part.list, number: '999/QĐ' }, households: [written('c')] }
    assert.deepEqual(await send(hung, 'household.take-list', otherwise), refused('list-said-otherwise'))
  }),
)

test(
  'a withdrawn list says nothing any more, its households stay in the register, and the year may be taken anew',
  inTown(async ({ hung, send, read }) => {
    assert.deepEqual(await send(hung, 'household.take-list', part), accepted)
    const reason = (text: string) => ({ personalId: newId<'personal-text'>(), text })
    const withdraw = (text: string) =>
      send(hung, 'household.withdraw-list', { list: part.list.id, reason: reason(text) })
    assert.deepEqual(await withdraw(' '), refused('reason-missing'))
    assert.deepEqual(await withdraw('Nhầm năm'), accepted)
    assert.deepEqual(await withdraw('Nhầm năm'), refused('list-unknown'))
    assert.deepEqual(
      await send(hung, 'household.take-list', withHouseholds(known('new-listed'))),
      refused('list-unknown'),
    )
    const anew = { list: { ...part.list, id: newId<'household-list'>() }, households: [known('new-listed')] }
    assert.deepEqual(await send(hung, 'household.take-list', anew), accepted)
    const lists = await read(hung, 'household.lists', {})
    assert.deepEqual(
      lists?.lists.map(({ year, households }) => [year, households.poor]),
      [
        [2023, 1],
        [2021, 1],
      ],
    )
  }),
)

/** A review of 2024 in which that household is near-poor. */
async function reviewOf({ lan, hung, send }: InTown, household: string) {
  const round = newId<'review-round'>()
  const begun = {
    id: round,
    plan,
    year: 2024,
    name: 'Rà soát',
    area: part.list.area,
    standards: [standard],
    task: null,
  }
  assert.deepEqual(await send(lan, 'household.start-round', begun), accepted)
  const from = day('2024-08-01')
  const interview = {
    ...exampleInterview(exampleTown, household),
    id: newId<'interview'>(),
    work: newId<'work'>(),
    round,
  }
  assert.deepEqual(await send(hung, 'household.record-interview', { ...interview, on: from }), accepted)
  const meeting = { ...procedureExamples.meeting(exampleTown), id: newId<'residents-meeting'>(), round, files: [] }
  assert.deepEqual(await send(hung, 'household.record-meeting', { ...meeting, on: addDays(from, 1) }), accepted)
  const posting = { ...procedureExamples.posting(exampleTown), id: newId<'public-posting'>(), round }
  const posted = { ...posting, from: addDays(from, 2), to: addDays(from, 10) }
  assert.deepEqual(await send(hung, 'household.post-results', posted), accepted)
  const decision = { ...procedureExamples.recognition(exampleTown), id: newId<'recognition'>(), round, standard }
  assert.deepEqual(await send(hung, 'household.recognise', { ...decision, on: addDays(from, 11) }), accepted)
  return round
}

test(
  'the movement table of the next year counts from the list, also who was poor before they left it',
  inTown(async (town) => {
    const { hung, send, read } = town
    const households = [known('household', 'left-near-poverty'), written('d', 'near-poor'), written('e', 'poor')]
    assert.deepEqual(await send(hung, 'household.take-list', withHouseholds(...households)), accepted)
    const round = await reviewOf(town, 'household')
    const line = async (of: 'poor' | 'near-poor') =>
      (await read(hung, 'household.movement', { round, standard, of }))?.lines.find(
        ({ area }) => area === id('quarter'),
      )?.households
    const { before, now, again, open, new: fresh } = (await line('near-poor')) ?? {}
    assert.deepEqual({ before, now, again, open, fresh }, { before: 1, now: 1, again: 1, open: 1, fresh: 0 })
    assert.equal((await line('poor'))?.before, 1)
    const count = commands['household.count-earlier'].example(exampleTown)
    assert.deepEqual(await send(hung, 'household.count-earlier', { ...count, round }), refused('earlier-count-known'))
    const late = { ...part, list: { ...part.list, id: newId<'household-list'>(), year: 2024, on: today } }
    assert.deepEqual(await send(hung, 'household.take-list', late), refused('list-decided-here'))
  }),
)
