import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findOrder } from './order.ts'
import { smallHouse } from './small-house.ts'

const finds = (text: string, path = 'src/kernel/day.ts') =>
  findOrder(smallHouse({ [path]: text })).map(({ says }) => says)

test('a helper below its caller is in order', () => {
  assert.deepEqual(finds('export const a = () => b()\nconst b = () => c()\nfunction c() {}\n'), [])
})

test('a helper above its only caller is found', () => {
  assert.deepEqual(finds('const b = () => 1\nexport const a = () => b()\n'), ['b stands below its first caller'])
  assert.deepEqual(finds('function b() {}\nexport function a() {\n  b()\n}\n'), ['b stands below its first caller'])
})

test('a helper between two callers is in order', () => {
  assert.deepEqual(finds('export const a = () => b()\nconst b = () => 1\nexport const c = () => b()\n'), [])
})

test('a helper that a constant needs stands above it', () => {
  assert.deepEqual(finds('const b = () => 1\nexport const LIST = [b()]\n'), [])
})

test('a helper that only calls itself is nobody’s', () => {
  assert.deepEqual(finds('function b() {\n  b()\n}\n'), [])
})

test('a test begins with its town', () => {
  assert.deepEqual(finds('const b = () => 1\nexport const a = () => b()\n', 'src/kernel/day.test.ts'), [])
})
