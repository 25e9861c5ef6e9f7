import { readFile } from 'node:fs/promises'
import { readScores } from '../features/household/score/pasted-scores.ts'
import type { ScoreTable } from '../features/household/score/score-table.ts'
import type { Household, HouseholdMember, Interview } from '../features/household/household.ts'
import { type HouseholdFacts, INDICATORS } from '../features/household/standard.ts'
import { taskStore } from '../features/plan/task/task.server.ts'
import { day } from '../kernel/day.ts'
import type { Id } from '../kernel/kernel.ts'
import type { Program } from '../server/program.ts'
import { act, carryOutActs, demoId } from './acts.ts'
import { type DemoHousehold, households } from './households.data.ts'
import { PARENT_PLAN } from './plans.ts'
import { areaId, officerOf } from './town.ts'

const ROUND = demoId<'review-round'>('round of xuan-binh')
const BEGUN = day('2024-09-01')
const LAST = day('2024-09-13')

/**
 * A small round of invented households in one ward, in every class and state; one value of a standard waits, one is confirmed, and an invented
 * table of points is in force, by which one household answered.
 */
export async function reviewHouseholds(program: Program): Promise<void> {
  const tasks = await taskStore(program.db).listTasks(PARENT_PLAN, null)
  const survey = tasks.find(({ kind }) => kind === 'survey')
  const round = {
    id: ROUND,
    plan: PARENT_PLAN,
    year: 2024,
    name: 'Rà soát định kỳ 2024 (minh họa)',
    area: areaId('xuan-binh'),
    standards: ['vn-2022', 'dn-2022'],
    task: survey?.id ?? null,
  }
  const lan = { by: officerOf('lan'), on: BEGUN }
  await carryOutActs(program, [act(lan, 'household.start-round', round)])
  const ward = { by: officerOf('binh'), on: LAST }
  const table = await inventedTable()
  await carryOutActs(program, [act({ ...ward, on: BEGUN }, 'household.enter-score-table', table)])
  await carryOutActs(program, [act(lan, 'household.confirm-score-table', { table: table.id })])
  await carryOutActs(program, [
    ...households.map((one) => act(ward, 'household.write-household', written(one))),
    ...households.flatMap((one) =>
      one.answers === null ? [] : [act(ward, 'household.record-interview', interviewOf(one, one.answers, table))],
    ),
    act(ward, 'household.enter-standard-value', value('form-cut.urban', 175, 'Thông tư 07/2021/TT-BLĐTBXH (minh họa)')),
    act(ward, 'household.enter-standard-value', value('form-cut.rural', 140, 'Thông tư 07/2021/TT-BLĐTBXH (minh họa)')),
  ])
  const confirmed = { value: demoId<'standard-value'>('value form-cut.urban') }
  await carryOutActs(program, [act({ by: officerOf('lan'), on: LAST }, 'household.confirm-standard-value', confirmed)])
}

/** No act has these points: the source and the columns say so. */
async function inventedTable(): Promise<ScoreTable> {
  const text = await readFile(new URL('bang-diem-gia-dinh.data.txt', import.meta.url), 'utf8')
  const { regions, items } = readScores(text)
  const [urban, rural] = regions.map(({ code }) => code)
  return {
    id: demoId('invented table of points'),
    standard: 'vn-2022',
    validFrom: day('2024-01-01'),
    validTo: day('2024-12-31'),
    regions,
    columns: { urban: urban ?? null, rural: rural ?? null },
    items,
    source: 'Bảng điểm giả định để minh họa, không phải văn bản',
    replaces: null,
  }
}

const value = (name: 'form-cut.urban' | 'form-cut.rural', number: number, source: string) => ({
  id: demoId<'standard-value'>(`value ${name}`),
  standard: 'vn-2022',
  name,
  number,
  source,
})

function written(one: DemoHousehold): Household {
  const text = (part: string, words: string) => ({ personalId: idOf<'personal-text'>(one, part), text: words })
  const member = (name: string, born: string): Pick<HouseholdMember, 'name' | 'born'> => ({
    name: text(`name ${name}`, name),
    born: text(`born ${name}`, born),
  })
  return {
    id: idOf(one, 'household version'),
    household: idOf(one, 'household'),
    area: areaId(`xuan-binh ${one.neighbourhood}`),
    residence: 'urban',
    address: text('address', `Tổ ${one.neighbourhood + 2} (minh họa)`),
    members: [
      { ...member(one.head, one.born), sex: one.sex, relation: 'head' },
      ...one.members.map(([name, born, relation]) => ({ ...member(name, born), sex: 'female' as const, relation })),
    ],
    after: null,
  }
}

function interviewOf(one: DemoHousehold, answers: NonNullable<DemoHousehold['answers']>, table: ScoreTable): Interview {
  const { on, income, formTotal, scored, deprived, unknown } = answers
  const answered = INDICATORS.map((indicator) => {
    const open = unknown.includes(indicator) ? 'unknown' : 'not-deprived'
    return [indicator, deprived.includes(indicator) ? 'deprived' : open]
  })
  return {
    id: idOf(one, 'interview'),
    round: ROUND,
    household: idOf(one, 'household'),
    householdVersion: idOf(one, 'household version'),
    on: day(on),
    income,
    formTotal,
    scored: scored && {
      table: table.id,
      answers: Object.fromEntries(table.items.map(({ code }, at) => [code, scored[at] ?? ''])),
    },
    answers: Object.fromEntries(answered) as HouseholdFacts['answers'],
    note: null,
    work: idOf(one, 'work of interview'),
    replaces: null,
  }
}

const idOf = <Kind extends string>({ head }: DemoHousehold, kind: string): Id<Kind> => demoId(`${kind} of ${head}`)
