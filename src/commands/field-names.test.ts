import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleTown } from '../kernel/example-town.ts'
import { commands } from './catalogue.ts'
import { doorSentences } from './door.texts.ts'
import { fieldName, fieldNames } from './field-names.texts.ts'

test('a field is named as its screen calls it, and what nobody fills in is a field', () => {
  assert.equal(fieldName('due.to').vi, 'đến ngày')
  assert.equal(fieldName('content.tasks.3.title').en, 'title')
  assert.equal(fieldName('content.tasks.3.id').en, 'tasks')
  for (const path of ['·', 'version', '', 'constructor']) assert.equal(fieldName(path).vi, 'ô nhập')
  assert.deepEqual(fieldNames(['unit', 'units.2', 'version']), { vi: 'đơn vị, ô nhập', en: 'unit, units, a field' })
})

test('no field of any command stands raw in a sentence', () => {
  for (const { example } of Object.values(commands))
    for (const path of paths(example(exampleTown))) {
      const { vi, en } = doorSentences.malformed({ code: 'malformed', fields: [path] })
      const names = fieldName(path)
      assert.equal(vi, `Nội dung chưa đúng ở: ${names.vi}. Hãy sửa rồi gửi lại.`)
      assert.equal(en, `Not right in: ${names.en}. Correct it and send again.`)
      if (!NOT_FILLED_IN.has(path.split('.').at(-1) ?? '')) assert.notEqual(names.vi, 'ô nhập', path)
    }
})

/** Made by the program, not by people. */
const NOT_FILLED_IN = new Set(
  'id after version personalId tokenHash replaces basis start end text content draft report work evidence assignment print'.split(
    ' ',
  ),
)

function paths(value: unknown, path = ''): readonly string[] {
  if (value === null || typeof value !== 'object') return [path]
  return Object.entries(value).flatMap(([key, inner]) => paths(inner, path === '' ? key : `${path}.${key}`))
}
