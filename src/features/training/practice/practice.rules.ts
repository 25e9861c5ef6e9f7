import { classify } from '../../household/classify.rules.ts'
import { readyStandard } from '../../household/standard.rules.ts'
import {
  type DeprivationIndicator,
  type HouseholdFacts,
  INDICATORS,
  type KnownClass,
  type PovertyStandard,
} from '../../household/standard.ts'
import { CASES, type PracticeCase } from './cases.data.ts'
import { OBSERVATIONS } from './observations.data.ts'
import type { CaseVerdict, PracticePoint } from './practice.ts'
import type { Sentence } from '../../../kernel/sentence.ts'

export const findCase = (id: string): PracticeCase | null => CASES.find((one) => one.id === id) ?? null

/** The facts of a case, as an interview would have them; the paper form is not used. */
export const factsOf = ({ residence, income, lacks }: PracticeCase): HouseholdFacts => ({
  residence,
  income,
  formTotal: null,
  answers: Object.fromEntries(
    INDICATORS.map((indicator) => [indicator, lacks.includes(indicator) ? 'deprived' : 'not-deprived']),
  ) as HouseholdFacts['answers'],
})

/** What the engine for real households says of a case; null while the standard leaves something of it open. */
export function verdictOf(of: PracticeCase, standard: PovertyStandard): CaseVerdict | null {
  const ready = readyStandard(standard)
  const { class: result } = classify(factsOf(of), ready)
  if (result === 'unknown' || ready.doubtful.length > 0 || ready.counted.length === 0) return null
  return { counted: ready.counted, lacking: ready.counted.filter((one) => of.lacks.includes(one)), result }
}

/** How many cases a standard leaves open: practice waits until none is. */
export const openCases = (standard: PovertyStandard): number =>
  CASES.filter((one) => verdictOf(one, standard) === null).length

/** One point: what was said and what is so. Of an indicator: whether the household lacks it. */
export type ScoredPoint =
  | { readonly of: DeprivationIndicator; readonly said: boolean; readonly is: boolean; readonly right: boolean }
  | { readonly of: 'class'; readonly said: KnownClass; readonly is: KnownClass; readonly right: boolean }

export type Said = { readonly lacking: readonly DeprivationIndicator[]; readonly result: KnownClass }

/** A point for each indicator that the standard counts, and one for the class. */
export function scored(said: Said, { counted, lacking, result }: CaseVerdict): readonly ScoredPoint[] {
  const points = counted.map((of): ScoredPoint => {
    const [mark, is] = [said.lacking.includes(of), lacking.includes(of)]
    return { of, said: mark, is, right: mark === is }
  })
  return [...points, { of: 'class', said: said.result, is: result, right: said.result === result }]
}

export const rightOf = (points: readonly ScoredPoint[]): number => points.filter(({ right }) => right).length

/** Marks of what the standard does not count would be points for nothing. */
export const marksUncounted = ({ lacking }: Said, { counted }: CaseVerdict): boolean =>
  lacking.some((one) => !counted.includes(one))

/** The point of an answer that a list was opened for. */
export const pointIn = (points: readonly ScoredPoint[], point: PracticePoint): ScoredPoint | null =>
  points.find(({ of }) => of === point) ?? null

/** What an interviewer sees of it, an indicator each; the same case always reads the same. */
export function storyOf(of: PracticeCase, counted: readonly DeprivationIndicator[]): readonly Sentence[] {
  const place = CASES.indexOf(of)
  return STORY_ORDER.filter((indicator) => counted.includes(indicator)).map((indicator) => {
    const { lacks, has } = OBSERVATIONS[indicator]
    const ways = of.lacks.includes(indicator) ? lacks : has
    return ways[(place + INDICATORS.indexOf(indicator)) % 2 === 0 ? 0 : 1]
  })
}

// Who lives there comes first.
const STORY_ORDER: readonly DeprivationIndicator[] = [
  'dependents',
  ...INDICATORS.filter((indicator) => indicator !== 'dependents'),
]
