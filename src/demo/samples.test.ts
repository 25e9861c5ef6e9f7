import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { proposeTasks } from '../features/plan/reader/propose-tasks.ts'
import { readPlan } from '../features/plan/reader/read-plan.ts'
import type { Sha256 } from '../kernel/kernel.ts'
import { readDocument } from '../server/files/document-text.ts'
import { openFileStore } from '../server/files/file-store.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'chung-tay-samples-'))
after(() => rm(folder, { recursive: true, force: true }))
const files = openFileStore(folder)

async function read(name: string) {
  const bytes = await readFile(new URL(`../../docs/guide/samples/${name}`, import.meta.url))
  const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256
  assert.ok((await files.take(sha256, Readable.from([bytes]))).ok)
  const text = await readDocument(files, sha256)
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

for (const [name, tasks] of [
  ['ke-hoach-1129', 13],
  ['ke-hoach-thang-cao-diem', 7],
] as const)
  test(`${name} reads the same as text and as Word document`, async () => {
    const [text, word] = [await read(`${name}.txt`), await read(`${name}.docx`)]
    assert.equal(text.tasks.length, tasks)
    assert.deepEqual(word, text)
  })
