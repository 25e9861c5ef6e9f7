import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultOf } from './log.ts'

const NAME = 'Nguyễn Văn Kín'

/** As the driver throws it: the message and the detail quote what the database could not take. */
const ofDatabase = () =>
  Object.assign(new Error(`invalid input syntax for type uuid: "${NAME}"`), {
    code: '22P02',
    table: 'person',
    detail: `Key (name)=(${NAME}) already exists.`,
  })

test('what is written down of a fault holds no value that somebody typed', () => {
  const caught = (act: () => unknown) => {
    try {
      return act()
    } catch (fault) {
      return fault
    }
  }
  const faults = [
    ofDatabase(),
    new Error(`wrapped\n    at ${NAME} (file:1:1)`, { cause: ofDatabase() }),
    caught(() => JSON.parse(`{"name": ${NAME}`)),
    NAME,
  ]
  for (const fault of faults) assert.doesNotMatch(JSON.stringify(faultOf(fault)), /Nguyễn|Kín/)
})

test('what helps to find a fault is there: its code, its table, and where it was thrown', () => {
  const { code, table, frames } = faultOf(ofDatabase())
  assert.deepEqual({ code, table }, { code: '22P02', table: 'person' })
  assert.match(String((frames as readonly string[])[0]), /log\.test\.ts/)
})
