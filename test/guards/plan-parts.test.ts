import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jobsOf } from '../runner/jobs.ts'
import { house, textOf } from './house.ts'

/** What the plan orders, as the README says it, and the browser test that goes from there to a figure or a paper. */
const SHOWN_BY: Readonly<Record<string, string>> = {
  'the plan itself': 'chain',
  'who does what': 'chain',
  'work in places': 'work-form',
  'content for the people': 'messages',
  'loudspeakers in every neighbourhood, first where most poor households are': 'loudspeakers',
  'whom it reached': 'loudspeakers',
  'meetings, information inside offices': 'meeting',
  'training, field visits': 'training',
  'articles, programmes, posts': 'publications',
  'residents who ask': 'portal',
  'units that merge in mid-plan': 'areas',
  money: 'money',
  'reviewing households': 'households',
  inspection: 'inspection',
  'one calendar': 'calendar',
  'printed matter': 'material',
  'banners and posters in public places': 'banners',
  'the emulation movement': 'movement',
  '"report results"': 'year',
}

const rows = planTable(textOf('README.md'))

test('what the plan orders stands in the README with what the program does, and no cell is empty', () => {
  assert.ok(rows.length > 15)
  assert.deepEqual(
    rows.filter(({ cells }) => cells.length !== 2 || cells.includes('')).map(({ line }) => line),
    [],
  )
})

test('each part of the plan has its browser test, and no test is named for a part that is gone', () => {
  assert.deepEqual(rows.map(({ cells }) => cells[0] ?? '').toSorted(), Object.keys(SHOWN_BY).toSorted())
})

test('every browser test of a part is run by npm test', () => {
  const run = new Set(jobsOf(house, []).flatMap(({ group, files }) => (group === 'browser' ? files : [])))
  assert.deepEqual(
    Object.values(SHOWN_BY).filter((name) => !run.has(`test/e2e/${name}.test.ts`)),
    [],
  )
})

test('a row that lacks a cell is found', () => {
  const [row] = planTable('| the plan orders | the system does |\n|---|---|\n| money | |\n\n')
  assert.deepEqual(row?.cells, ['money', ''])
})

/** The rows below the head that says so, up to the first line that is no row. */
function planTable(text: string) {
  const [, table = ''] = text.split('| the plan orders | the system does |\n|---|---|\n')
  const [body = ''] = table.split(/\n(?!\|)/)
  return body.split('\n').map((line) => ({
    line,
    cells: line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  }))
}
