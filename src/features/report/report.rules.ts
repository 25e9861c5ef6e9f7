import { addDays, type LocalDate, dayOf, type Period, yearPeriod } from '../../kernel/day.ts'
import type { Measure } from '../../kernel/figure.ts'
import { measureNames } from '../plan/plan.texts.ts'
import type { Counted, PlanProgress } from '../plan/progress/progress.ts'
import type { Plan } from '../plan/plan.ts'
import { isSameNumber } from '../plan/plan.rules.ts'
import type { PrintRow } from './print.ts'
import type { CutOffRule, Difference, Report, ReportRefusal, SignedReport, SignReport, StartReport } from './report.ts'

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const

/**
 * The `number`-th period of a year by a cut-off rule: with first day 15, month 9 of 2024 is 15/8–14/9 and the year is 15/12/2023–14/12/2024.
 */
export function periodBy(rule: Pick<CutOffRule, 'every' | 'firstDay'>, year: number, number: number): Period {
  const length = MONTHS[rule.every]
  return {
    from: cut(rule.firstDay, year, (number - 1) * length + 1),
    to: addDays(cut(rule.firstDay, year, number * length + 1), -1),
  }
}

/** Every period of the year, first to last. */
export const periodsOf = (rule: Pick<CutOffRule, 'every' | 'firstDay'>, year: number): readonly Period[] =>
  Array.from({ length: 12 / MONTHS[rule.every] }, (_, i) => periodBy(rule, year, i + 1))

/** The first day of a month's period; a month that begins after the 1st begins in the month before. */
function cut(firstDay: number, year: number, month: number): LocalDate {
  const shifted = firstDay === 1 ? month : month - 1
  const found = dayOf(year + Math.floor((shifted - 1) / 12), ((((shifted - 1) % 12) + 12) % 12) + 1, firstDay)
  if (!found) throw new Error(`no such cut: day ${firstDay} of month ${month} of ${year}`)
  return found
}

/** A period begins before it ends, ends after the plan was issued, and not after the plan's year. */
export function checkStart(
  { from, to }: Pick<StartReport, 'from' | 'to'>,
  { issuedOn, year }: Pick<Plan, 'issuedOn' | 'year'>,
): readonly ReportRefusal[] {
  if (to < from) return [{ code: 'report-ends-before-it-begins' }]
  if (to > yearPeriod(year).to) return [{ code: 'report-after-plan', to, year }]
  return to < issuedOn ? [{ code: 'report-before-plan', issuedOn }] : []
}

/** `prints`: those of the report, the one that was signed among them. */
export function checkSignature(
  { signedOn, print }: Pick<SignReport, 'signedOn' | 'print'>,
  { signature, period, prints }: Pick<Report, 'signature' | 'period'> & { readonly prints: readonly PrintRow[] },
  today: LocalDate,
): readonly ReportRefusal[] {
  if (signature) return [{ code: 'report-signed-already', number: signature.number }]
  if (prints.length === 0) return [{ code: 'report-not-printed' }]
  const signed = prints.find(({ id }) => id === print)
  if (!signed) return [{ code: 'print-unknown' }]
  if (signedOn > today) return [{ code: 'signed-in-future', today }]
  if (signedOn < period.from) return [{ code: 'signed-before-period-began', from: period.from }]
  return signedOn < signed.printedOn ? [{ code: 'signed-before-print', printedOn: signed.printedOn }] : []
}

/** An agency gives a number once a year. `signed`: what was signed in the year of this signature. */
export function checkNumber(
  own: Pick<SignedReport, 'number' | 'agency'>,
  signed: readonly SignedReport[],
): readonly ReportRefusal[] {
  const taken = signed.find((other) => isSameNumber(own, other))
  return taken ? [{ code: 'report-number-taken', number: taken.number, signedOn: taken.signedOn }] : []
}

/** What a signed report says and what the records say today, task by task. */
export function differences(signed: Folded, now: Folded): readonly Difference[] {
  return (['inPeriod', 'toDate'] as const).flatMap((key) =>
    signed[key].tasks.flatMap(({ task, counted }) => {
      const today = now[key].tasks.find((other) => other.task.id === task.id)?.counted
      const period = key === 'inPeriod' ? ('in-period' as const) : ('to-date' as const)
      return measuresIn(counted, today).flatMap((measure) => {
        const [then, later] = [valueIn(counted, measure), valueIn(today, measure)]
        const own = measure === task.measure ? task.title : `${task.title} (${measureNames[measure].vi})`
        return then === later ? [] : [{ taskTitle: own, period, signed: then, now: later }]
      })
    }),
  )
}
type Folded = { readonly inPeriod: PlanProgress; readonly toDate: PlanProgress }

const measuresIn = (...of: readonly (Counted | undefined)[]): readonly Measure[] => [
  ...new Set(of.flatMap(figuresOf).map(({ measure }) => measure)),
]
const valueIn = (counted: Counted | undefined, measure: Measure) =>
  figuresOf(counted).find((figure) => figure.measure === measure)?.value ?? 0

const figuresOf = (counted: Counted | undefined) => (counted ? [counted.all, ...counted.others] : [])

/** Units with a task of the plan, leading or joining, that have no record in the period: the report names them. */
export const silentUnits = ({ units }: PlanProgress): readonly string[] =>
  units.filter(({ counted }) => counted.all.value === 0).map(({ unitName }) => unitName)
