import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { proposeTasks } from '../features/plan/reader/propose-tasks.ts'
import { readPlan } from '../features/plan/reader/read-plan.ts'
import { drawWorkbook } from '../../test/household-workbook.ts'
import { sampleWorkbook } from '../../test/ward-workbook.ts'
import { openWorkbook } from '../browser/open-workbook.ts'
import { readList } from '../features/household/list/read-list.rules.ts'
import { day } from '../kernel/day.ts'
import { textOfDocument } from '../server/files/document-text.ts'

async function read(name: string) {
  const text = textOfDocument(await readFile(new URL(`../../docs/guide/samples/${name}`, import.meta.url)))
  assert.ok(text.ok)
  const reading = readPlan(text.value)
  const tasks = proposeTasks(reading, text.value).map(({ kind, doers, due }) => [
    kind,
    doers.map((doer) => `${doer.role} ${doer.name}`),
    due?.text ?? null,
  ])
  return { number: reading.header.number?.text, date: reading.header.date?.date, title: reading.title?.text, tasks }
}

test('the sample plan is the one that the demo was made from', async () => {
  const [sample, shipped] = await Promise.all([
    readFile(new URL('../../docs/guide/samples/ke-hoach-1129.txt', import.meta.url), 'utf8'),
    readFile(new URL('./ke-hoach-mau.data.txt', import.meta.url), 'utf8'),
  ])
  assert.equal(sample, shipped)
})

test('the sample table of points is the invented one of the demo', async () => {
  const [sample, shipped] = await Promise.all([
    readFile(new URL('../../docs/guide/samples/bang-diem-gia-dinh.csv', import.meta.url), 'utf8'),
    readFile(new URL('./bang-diem-gia-dinh.data.txt', import.meta.url), 'utf8'),
  ])
  assert.equal(sample, shipped)
})

test('the sample list of households is the invented workbook of the tests, which is read whole', async () => {
  const sample = await readFile(new URL('../../docs/guide/samples/danh-sach-ho-ngheo.xlsx', import.meta.url))
  assert.deepEqual(new Uint8Array(sample), drawWorkbook(sampleWorkbook()))
  const opened = await openWorkbook(new Blob([sample]))
  assert.ok(opened.ok)
  const { households, faults } = readList(opened.value, day('2024-09-15'))
  assert.deepEqual([households.length, faults.length], [5, 1])
})

for (const [name, tasks] of [
  ['ke-hoach-1129', 13],
  ['ke-hoach-thang-cao-diem', 7],
] as const)
  test(`${name} reads the same as text and as Word document`, async () => {
    const [text, word] = [await read(`${name}.txt`), await read(`${name}.docx`)]
    assert.equal(text.tasks.length, tasks)
    assert.deepEqual(word, text)
  })
