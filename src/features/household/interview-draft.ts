import type { LocalDate } from '../../kernel/day.ts'
import type { Interview, InterviewRow } from './household.ts'
import type { ScoreAnswers, ScoreTableRow } from './score/score-table.ts'
import { type HouseholdFacts, INDICATORS } from './standard.ts'

/** An interview as it stands in the form. `pointsBy`: its points are answered item by item, or the total of the paper alone is known. */
export type InterviewDraft = Pick<HouseholdFacts, 'income' | 'formTotal' | 'answers'> & {
  readonly on: LocalDate | null
  readonly note: string
  readonly pointsBy: 'items' | 'total'
  readonly scores: ScoreAnswers['answers']
}

/** It begins with what was recorded; a total that the program added up is added up again. */
export const draftOf = (last: InterviewRow | null, today: LocalDate): InterviewDraft => ({
  on: last?.on ?? today,
  income: last?.facts.income ?? null,
  formTotal: last?.scored ? null : (last?.facts.formTotal ?? null),
  answers: last?.facts.answers ?? NOTHING_KNOWN,
  note: last?.note ?? '',
  pointsBy: last && !last.scored && last.facts.formTotal !== null ? 'total' : 'items',
  scores: last?.scored?.answers ?? {},
})

const NOTHING_KNOWN = Object.fromEntries(INDICATORS.map((one) => [one, 'unknown'])) as HouseholdFacts['answers']

/**
 * What is sent of the points: the answers to items of the table that holds, or the total that was typed. Answers that an earlier table had
 * and this one has not are left out.
 */
export function pointsOf(
  { pointsBy, scores, formTotal }: InterviewDraft,
  table: Pick<ScoreTableRow, 'id' | 'items'> | null,
): Pick<Interview, 'formTotal' | 'scored'> {
  if (!table || pointsBy === 'total') return { formTotal, scored: null }
  const isThere = ([item, option]: [string, string]) =>
    table.items.some(({ code, options }) => code === item && options.some((one) => one.code === option))
  const answers = Object.fromEntries(Object.entries(scores).filter(isThere))
  return { formTotal: null, scored: Object.keys(answers).length > 0 ? { table: table.id, answers } : null }
}
