import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { sharedMoment } from './shared-moment.ts'

test('a crowd that asks at once is answered from one question; a moment later it is asked anew', async () => {
  const clock = mock.method(performance, 'now', () => now)
  let now = 0
  let asked = 0
  const ask = sharedMoment(async () => ++asked)
  assert.deepEqual(await Promise.all([ask(), ask(), ask()]), [1, 1, 1])
  now = 999
  assert.equal(await ask(), 1)
  now = 1000
  assert.equal(await ask(), 2)
  clock.mock.restore()
})

test('a question that failed is asked again at once', async () => {
  let asked = 0
  const ask = sharedMoment(async () => {
    asked += 1
    if (asked === 1) throw new Error('the database is away')
    return asked
  })
  await assert.rejects(ask(), /away/)
  assert.equal(await ask(), 2)
})
