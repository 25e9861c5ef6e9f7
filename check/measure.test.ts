import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measureFunctions } from './measure.ts'
import { parseSource } from './source.ts'

const measure = (text: string) => measureFunctions(parseSource('src/kernel/x.ts', text))
const first = (text: string) => {
  const [one] = measure(text)
  assert.ok(one)
  return one
}
const complexity = (body: string) => first(`function f(a, b, c, d) {\n${body}\n}`).complexity

test('a function is named by its declaration, its constant or its property', () => {
  const names = measure('function f() {}\nconst g = () => 1\nconst o = { h: () => 2, i() {} }\n[1].map((n) => n)').map(
    ({ name }) => name,
  )
  assert.deepEqual(names, ['f', 'g', 'h', 'i', 'a callback in the file'])
})

test('lines run from the first to the last line of a function', () => {
  assert.equal(first('\n\nfunction f() {\n  return 1\n}\n').lines, 3)
})

test('a store is not longer for the functions that it gives back', () => {
  const store = 'const store = (db) => ({\n  add: () => {\n    db.add()\n    db.count()\n  },\n  list: () => db,\n})'
  assert.equal(first(store).lines, 7 - 4 - 1)
})

test('an else-if goes no deeper than its if', () => {
  assert.equal(first('function f(a) { if (a) {} else if (a > 1) {} else if (a > 2) { for (;;) {} } }').nesting, 2)
})

test('nesting begins anew in a function inside', () => {
  assert.equal(first('function f(a) { if (a) { a.map((b) => { if (b) { while (b) {} } }) } }').nesting, 1)
})

test('straight code costs nothing', () => {
  assert.equal(complexity('const e = a + b\nreturn e'), 0)
})

test('each level of flow costs one more', () => {
  assert.equal(complexity('if (a) { for (;;) { if (b) {} } }'), 1 + 2 + 3)
})

test('else and else-if cost one wherever they stand', () => {
  assert.equal(complexity('if (a) {} else if (b) {} else {}'), 1 + 1 + 1)
})

test('a run of one logical operator costs one, a change of operator one more', () => {
  assert.equal(complexity('return a && b && c'), 1)
  assert.equal(complexity('return a && b || c'), 2)
})

test('a default value by ?? is free', () => {
  assert.equal(complexity('return a ?? b ?? c'), 0)
})

test('switch costs one for all its cases', () => {
  assert.equal(complexity('switch (a) { case 1: return 1\ncase 2: return 2\ndefault: return 3 }'), 1)
})

test('a conditional inside a conditional is nested', () => {
  assert.equal(complexity('return a ? 1 : b ? 2 : 3'), 1 + 2)
})

test('flow in a callback counts one level deeper', () => {
  assert.equal(complexity('if (a) return\nb.map((x) => { if (x) {} })'), 1 + 2)
})

test('a shell without flow of its own is not charged for the functions in it', () => {
  const [shell, inner] = measure('function shell() { return list.map((x) => { if (x) { if (x > 1) {} } }) }')
  assert.equal(shell?.complexity, 0)
  assert.equal(inner?.complexity, 1 + 2)
})
