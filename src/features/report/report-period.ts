import { type LocalDate, type Period, showDay } from '../../kernel/day.ts'
import type { Sentence } from '../../kernel/sentence.ts'
import { stands } from '../area/area.rules.ts'
import type { Plan } from '../plan/plan.ts'
import type { CutOffRule } from './report.ts'
import { periodsOf } from './report.rules.ts'

/** One period that a report may be on. `number`: from 1 within its year. */
export type NamedPeriod = { readonly number: number; readonly name: Sentence; readonly period: Period }

/** The periods of the plan's year by a rule that have begun by today and end after the plan was issued, newest first. */
export const periodsToReport = (
  rule: CutOffRule,
  { year, issuedOn }: Pick<Plan, 'year' | 'issuedOn'>,
  today: LocalDate,
): readonly NamedPeriod[] =>
  periodsOf(rule, year)
    .map((period, at) => ({ number: at + 1, name: periodName(rule.every, at + 1), period }))
    .filter(({ period }) => period.from <= today && period.to >= issuedOn && stands(rule, period.to))
    .reverse()

const ROMAN = ['I', 'II', 'III', 'IV'] as const

/** Tháng 9 · quý III · 6 tháng đầu năm · cả năm. */
function periodName(every: CutOffRule['every'], number: number): Sentence {
  switch (every) {
    case 'month':
      return { vi: `tháng ${number}`, en: `month ${number}` }
    case 'quarter':
      return { vi: `quý ${ROMAN[number - 1]}`, en: `quarter ${number}` }
    case 'half-year':
      return number === 1
        ? { vi: '6 tháng đầu năm', en: 'first half-year' }
        : { vi: '6 tháng cuối năm', en: 'second half-year' }
    case 'year':
      return { vi: 'cả năm', en: 'whole year' }
  }
}

/** What a report on that period is called unless the officer names it otherwise. Documents are Vietnamese. */
export const titleOfPeriod = ({ number, year }: Pick<Plan, 'number' | 'year'>, { name }: Pick<NamedPeriod, 'name'>) =>
  `Báo cáo kết quả thực hiện Kế hoạch số ${number} ${name.vi === 'cả năm' ? '' : `${name.vi} `}năm ${year}`

/** The same for days that no rule gives. */
export const titleOfDays = ({ number, year }: Pick<Plan, 'number' | 'year'>, { from, to }: Period) =>
  `Báo cáo kết quả thực hiện Kế hoạch số ${number} năm ${year} (từ ngày ${showDay(from)} đến ngày ${showDay(to)})`
