import { holdsRole, type Officer } from '../../../kernel/command.ts'
import { type LocalDate, lastDayOf, monthOf, yearOf } from '../../../kernel/day.ts'
import type { TaskFacts } from '../task/task.ts'
import type { WorkFacts, WorkRecord, WorkRefusal, WorkVerdict } from './work.ts'
import { WORK_KINDS } from '../work-kind.ts'

// A guard against slips of the thumb, not a norm.
const QUANTITY = { from: 1, to: 10_000_000 } as const

/** May this record stand, given its task and today? Where it was done is asked of the register of areas. */
export function checkWork(
  work: WorkRecord,
  { task, plan, doers }: TaskFacts,
  today: LocalDate,
): readonly WorkRefusal[] {
  const refusals: WorkRefusal[] = []
  if (work.to < work.from) refusals.push({ code: 'work-ends-before-it-begins' })
  if (work.to > today && !isDeclaredIn(work, work.to, today)) refusals.push({ code: 'work-in-future', today })
  if (work.from < plan.issuedOn && !isDeclaredIn(work, work.from, plan.issuedOn))
    refusals.push({ code: 'work-before-plan', issuedOn: plan.issuedOn })
  if (!(Number.isInteger(work.quantity) && work.quantity >= QUANTITY.from && work.quantity <= QUANTITY.to))
    refusals.push({ code: 'quantity-out-of-range', ...QUANTITY })
  const fits = [...new Set([task.measure, ...WORK_KINDS[task.kind]])]
  if (!fits.includes(work.measure)) refusals.push({ code: 'measure-unfit', measure: work.measure, fits })
  if (!doers.includes(work.unit)) refusals.push({ code: 'unit-not-doer' })
  if (work.source === 'declared' && !coversWholeMonths(work)) refusals.push({ code: 'declared-not-whole-months' })
  return refusals
}

/** Who may write this record: an officer of the unit for his unit; only the plan's owner on behalf of another. */
export function mayWrite(
  officer: Officer,
  work: Pick<WorkRecord, 'unit' | 'source'>,
  ownerUnit: WorkFacts['ownerUnit'],
): boolean {
  const owns = holdsRole(officer, 'plan-owner') && officer.unit === ownerUnit
  if (work.source === 'on-behalf') return owns
  return officer.unit === work.unit
    ? holdsRole(officer, 'unit-officer', 'plan-owner')
    : owns && work.source === 'declared'
}

/** A correction stays with the task and the unit of the record it replaces, and replaces the last of its chain. */
export function checkCorrection(work: WorkRecord, wrong: WorkFacts | null): readonly WorkRefusal[] {
  if (work.replaces === null) return []
  if (!wrong) return [{ code: 'work-unknown' }]
  if (wrong.state === 'replaced') return [{ code: 'already-corrected' }]
  return wrong.task === work.task && wrong.unit === work.unit ? [] : [{ code: 'correction-moves-task' }]
}

/** The owner confirms and returns; the unit withdraws what is not confirmed. A return has a reason. */
export function checkVerdict(officer: Officer, verdict: WorkVerdict, work: WorkFacts): readonly WorkRefusal[] {
  if (work.state === 'replaced') return [{ code: 'already-corrected' }]
  const owns = holdsRole(officer, 'plan-owner') && officer.unit === work.ownerUnit
  const own = holdsRole(officer, 'unit-officer', 'plan-owner') && officer.unit === work.unit
  if (!owns && !(own && verdict.verdict === 'withdrawn')) return [{ code: 'verdict-not-yours' }]
  if (!owns && work.state === 'confirmed') return [{ code: 'work-confirmed-already' }]
  return verdict.verdict === 'returned' && !verdict.reason?.text.trim() ? [{ code: 'reason-missing' }] : []
}

const coversWholeMonths = ({ from, to }: Pick<WorkRecord, 'from' | 'to'>) =>
  from.endsWith('-01') && Number(to.slice(8)) === lastDayOf(yearOf(to), monthOf(to))

/** A monthly total is declared before its month is over, and for the whole month in which the plan was issued; no month further. */
const isDeclaredIn = (work: WorkRecord, end: LocalDate, on: LocalDate) =>
  work.source === 'declared' && end.slice(0, 7) === on.slice(0, 7)
