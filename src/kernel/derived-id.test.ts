import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { derivedId } from './derived-id.ts'
import { id } from './schema.ts'

test('the same seed and name give the same id, another seed or name another', () => {
  assert.equal(derivedId('a', 'task 1'), derivedId('a', 'task 1'))
  assert.notEqual(derivedId('a', 'task 1'), derivedId('a', 'task 2'))
  assert.notEqual(derivedId('a', 'task 1'), derivedId('b', 'task 1'))
  assert.notEqual(derivedId('a', 'bc'), derivedId('ab', 'c'))
})

test('a derived id is a UUID that every command takes', () => {
  const schema = id<'task'>()
  fc.assert(fc.property(fc.string(), fc.string(), (seed, name) => schema.safeParse(derivedId(seed, name)).success))
})

test('two hundred thousand names of one seed give as many ids, also by each half alone', () => {
  const ids = Array.from({ length: 200_000 }, (_, at) => derivedId('seed', `task ${at}`) as string)
  assert.equal(new Set(ids).size, ids.length)
  assert.equal(new Set(ids.map((one) => one.slice(0, 16))).size, ids.length)
  assert.equal(new Set(ids.map((one) => one.slice(19))).size, ids.length)
})
