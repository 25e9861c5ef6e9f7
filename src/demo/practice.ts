import { findStandard, withEntered } from '../features/household/standard.rules.ts'
import { KNOWN_CLASSES } from '../features/household/standard.ts'
import { CASES, type PracticeCase } from '../features/training/practice/cases.data.ts'
import type { CaseVerdict } from '../features/training/practice/practice.ts'
import { verdictOf } from '../features/training/practice/practice.rules.ts'
import { day } from '../kernel/day.ts'
import type { Program } from '../server/program.ts'
import { type Act, act, carryOutActs, demoId } from './acts.ts'
import { chance } from './chance.ts'
import { wards } from './town.data.ts'
import { officerOf } from './town.ts'

const STANDARD = 'vn-2022'
const JULY = demoId<'class'>('class july')

/** The class of July practised: some finished, some did one case, one tried again, most did nothing. The next class is ready to. */
export async function practise(program: Program): Promise<void> {
  await carryOutActs(program, [
    turnedOn('july', '2024-07-24'),
    turnedOn('october', '2024-09-03'),
    ...SHEETS.flatMap(([ward, cases]) => CASES.slice(0, cases).map((one) => answered(ward, one))),
    retried(0),
  ])
}

/** Which ward's first learner answered how many cases. */
const SHEETS = [
  [0, 6],
  [1, 12],
  [2, 3],
  [3, 1],
] as const

const turnedOn = (key: 'july' | 'october', on: string): Act =>
  act(moment(on), 'training.set-practice', {
    id: demoId<'practice-setting'>(`practice ${key}`),
    class: demoId<'class'>(`class ${key}`),
    standard: STANDARD,
    after: null,
  })

function answered(ward: number, one: PracticeCase): Act {
  const verdict = known(one)
  const missed = verdict.counted[chance(`missed ${ward} ${one.id}`, 0, MOST_MISSED)]
  const wrongClass = chance(`class ${ward} ${one.id}`, 0, 3) === 0
  return act(moment('2024-07-25'), 'training.answer-case', {
    ...asked(ward, one),
    id: answerId(ward, one),
    lacking: verdict.counted.filter((of) => verdict.lacking.includes(of) !== (of === missed)),
    result: wrongClass ? (KNOWN_CLASSES.find((of) => of !== verdict.result) ?? verdict.result) : verdict.result,
  })
}

// Above the number of indicators nothing is missed.
const MOST_MISSED = 18

/** The first case again, without a fault. */
function retried(ward: number): Act {
  const [one] = CASES
  if (!one) throw new Error('the demo lacks the case that is tried again')
  const { lacking, result } = known(one)
  return act(moment('2024-07-25'), 'training.retry-case', {
    ...asked(ward, one),
    id: demoId<'practice-answer'>(`practice retry ${ward} ${one.id}`),
    lacking: [...lacking],
    result,
    after: answerId(ward, one),
  })
}

const moment = (on: string) => ({ by: officerOf('lan'), on: day(on) })
const answerId = (ward: number, { id }: PracticeCase) => demoId<'practice-answer'>(`practice ${ward} ${id}`)
const asked = (ward: number, { id }: PracticeCase) => ({
  class: JULY,
  learner: demoId<'learner'>(`learner july ${wards[ward]?.key} 0`),
  case: id,
})

function known(one: PracticeCase): CaseVerdict {
  const standard = findStandard(STANDARD)
  const verdict = standard && verdictOf(one, withEntered(standard, []))
  if (!verdict) throw new Error('a case of the demo has no verdict')
  return verdict
}
