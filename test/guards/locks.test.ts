import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LOCKS } from '../../src/server/database/locks.ts'
import { pathsIn, textOf } from './house.ts'

/** The first number of every advisory lock that a file takes. */
const locksIn = (text: string) => [...text.matchAll(/pg_advisory\w*lock\w*\(([^,)]*)(?:[^)]*\)', \[([^\]]*)\])?/g)]

test('every advisory lock has its own number, from the one list', () => {
  const numbers = Object.values(LOCKS)
  assert.equal(new Set(numbers).size, numbers.length)
  const taken = pathsIn('src/', '.ts')
    .filter((path) => !path.endsWith('.test.ts'))
    .flatMap((path) => locksIn(textOf(path)).map(([, first, given]) => ({ path, by: given ?? first })))
  assert.deepEqual(
    taken.filter(({ by }) => !/^(?:\$\{)?LOCKS\.\w+\}?$/.test(by ?? '')),
    [],
  )
  const names = taken.flatMap(({ by }) => by?.match(/\w+(?=\}?$)/)?.[0] ?? [])
  for (const name of Object.keys(LOCKS)) assert.ok(names.includes(name), `${name} is locked nowhere`)
})
