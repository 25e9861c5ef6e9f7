import { addWorkingDays, type LocalDate } from '../../kernel/day.ts'
import type { BreachRow, BreachStep, PersonalRefusal, RequestRow } from './personal.ts'

/** Nghị định 356/2025/NĐ-CP: who asks about his data is answered within two working days. */
const WORKING_DAYS = 2

export const dueOf = ({ receivedOn }: Pick<RequestRow, 'receivedOn'>): LocalDate =>
  addWorkingDays(receivedOn, WORKING_DAYS)

/** A request with its last day. */
export const withDue = <R extends Pick<RequestRow, 'receivedOn'>>(request: R): R & Pick<RequestRow, 'due'> => ({
  ...request,
  due: dueOf(request),
})

export const isOverdue = ({ answeredOn, due }: Pick<RequestRow, 'answeredOn' | 'due'>, today: LocalDate) =>
  answeredOn === null && due < today

type KnownBreach = Pick<BreachRow, 'noticedAt' | 'steps'>

/** Each step is taken once, none before the breach was noticed; it is closed when the authority was told. */
export function checkStep({ step, at }: BreachStep, { noticedAt, steps }: KnownBreach): readonly PersonalRefusal[] {
  if (steps.some((taken) => taken.step === step)) return [{ code: 'breach-step-taken' }]
  if (Date.parse(at) < Date.parse(noticedAt)) return [{ code: 'breach-in-future' }]
  const isTold = steps.some((taken) => taken.step === 'authority-told')
  return step === 'closed' && !isTold ? [{ code: 'breach-not-told' }] : []
}
