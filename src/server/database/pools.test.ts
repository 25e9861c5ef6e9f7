import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openTestDatabases } from './clone.ts'

const databases = await openTestDatabases(fileURLToPath(new URL('fixtures/migrations/', import.meta.url)))
after(databases.stop)
const { serving } = await databases.cloneDatabase('values')

const valueOf = async (sql: string) => (await serving.query(`select ${sql} as value`)).rows[0].value

test('a day stays the day that was written, in every time zone', async () => {
  assert.equal(await valueOf(`date '2024-06-21'`), '2024-06-21')
  assert.deepEqual(await valueOf(`array[date '2024-06-21', null]`), ['2024-06-21', null])
})

test('a moment is ISO 8601 in UTC and comes back as it was sent', async () => {
  for (const moment of ['2024-06-20T17:30:00.000Z', '2024-06-20T17:30:00.120Z', '2024-06-20T17:30:00.120034Z'])
    assert.equal((await serving.query('select $1::timestamptz as value', [moment])).rows[0].value, moment)
  assert.equal(await valueOf(`timestamptz '2024-06-21 00:30+07'`), '2024-06-20T17:30:00.000Z')
  assert.deepEqual(await valueOf(`array[timestamptz '2024-06-21 00:30+07']`), ['2024-06-20T17:30:00.000Z'])
})

test('a count is a number, an exact decimal stays text, a number too large is not rounded', async () => {
  assert.equal(await valueOf('count(*)'), 1)
  assert.deepEqual(await valueOf('array[1::bigint, 2::bigint]'), [1, 2])
  assert.equal(await valueOf('1234567890123456789.10::numeric'), '1234567890123456789.10')
  assert.deepEqual(await valueOf('array[0.10::numeric]'), ['0.10'])
  await assert.rejects(valueOf('9007199254740993::bigint'), /too large/)
})

test('the database lives in UTC and knows Vietnamese letters', async () => {
  assert.equal(await valueOf(`current_setting('timezone')`), 'UTC')
  assert.equal(await valueOf(`lower('ĐỒNG NAI')`), 'đồng nai')
})

test('the program never waits for ever for a statement or a lock', async () => {
  assert.equal(await valueOf(`current_setting('statement_timeout')`), '30s')
  assert.equal(await valueOf(`current_setting('lock_timeout')`), '15s')
})
