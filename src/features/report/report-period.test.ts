import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { periodsToReport, titleOfDays, titleOfPeriod } from './report-period.ts'
import type { CutOffRule } from './report.ts'

const plan = { number: '88/KH-UBND', year: 2024, issuedOn: day('2024-06-21') }
const monthly: CutOffRule = {
  id: 'rule' as Id<'cut-off-rule'>,
  name: 'Tháng, chốt ngày 14',
  every: 'month',
  firstDay: 15,
  validFrom: day('2024-01-01'),
  validTo: null,
}

test('periods that can be reported have begun and end after the plan was issued, newest first', () => {
  const periods = periodsToReport(monthly, plan, day('2024-09-15'))
  assert.deepEqual(
    periods.map(({ name, period }) => [name.vi, period.from, period.to]),
    [
      ['tháng 10', '2024-09-15', '2024-10-14'],
      ['tháng 9', '2024-08-15', '2024-09-14'],
      ['tháng 8', '2024-07-15', '2024-08-14'],
      ['tháng 7', '2024-06-15', '2024-07-14'],
    ],
  )
})

test('a rule that has ended gives no period after its end', () => {
  const ended = { ...monthly, validTo: day('2024-08-31') }
  assert.deepEqual(
    periodsToReport(ended, plan, day('2024-09-15')).map(({ number }) => number),
    [8, 7],
  )
})

test('a report is called after its plan and its period', () => {
  const [year] = periodsToReport({ ...monthly, every: 'year', firstDay: 1 }, plan, day('2024-09-15'))
  assert.ok(year)
  assert.equal(titleOfPeriod(plan, year), 'Báo cáo kết quả thực hiện Kế hoạch số 88/KH-UBND năm 2024')
  const [, september] = periodsToReport(monthly, plan, day('2024-09-15'))
  assert.ok(september)
  assert.equal(titleOfPeriod(plan, september), 'Báo cáo kết quả thực hiện Kế hoạch số 88/KH-UBND tháng 9 năm 2024')
  assert.equal(
    titleOfDays(plan, { from: day('2024-06-21'), to: day('2024-09-14') }),
    'Báo cáo kết quả thực hiện Kế hoạch số 88/KH-UBND năm 2024 (từ ngày 21/06/2024 đến ngày 14/09/2024)',
  )
})
