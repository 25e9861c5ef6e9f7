import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, addDays } from '../../kernel/day.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import type { Id } from '../../kernel/kernel.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../test/town.ts'
import { plan, planContent, planText } from '../../../test/town-facts.ts'
import { answersWith, exampleHousehold, exampleInterview } from './household.examples.ts'
import type { Household, HouseholdMember, Interview } from './household.ts'

const { id, today } = exampleTown
const round = id<'review-round'>('round')
const text = (words: string) => ({ personalId: newId<'personal-text'>(), text: words })
const member = (name: string, born: string | null = null, relation: HouseholdMember['relation'] = 'child') => ({
  name: text(name),
  born: born === null ? null : text(born),
  sex: 'female' as const,
  relation,
})
const household = (members: HouseholdMember[]): Household => ({
  ...exampleHousehold(exampleTown, 'new-household'),
  id: newId(),
  household: newId(),
  address: null,
  members,
})
const named = (name: string) => household([member(name, '1980-01-01', 'head')])
const interviewOf = ({ id: householdVersion, household: of }: Household): Interview => ({
  ...exampleInterview(exampleTown, 'household'),
  id: newId<'interview'>(),
  work: newId<'work'>(),
  household: of,
  householdVersion,
})
const list = (town: InTown, narrowed: object = {}) =>
  town.read(town.hung, 'household.list', {
    round,
    standard: null,
    state: null,
    q: null,
    area: null,
    after: null,
    ...narrowed,
  })

test(
  'a household born tomorrow, of 61 members, without a name or without one head is refused with a sentence for each',
  inTown(async ({ hung, send, refusalsOf }) => {
    const write = (members: HouseholdMember[]) => send(hung, 'household.write-household', household(members))
    const tomorrow = addDays(today, 1)
    assert.deepEqual(await write([member('Lê Mẫu An', tomorrow, 'head')]), refused('member-born-in-future'))
    assert.deepEqual(await write([member('Lê Mẫu An', '1980-02-30', 'head')]), refused('member-born-unreadable'))
    assert.deepEqual(await write([member(' ', null, 'head')]), refused('member-name-missing'))
    assert.deepEqual(await write([member('Lê Mẫu An')]), refused('head-not-one'))
    const many = [member('Lê Mẫu An', null, 'head'), ...Array.from({ length: 60 }, (_, i) => member(`Con ${i}`))]
    assert.deepEqual(await refusalsOf(hung, 'household.write-household', household(many)), [
      { code: 'members-too-many', found: 61, most: 60 },
    ])
    assert.deepEqual(await write(many.slice(0, 60)), accepted)
  }),
)

test(
  'a unit writes the households of its own area, and a second version follows the first',
  inTown(async (town) => {
    const { hung, thu, lan, minh, send, read } = town
    const first = named('Lê Mẫu An')
    assert.deepEqual(await send(thu, 'household.write-household', first), refused('household-outside-unit'))
    assert.deepEqual(await send(minh, 'household.write-household', first), refused('not-allowed'))
    assert.deepEqual(await send(hung, 'household.write-household', first), accepted)
    const next = { ...named('Lê Mẫu An'), household: first.household }
    assert.deepEqual(await send(hung, 'household.write-household', next), refused('household-changed-meanwhile'))
    const moved = { ...next, area: id<'area'>('second-ward-quarter'), after: first.id }
    assert.deepEqual(await send(hung, 'household.write-household', moved), refused('household-outside-unit'))
    assert.deepEqual(await send(lan, 'household.write-household', { ...next, after: first.id }), accepted)
    assert.deepEqual(
      await send(hung, 'household.write-household', {
        ...named('Lê Mẫu An'),
        household: first.household,
        after: first.id,
      }),
      refused('household-changed-meanwhile'),
    )
    const page = await read(hung, 'household.page', { household: first.household, round })
    assert.equal(page?.page.number, 2)
    assert.equal(await read(thu, 'household.page', { household: first.household, round }), null)
  }),
)

test(
  'an income of −1, a sheet from the future and one on an old version are refused, and nothing is kept',
  inTown(async (town) => {
    const { hung, thu, send } = town
    const asked = exampleInterview(exampleTown, 'household-not-asked')
    const record = (part: Partial<Interview>) => send(hung, 'household.record-interview', { ...asked, ...part })
    assert.deepEqual(await record({ income: -1 }), refused('income-out-of-range'))
    assert.deepEqual(await record({ formTotal: -1 }), refused('form-total-out-of-range'))
    assert.deepEqual(await record({ on: addDays(today, 1) }), refused('interview-in-future'))
    assert.deepEqual(await record({ householdVersion: newId() }), refused('household-changed-meanwhile'))
    assert.deepEqual(await record({ household: newId() }), refused('household-unknown'))
    assert.deepEqual(await record({ round: newId() }), refused('round-unknown'))
    assert.deepEqual(await record({ replaces: newId() }), refused('interview-changed-meanwhile'))
    // Whoever has no right there does not even learn that there is such a household.
    assert.deepEqual(await send(thu, 'household.record-interview', asked), refused('household-unknown'))
    assert.equal((await list(town, { state: 'not-asked' }))?.rows.length, 1)
    assert.deepEqual(await record({}), accepted)
    assert.deepEqual(await record({ id: newId() }), refused('interview-changed-meanwhile'))
  }),
)

test(
  'a household outside the area of the round is not asked in it',
  inTown(async ({ thu, lan, send }) => {
    const other = { ...named('Lê Mẫu Bình'), area: id<'area'>('second-ward-quarter') }
    assert.deepEqual(await send(thu, 'household.write-household', other), accepted)
    assert.deepEqual(
      await send(lan, 'household.record-interview', interviewOf(other)),
      refused('household-outside-round'),
    )
  }),
)

test(
  'a household has one result for each standard of its round, and a correction changes what stands',
  inTown(async (town) => {
    const { hung, send, read } = town
    const results = async () => {
      const found = (await list(town))?.rows.find((row) => row.household === id<'household'>('household'))
      return Object.entries(found?.results ?? {}).map(([name, result]) => [name, result.class])
    }
    assert.deepEqual(await results(), [
      ['vn-2022', 'near-poor'],
      ['dn-2022', 'poor'],
    ])
    const before = exampleInterview(exampleTown, 'household')
    const correction = {
      ...before,
      id: newId<'interview'>(),
      replaces: before.id,
      answers: answersWith({ employment: 'deprived', water: 'deprived', toilet: 'unknown' }),
    }
    assert.deepEqual(await send(hung, 'household.record-interview', correction), accepted)
    assert.deepEqual(await results(), [
      ['vn-2022', 'unknown'],
      ['dn-2022', 'poor'],
    ])
    const page = await read(hung, 'household.page', { household: before.household, round })
    assert.deepEqual(
      page?.page.interviews.map((one) => one.id),
      [correction.id, before.id],
    )
  }),
)

test(
  'a value that nobody confirmed decides nothing; confirmed by the plan owner, once, it does',
  inTown(async (town) => {
    const { hung, lan, send, read } = town
    const alone = interviewOf(exampleHousehold(exampleTown, 'household-not-asked'))
    await send(hung, 'household.record-interview', { ...alone, answers: answersWith({ water: 'deprived' }) })
    const result = async () =>
      (await list(town))?.rows.find((row) => row.household === alone.household)?.results?.['dn-2022']?.class
    const value = id<'standard-value'>('value')
    const confirm = (of: Id<'standard-value'>) => send(lan, 'household.confirm-standard-value', { value: of })
    assert.equal(await result(), 'unknown')
    assert.deepEqual(await send(hung, 'household.confirm-standard-value', { value }), refused('not-allowed'))
    const later = { id: newId<'standard-value'>(), standard: 'dn-2022', name: 'near-poor-below.urban' as const }
    const enter = (number: number, standard = 'dn-2022') =>
      send(hung, 'household.enter-standard-value', {
        ...later,
        id: newId<'standard-value'>(),
        standard,
        number,
        source: 'Điều 1',
      })
    assert.deepEqual(await enter(0), refused('value-out-of-range'))
    assert.deepEqual(await enter(2, 'vn-1900'), refused('standard-unknown'))
    assert.deepEqual(await confirm(newId()), refused('value-unknown'))
    assert.deepEqual(await confirm(value), accepted)
    assert.deepEqual(await confirm(value), refused('value-confirmed-already'))
    assert.equal(await result(), 'near-poor')
    assert.deepEqual(await enter(1), accepted)
    const told = await read(hung, 'household.standards', {})
    const shown = told?.standards.find((one) => one.id === 'dn-2022')?.values.find((one) => one.name === later.name)
    assert.deepEqual([shown?.number, shown?.sureness, told?.waiting.length], [2, 'confirmed', 1])
    assert.equal(await result(), 'near-poor')
    const slip = { ...later, id: newId<'standard-value'>(), standard: 'vn-2022', name: 'line.urban' as const }
    await send(hung, 'household.enter-standard-value', { ...slip, number: 20_000_000, source: 'gõ nhầm' })
    const national = (await read(hung, 'household.standards', {}))?.standards.find((one) => one.id === 'vn-2022')
    const line = national?.values.find((one) => one.name === 'line.urban')
    assert.deepEqual([line?.number, line?.sureness], [2_000_000, 'sourced'])
  }),
)

test(
  'a round is begun by the owner of its plan, with known standards and a survey of that plan',
  inTown(async ({ lan, bich, hung, send }) => {
    const some = {
      id: newId<'review-round'>(),
      plan,
      year: 2024,
      name: 'Đợt 2',
      area: id<'area'>('ward'),
      standards: ['vn-2022'],
    }
    const start = (part: object = {}) => send(lan, 'household.start-round', { ...some, task: null, ...part })
    assert.deepEqual(await send(bich, 'household.start-round', { ...some, task: null }), refused('round-not-yours'))
    assert.deepEqual(await send(hung, 'household.start-round', { ...some, task: null }), refused('not-allowed'))
    assert.deepEqual(await start({ year: 1999 }), refused('round-year-out-of-range'))
    assert.deepEqual(await start({ standards: ['vn-1900'] }), refused('standard-unknown'))
    assert.deepEqual(await start({ task: id<'task'>('meetings') }), refused('round-task-unfit'))
    assert.deepEqual(await start({ plan: newId() }), refused('plan-unknown'))
    assert.deepEqual(await start({ area: id<'area'>('far-away') }), refused('household-outside-unit'))
    assert.deepEqual(await start(), accepted)
    assert.deepEqual(await start(), refused('round-there-already'))
  }),
)

test(
  'an interview of a round with a task counts as one sheet of its unit, and a correction of its day counts once',
  inTown(async (town) => {
    const { lan, hung, send, read } = town
    const survey = await surveyPlan(town)
    const withTask = {
      id: newId<'review-round'>(),
      plan: survey.plan,
      year: 2024,
      name: 'Rà soát',
      area: id<'area'>('ward'),
    }
    assert.deepEqual(
      await send(lan, 'household.start-round', { ...withTask, standards: ['vn-2022'], task: survey.task }),
      accepted,
    )
    const asked = {
      ...interviewOf(exampleHousehold(exampleTown, 'household')),
      round: withTask.id,
      on: day('2024-09-10'),
    }
    assert.deepEqual(await send(hung, 'household.record-interview', asked), accepted)
    const counted = async () => {
      const figure = await read(hung, 'plan.works', {
        plan: survey.plan,
        task: null,
        unit: null,
        area: null,
        source: null,
        measure: null,
        from: '2024-01-01',
        to: '2024-12-31',
        asOf: null,
        state: null,
        q: null,
        after: null,
      } as never)
      return figure?.rows.map(({ id: work, quantity, from }) => [work, quantity, from])
    }
    assert.deepEqual(await counted(), [[asked.work, 1, '2024-09-10']])
    const sameDay = { ...asked, id: newId<'interview'>(), work: newId<'work'>(), income: 1, replaces: asked.id }
    assert.deepEqual(await send(hung, 'household.record-interview', sameDay), accepted)
    assert.deepEqual(await counted(), [[asked.work, 1, '2024-09-10']])
    const otherDay = {
      ...sameDay,
      id: newId<'interview'>(),
      work: newId<'work'>(),
      on: day('2024-09-11'),
      replaces: sameDay.id,
    }
    assert.deepEqual(await send(hung, 'household.record-interview', otherDay), accepted)
    assert.deepEqual(await counted(), [[otherDay.work, 1, '2024-09-11']])
    const early = {
      ...otherDay,
      id: newId<'interview'>(),
      work: newId<'work'>(),
      on: day('2020-01-01'),
      replaces: otherDay.id,
    }
    assert.deepEqual(await send(hung, 'household.record-interview', early), refused('work-before-plan'))
    assert.equal(
      (await read(hung, 'household.page', { household: asked.household, round: withTask.id }))?.page.interviews.length,
      3,
    )
  }),
)

test(
  'the list is narrowed by class and by the head’s name without diacritics, page by page, each household once',
  inTown(async (town) => {
    const { hung, send } = town
    for (let i = 0; i < 60; i += 1) {
      const one = named(`Võ Mẫu Thị ${String.fromCharCode(65 + (i % 26))}${i}`)
      await send(hung, 'household.write-household', one)
      if (i % 2 === 0) await send(hung, 'household.record-interview', { ...interviewOf(one), income: 9_000_000 })
    }
    const first = await list(town)
    assert.equal(first?.rows.length, 50)
    const second = await list(town, { after: first?.next ?? null })
    assert.equal(second?.next, null)
    const all = [...(first?.rows ?? []), ...(second?.rows ?? [])]
    assert.equal(new Set(all.map((row) => row.household)).size, 62)
    assert.equal((await list(town, { q: 'dang mau' }))?.rows.length, 2)
    assert.equal((await list(town, { q: '100%' }))?.rows.length, 0)
    assert.equal((await list(town, { state: 'not-poor' }))?.rows.length, 30)
    assert.equal((await list(town, { state: 'not-asked' }))?.rows.length, 31)
    assert.equal((await list(town, { state: 'poor', standard: 'dn-2022' }))?.rows.length, 1)
    const everything = { round, standard: null, state: null, q: null, area: null, after: null }
    // The leader of the city reads what lies in it; who keeps the installation does not.
    assert.equal((await town.read(town.minh, 'household.list', everything))?.rows.length, 50)
    assert.equal(await town.read(town.an, 'household.list', everything), null)
    const ofOther = await town.read(town.thu, 'household.list', everything)
    assert.equal(ofOther?.rows.length, 0)
  }),
)

test(
  'a sheet sent twice is one sheet, and of two at once one is kept',
  inTown(async ({ hung, dung, send }) => {
    const asked = exampleInterview(exampleTown, 'household-not-asked')
    const commandId = newId<'command'>()
    assert.deepEqual(await send(hung, 'household.record-interview', asked, commandId), accepted)
    assert.deepEqual(await send(hung, 'household.record-interview', asked, commandId), accepted)
    const corrections = [hung, dung].map((officer) =>
      send(officer, 'household.record-interview', {
        ...asked,
        id: newId<'interview'>(),
        work: newId<'work'>(),
        replaces: asked.id,
      }),
    )
    const codes = (await Promise.all(corrections)).map((answer) => answer.outcome).sort()
    assert.deepEqual(codes, ['accepted', 'refused'])
  }),
)

test(
  'a sheet whose record was corrected elsewhere is still corrected, a withdrawn one counts no more and may follow anew',
  inTown(async (town) => {
    const { lan, hung, thu, send, read } = town
    const survey = await surveyPlan(town)
    const round2 = {
      id: newId<'review-round'>(),
      plan: survey.plan,
      year: 2024,
      name: 'Rà soát',
      area: id<'area'>('ward'),
    }
    await send(lan, 'household.start-round', { ...round2, standards: ['vn-2022'], task: survey.task })
    const asked = {
      ...interviewOf(exampleHousehold(exampleTown, 'household')),
      round: round2.id,
      on: day('2024-09-10'),
    }
    assert.deepEqual(await send(hung, 'household.record-interview', asked), accepted)
    const moved = {
      id: newId<'work'>(),
      task: survey.task,
      unit: hung.unit,
      source: 'logged' as const,
      from: day('2024-09-11'),
      to: day('2024-09-11'),
      places: [id<'area'>('quarter')],
      quantity: 1,
      measure: 'survey' as const,
      note: null,
      replaces: asked.work,
    }
    assert.deepEqual(await send(hung, 'plan.log-work', moved), accepted)
    const correction = {
      ...asked,
      id: newId<'interview'>(),
      work: newId<'work'>(),
      on: day('2024-09-12'),
      replaces: asked.id,
    }
    assert.deepEqual(await send(lan, 'household.record-interview', correction), accepted)
    const last = async () => (await read(hung, 'plan.work', { work: correction.work }))?.work
    assert.deepEqual(
      [(await last())?.unit, (await last())?.from, (await last())?.state],
      [hung.unit, '2024-09-12', 'waiting'],
    )

    const withdrawal = {
      interview: correction.id,
      round: round2.id,
      household: asked.household,
      verdict: newId<'work-verdict'>(),
      reason: text('Nhập nhầm hộ'),
    }
    assert.deepEqual(
      await send(thu, 'household.withdraw-interview', { ...withdrawal, reason: text('x') }),
      refused('household-unknown'),
    )
    assert.deepEqual(
      await send(hung, 'household.withdraw-interview', { ...withdrawal, interview: asked.id, reason: text('x') }),
      refused('interview-withdrawn-already'),
    )
    assert.deepEqual(
      await send(hung, 'household.withdraw-interview', { ...withdrawal, reason: text(' ') }),
      refused('reason-missing'),
    )
    assert.deepEqual(await send(hung, 'household.withdraw-interview', withdrawal), accepted)
    assert.equal((await last())?.state, 'withdrawn')
    const rows = async (state: 'near-poor' | 'not-asked') =>
      (await list(town, { round: round2.id, state }))?.rows.map((row) => row.household)
    assert.deepEqual(await rows('near-poor'), [])
    assert.equal((await rows('not-asked'))?.length, 2)
    const anew = { ...correction, id: newId<'interview'>(), work: newId<'work'>(), replaces: correction.id }
    assert.deepEqual(await send(hung, 'household.record-interview', anew), accepted)
    assert.deepEqual(await rows('near-poor'), [asked.household])
    assert.equal((await read(hung, 'plan.work', { work: anew.work }))?.work.state, 'waiting')
  }),
)

/** A second plan of the town: the wards ask the households. */
async function surveyPlan({ lan, send, keep }: InTown) {
  const draft = newId<'plan-draft'>()
  const second = newId<'plan'>()
  const task = newId<'task'>()
  const doer = { id: newId<'assignment'>(), unit: id<'unit'>('ward-office'), role: 'lead' as const, writtenAs: null }
  const content = {
    ...planContent,
    number: '61/KH-UBND',
    tasks: [
      {
        id: task,
        title: 'Rà soát hộ nghèo',
        kind: 'survey' as const,
        measure: 'survey' as const,
        places: [],
        doers: [doer],
        due: null,
        unmatched: [],
      },
    ],
  }
  const file = await keep(Buffer.from(`${planText}\n`))
  assert.deepEqual(await send(lan, 'plan.start-draft', { id: draft, file, fileName: 'ra-soat.txt' }), accepted)
  assert.deepEqual(await send(lan, 'plan.save-draft', { id: draft, version: 1, content }), accepted)
  assert.deepEqual(await send(lan, 'plan.confirm', { id: second, draft, version: 2 }), accepted)
  return { plan: second, task }
}
