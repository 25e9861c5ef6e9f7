import { holdsRole, type Officer } from '../../../kernel/command.ts'
import { daysBetween, type LocalDate, lastDayOf, monthOf, yearOf } from '../../../kernel/day.ts'
import type { TaskFacts } from '../task/task.ts'
import type { TaskOfWork, WorkFacts, WorkRecord, WorkRefusal, WorkVerdict } from './work.ts'
import { WORK_KINDS } from '../work-kind.ts'

// A guard against slips of the thumb, not a norm.
/** The number of a record is whole, and within these. */
export const QUANTITY = { from: 1, to: 10_000_000 } as const
/** One act lasts no longer, both days included; what sums up months is declared as a total. */
const MOST_DAYS = 31

/** May this record stand, given its task and today? Where it was done is asked of the register of areas. */
export function checkWork(
  work: WorkRecord,
  { task, plan, doers }: TaskFacts,
  today: LocalDate,
): readonly WorkRefusal[] {
  const refusals = [...checkDays(work, plan.issuedOn, today)]
  if (!(Number.isInteger(work.quantity) && work.quantity >= QUANTITY.from && work.quantity <= QUANTITY.to))
    refusals.push({ code: 'quantity-out-of-range', ...QUANTITY })
  const fits = [...new Set([task.measure, ...WORK_KINDS[task.kind]])]
  if (!fits.includes(work.measure)) refusals.push({ code: 'measure-unfit', measure: work.measure, fits })
  if (!doers.includes(work.unit)) refusals.push({ code: 'unit-not-doer' })
  return refusals
}

function checkDays(work: WorkRecord, issuedOn: LocalDate, today: LocalDate): readonly WorkRefusal[] {
  const refusals: WorkRefusal[] = []
  if (work.to < work.from) refusals.push({ code: 'work-ends-before-it-begins' })
  if (work.to > today && !isDeclaredIn(work, work.to, today)) refusals.push({ code: 'work-in-future', today })
  if (work.from < issuedOn && !isDeclaredIn(work, work.from, issuedOn))
    refusals.push({ code: 'work-before-plan', issuedOn })
  return [...refusals, ...checkLength(work)]
}

function checkLength(work: WorkRecord): readonly WorkRefusal[] {
  if (work.source === 'declared') return coversWholeMonths(work) ? [] : [{ code: 'declared-not-whole-months' }]
  const days = daysBetween(work.from, work.to) + 1
  return days > MOST_DAYS ? [{ code: 'work-too-long', days, most: MOST_DAYS }] : []
}

/** Work lies in the plan's area and in that of its unit: a ward works in the ward, an office of the city in all of it. */
export function checkPlaces(
  { places }: Pick<WorkRecord, 'places'>,
  { placesOfPlan, placesOfUnit }: TaskOfWork,
): readonly WorkRefusal[] {
  const number = new Set(places).size
  if (placesOfPlan !== number) return [{ code: 'area-outside-plan' }]
  return placesOfUnit === number ? [] : [{ code: 'area-outside-unit' }]
}

/** Who writes for a unit at all; of what kind an inspector may, the command says. */
const WRITERS = ['unit-officer', 'plan-owner', 'inspector'] as const

/** Who may write this record: an officer of the unit for his unit; only the plan's owner on behalf of another. */
export function mayWrite(
  officer: Officer,
  work: Pick<WorkRecord, 'unit' | 'source'>,
  ownerUnit: WorkFacts['ownerUnit'],
): boolean {
  const owns = ownsPlanOf(officer, { ownerUnit })
  if (work.source === 'on-behalf') return owns
  return officer.unit === work.unit ? holdsRole(officer, ...WRITERS) : owns && work.source === 'declared'
}

/** A correction stays with the task and the unit of the record it replaces, and replaces the last of its chain. */
export function checkCorrection(officer: Officer, work: WorkRecord, wrong: WorkFacts | null): readonly WorkRefusal[] {
  if (work.replaces === null) return []
  if (!wrong) return [{ code: 'work-unknown' }]
  if (wrong.state === 'replaced') return [{ code: 'already-corrected' }]
  if (!isOpenTo(officer, wrong)) return [{ code: 'work-confirmed-already' }]
  return wrong.task === work.task && wrong.unit === work.unit ? [] : [{ code: 'correction-moves-task' }]
}

/** What the plan's owner confirmed is changed by that owner alone, until he returns it. */
export const isOpenTo = (officer: Officer, work: Pick<WorkFacts, 'state' | 'ownerUnit'>): boolean =>
  work.state !== 'confirmed' || ownsPlanOf(officer, work)

/** The owner confirms and returns; the unit withdraws what is not confirmed. A return has a reason. What was withdrawn stays so. */
export function checkVerdict(officer: Officer, verdict: WorkVerdict, work: WorkFacts): readonly WorkRefusal[] {
  if (work.state === 'replaced') return [{ code: 'already-corrected' }]
  const owns = ownsPlanOf(officer, work)
  const own = holdsRole(officer, ...WRITERS) && officer.unit === work.unit
  if (!owns && !(own && verdict.verdict === 'withdrawn')) return [{ code: 'verdict-not-yours' }]
  if (work.state === 'withdrawn') return [{ code: 'work-withdrawn' }]
  if (!isOpenTo(officer, work)) return [{ code: 'work-confirmed-already' }]
  return verdict.verdict === 'returned' && !verdict.reason?.text.trim() ? [{ code: 'reason-missing' }] : []
}

/** Evidence is added by the unit that worked and by the plan's owner. */
export const mayProve = (officer: Officer, work: Pick<WorkFacts, 'unit' | 'ownerUnit'>): boolean =>
  ownsPlanOf(officer, work) || (officer.unit === work.unit && holdsRole(officer, ...WRITERS))

/** They take it back too; what the owner confirmed rests on its evidence, so that only the owner takes it from there. */
export function checkTakingBack(
  officer: Officer,
  work: Pick<WorkFacts, 'unit' | 'ownerUnit' | 'state'>,
): readonly WorkRefusal[] {
  if (!mayProve(officer, work)) return [{ code: 'verdict-not-yours' }]
  return isOpenTo(officer, work) ? [] : [{ code: 'work-confirmed-already' }]
}

const ownsPlanOf = (officer: Officer, { ownerUnit }: Pick<WorkFacts, 'ownerUnit'>) =>
  holdsRole(officer, 'plan-owner') && officer.unit === ownerUnit

const coversWholeMonths = ({ from, to }: Pick<WorkRecord, 'from' | 'to'>) =>
  from.endsWith('-01') && Number(to.slice(8)) === lastDayOf(yearOf(to), monthOf(to))

/** A monthly total is declared before its month is over, and for the whole month in which the plan was issued; no month further. */
const isDeclaredIn = (work: WorkRecord, end: LocalDate, on: LocalDate) =>
  work.source === 'declared' && end.slice(0, 7) === on.slice(0, 7)
