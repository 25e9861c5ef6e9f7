import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTown } from '../../../../test/town.ts'
import { yearPeriod } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import { REPORT_LINES } from './report-line.ts'
import { lineSumStore } from './report-line.server.ts'

const plan = exampleTown.id<'plan'>('plan')
const year = yearPeriod(2024)

test(
  'every line of a report opens to rows that add up to its number, in both columns',
  inTown(async ({ read, lan, db }) => {
    const inPeriod = { from: exampleTown.today, to: exampleTown.today }
    const sums = await lineSumStore(db).sumLines(plan, { inPeriod, toDate: year }, null)
    assert.ok(sums.length > 3)
    for (const line of REPORT_LINES) {
      const sum = sums.find((one) => one.line === line)
      const opened = await read(lan, 'report.line', { plan, line, ...year, asOf: null })
      const now = await read(lan, 'report.line', { plan, line, ...inPeriod, asOf: null })
      assert.equal(opened?.sum, sum?.toDate ?? 0, line)
      assert.equal(now?.sum, sum?.inPeriod ?? 0, line)
      assert.equal(
        opened?.rows.reduce((all, { value }) => all + value, 0),
        opened?.sum,
      )
    }
  }),
)

test(
  'a number of a signed report is folded at its horizon: what was written after it is not in it',
  inTown(async ({ read, lan }) => {
    const before = await read(lan, 'report.line', { plan, line: 'allotted', ...year, asOf: '0' })
    const now = await read(lan, 'report.line', { plan, line: 'allotted', ...year, asOf: null })
    assert.equal(before?.sum, 0)
    assert.ok((now?.sum ?? 0) > 0)
  }),
)
