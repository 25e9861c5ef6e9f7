import { holdsRole, type Officer } from '../../kernel/command.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { WorkRecord } from '../plan/work/work.ts'
import type {
  AnswerReview,
  Finding,
  FindingAnswer,
  FindingFacts,
  Inspection,
  InspectionPort,
  InspectionRefusal,
  RecommendationRow,
} from './inspection.ts'

/** What is wrong with an inspection. `items`: of its checklist. `on`: its last day. */
export const checkInspection = (
  { team, marks, findings }: Inspection,
  { items, on }: { readonly items: readonly string[]; readonly on: LocalDate },
): readonly InspectionRefusal[] => [
  ...(team.text.trim() ? [] : [{ code: 'team-missing' } as const]),
  ...(marks.length === items.length
    ? []
    : [{ code: 'marks-unfit', items: items.length, marks: marks.length } as const]),
  ...(new Set(findings.map(({ id }) => id)).size < findings.length ? [{ code: 'finding-twice' } as const] : []),
  ...findings.flatMap((finding, at) => checkFinding(finding, at + 1, on)),
]

/** A correction keeps the findings that were answered: the same unit and the same advice, which an erased one cannot be compared with. */
export function checkAnswered(
  findings: readonly Finding[],
  answered: Awaited<ReturnType<InspectionPort['listAnswered']>>,
): readonly InspectionRefusal[] {
  return answered.flatMap(({ id, unit, advice }): readonly InspectionRefusal[] => {
    const at = findings.findIndex((one) => one.id === id)
    const now = findings[at]
    const isSame = now?.unit === unit && (advice === null || now.advice?.text.trim() === advice.trim())
    return isSame ? [] : [{ code: 'answered-finding-changed', ordinal: at + 1 }]
  })
}

/** A recommendation says what, who and until when, or nothing of them. */
function checkFinding(
  { finding, advice, unit, due }: Finding,
  ordinal: number,
  on: LocalDate,
): readonly InspectionRefusal[] {
  if (!finding.text.trim()) return [{ code: 'finding-missing', ordinal }]
  const said = [Boolean(advice?.text.trim()), unit !== null, due !== null]
  if (said.every((one) => !one)) return []
  if (said.includes(false)) return [{ code: 'recommendation-incomplete', ordinal }]
  return due !== null && due < on ? [{ code: 'recommendation-due-before', ordinal }] : []
}

/** The unit that something was recommended to. */
export const mayAnswerFinding = (officer: Officer, { unit }: Pick<FindingFacts, 'unit'>) =>
  works(officer) && officer.unit === unit

/** Who has to do with inspections: inspectors, and the units that are inspected and answer. */
export const works = (officer: Officer) => holdsRole(officer, 'unit-officer', 'plan-owner', 'inspector')

/** An inspector logs for his unit. */
export const inspectsFor = (officer: Officer, { unit }: Pick<WorkRecord, 'unit'>) =>
  works(officer) && (officer.unit === unit || holdsRole(officer, 'plan-owner'))

/** The unit that inspected, and the plan's owner. */
export const mayReview = (officer: Officer, of: Pick<FindingFacts, 'inspector' | 'ownerUnit'>) =>
  works(officer) && (officer.unit === of.inspector || officer.unit === of.ownerUnit)

/** Whoever answers may show what was done, whoever inspected what was found. */
export const mayAddPhoto = (officer: Officer, of: Pick<FindingFacts, 'inspector' | 'ownerUnit' | 'unit'>) =>
  mayReview(officer, of) || mayAnswerFinding(officer, of)

/** What is wrong with an answer; a returned one is answered again. */
export function checkFindingAnswer(
  { answer, answeredOn }: FindingAnswer,
  { state, on }: Pick<FindingFacts, 'state' | 'on'>,
  today: LocalDate,
): readonly InspectionRefusal[] {
  if (state === null) return [{ code: 'nothing-recommended' }]
  const refusals: InspectionRefusal[] = []
  if (state === 'answered' || state === 'closed') refusals.push({ code: 'finding-answered-already' })
  if (!answer.text.trim()) refusals.push({ code: 'finding-answer-missing' })
  if (answeredOn > today) refusals.push({ code: 'finding-answer-in-future', today })
  if (answeredOn < on) refusals.push({ code: 'finding-answer-before', on })
  return refusals
}

/** What is wrong with a review: it is of the last answer, while that waits. */
export function checkReview(
  { answer, verdict, reason }: AnswerReview,
  { state, answerId }: Pick<FindingFacts, 'state' | 'answerId'>,
): readonly InspectionRefusal[] {
  if (state !== 'answered' || answer !== answerId) return [{ code: 'finding-not-answered' }]
  return verdict === 'returned' && !reason?.text.trim() ? [{ code: 'review-reason-missing' }] : []
}

/** Still owed after its day. */
export const isLate = ({ due, state }: Pick<RecommendationRow, 'due' | 'state'>, today: LocalDate) =>
  due < today && (state === 'open' || state === 'returned')
