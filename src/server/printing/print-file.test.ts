import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import type { Paper } from '../../kernel/paper.ts'
import { invitationsTo } from '../../../test/invitations.ts'
import type { PdfWriter } from '../paper/pdf.ts'
import { partsOf, printFile } from './print-file.ts'

test('a long list is parted into hundreds, long papers into fewer; none is left out and none comes twice', () => {
  const people = Array.from({ length: 1250 }, (_, at) => at)
  const parts = partsOf(people)
  assert.deepEqual(
    parts.flatMap(({ some }) => some),
    people,
  )
  assert.deepEqual([parts.length, parts[0]?.to, parts.at(-1)?.from, parts.at(-1)?.to], [13, 100, 1201, 1250])
  const long = Array.from({ length: 5 }, (_, at) => `${at}${'x'.repeat(300_000)}`)
  assert.deepEqual(
    partsOf(long).map(({ from, to }) => [from, to]),
    [
      [1, 2],
      [3, 4],
      [5, 5],
    ],
  )
})

test('1,250 papers come as the PDFs of a ZIP, in their order, and each hundred that is done is told', async () => {
  const written: number[] = []
  const told: number[] = []
  const pdf: PdfWriter = {
    write: () => Promise.reject(new Error('no sheet was asked for')),
    writePapers: (papers) => {
      written.push(papers.length)
      return Promise.resolve(Buffer.from(`%PDF of ${papers.map(nameIn).join()}`))
    },
    stop: async () => {},
  }
  const papers = invitationsTo(1250)
  const { file, bytes } = printFile(
    { kind: 'papers', name: 'giay-moi', papers },
    pdf,
    async (done) => void told.push(done),
  )
  const entries = unzipSync(Buffer.concat(await read(bytes)))
  assert.equal(file, 'giay-moi.zip')
  assert.deepEqual(
    [Object.keys(entries).length, Object.keys(entries)[0], Object.keys(entries).at(-1)],
    [13, 'giay-moi-0001-0100.pdf', 'giay-moi-1201-1250.pdf'],
  )
  assert.deepEqual(told, [...Array.from({ length: 12 }, (_, at) => (at + 1) * 100), 1250])
  assert.equal(
    written.reduce((all, one) => all + one, 0),
    1250,
  )
  assert.equal(
    Buffer.from(entries['giay-moi-1201-1250.pdf'] ?? [])
      .toString()
      .includes('Nguyễn Mẫu Số 1249'),
    true,
  )
})

test('a Word file is one document however long, and a short list is one PDF', async () => {
  const told: number[] = []
  const pdf: PdfWriter = {
    write: () => Promise.reject(new Error('no sheet was asked for')),
    writePapers: () => Promise.resolve(Buffer.from('%PDF')),
    stop: async () => {},
  }
  const word = printFile(
    { kind: 'word', name: 'giay-moi', papers: invitationsTo(45) },
    pdf,
    async (done) => void told.push(done),
  )
  const parts = unzipSync(Buffer.concat(await read(word.bytes)))
  assert.deepEqual([word.file, told], ['giay-moi.docx', [20, 40, 45]])
  assert.equal(
    Buffer.from(parts['word/document.xml'] ?? [])
      .toString()
      .match(/<w:sectPr/g)?.length,
    45,
  )
  assert.equal(
    printFile({ kind: 'papers', name: 'giay-moi', papers: invitationsTo(100) }, pdf, async () => {}).file,
    'giay-moi.pdf',
  )
})

const nameIn = (paper: Paper) => JSON.stringify(paper.body).match(/Nguyễn Mẫu Số \d+/)?.[0]

async function read(bytes: AsyncIterable<Uint8Array>) {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return pieces
}
