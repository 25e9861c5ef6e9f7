import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BUDGET, describeLengths, findShape } from './shape.ts'
import { rulesIn, smallHouse } from './small-house.ts'

const PATH = 'src/features/plan/plan.ts'
const rulesOf = (text: string, path = PATH) => rulesIn(findShape(smallHouse({ [path]: text }), []))
const functionOf = (count: number) => `function f() {\n${lines(count - 2, '  a()')}}\n`
const lines = (count: number, line: string) => `${line}\n`.repeat(count)

test('short plain code has no findings', () => {
  assert.deepEqual(rulesOf('export const one = 1\nexport function f(a: number) {\n  return a + one\n}\n'), [])
})

test('a function of 60 lines is in its budget and one of 61 is not', () => {
  assert.deepEqual(rulesOf(functionOf(BUDGET.lines)), [])
  assert.deepEqual(rulesOf(functionOf(BUDGET.lines + 1)), ['lines'])
})

test('the lines of JSX count as lines', () => {
  const screen = `export function Screen() {\n  return (\n    <ul>\n${lines(60, '      <li>a</li>')}    </ul>\n  )\n}\n`
  assert.deepEqual(rulesOf(screen, 'src/features/plan/Plan.office.tsx'), ['lines'])
})

test('four levels of flow are too deep', () => {
  assert.deepEqual(rulesOf('function f(a) { if (a) for (;;) while (a) { if (a) {} } }'), ['nesting'])
})

test('a function that is hard to follow is told so', () => {
  assert.deepEqual(rulesOf(`function f(a) {\n${lines(13, '  if (a) a()')}}\n`), ['complexity'])
})

test('four parameters are one too many', () => {
  assert.deepEqual(rulesOf('const f = (a, b, c, d) => 1'), ['parameters'])
})

test('a file of 251 lines is split, unless it holds texts, data or tests', () => {
  const long = lines(BUDGET.fileLines + 1, 'a()')
  assert.deepEqual(rulesOf(long), ['file-lines'])
  assert.deepEqual(rulesOf(long, 'src/features/plan/plan.texts.ts'), [])
  assert.deepEqual(rulesOf(long, 'src/features/plan/units.data.ts'), [])
  assert.deepEqual(rulesOf(long, 'src/features/plan/plan.test.ts'), [])
  assert.deepEqual(rulesOf(lines(BUDGET.fileLines, 'a()')), [])
})

test('any, a default export and an optional field are found', () => {
  assert.deepEqual(rulesOf('const a: any = 1\ntype T = { b?: string }\nexport default a\n'), [
    'any',
    'optional-field',
    'default-export',
  ])
})

test('a configuration file may export its default', () => {
  assert.deepEqual(rulesOf('export default {}\n', 'vite.config.ts'), [])
})

const allowed = { path: PATH, subject: 'f', rule: 'parameters', reason: 'the order of the law' }

test('an exception spares its function and no other', () => {
  const house = smallHouse({ [PATH]: 'const f = (a, b, c, d) => 1\nconst g = (a, b, c, d) => 1\n' })
  const found = findShape(house, [allowed])
  assert.deepEqual(
    found.map(({ says }) => says),
    ['g: 4 parameters, at most 3'],
  )
})

test('an exception that nothing needs any more is a finding', () => {
  assert.deepEqual(rulesIn(findShape(smallHouse({ [PATH]: 'const f = (a) => 1\n' }), [allowed])), ['exception-idle'])
})

test('an exception without a reason is a finding', () => {
  const house = smallHouse({ [PATH]: 'const f = (a, b, c, d) => 1\n' })
  assert.deepEqual(rulesIn(findShape(house, [{ ...allowed, reason: ' ' }])), ['exception-unreasoned'])
})

test('lengths are told by median, 95th percentile and the longest five', () => {
  const text = `function f() {\n}\nfunction g() {\n}\nfunction h() {\n${lines(8, '  a()')}}\n`
  assert.match(
    describeLengths(smallHouse({ [PATH]: text })),
    /^3 functions, median 2 lines, 95th percentile 10; longest: h 10 \(.*\), f 2/,
  )
})
