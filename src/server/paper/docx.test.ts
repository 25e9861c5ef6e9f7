import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileTypeFromBuffer } from 'file-type'
import { convert, type PrintedPage, printedPages, withoutOffice } from '../../../test/office.ts'
import { aDispatch, aReport, aSignedTable } from '../../../test/papers.ts'
import { bytesOf, partOf } from '../../../test/read-back.ts'
import { DOCX_TYPE, writeDocx, writePrintJob } from './docx.ts'

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'

const skip = withoutOffice()
let opening: ReturnType<typeof openAll> | null = null

/** The papers as LibreOffice prints them: opened once, by the first test that asks. */
function printed() {
  opening ??= openAll()
  return opening
}

async function openAll() {
  const files = {
    'report.docx': await bytesOf(writeDocx(aReport(3))),
    'long.docx': await bytesOf(writeDocx(aReport(400))),
    'job.docx': await bytesOf(
      writePrintJob([aReport(3), aDispatch('UBND phường Bình Minh'), aDispatch('Hội Nông dân')]),
    ),
    'signed.docx': await bytesOf(writePrintJob([aSignedTable(14), ...[18, 20, 22, 24, 26, 28].map(aSignedTable)])),
    'dispatch.docx': await bytesOf(writeDocx(aDispatch('UBND phường Bình Minh', 'UBND phường Tân Phong'))),
  }
  return convert(files, 'pdf', async (pathOf) => ({
    report: await printedPages(pathOf('report.docx')),
    long: await printedPages(pathOf('long.docx')),
    job: await printedPages(pathOf('job.docx')),
    signed: await printedPages(pathOf('signed.docx')),
    dispatch: await printedPages(pathOf('dispatch.docx')),
  }))
}

const pageWith = (pages: readonly PrintedPage[], words: string) =>
  pages.findIndex(({ text }) => words.split(' ').every((word) => text.includes(word)))

test('a report has its pages upright and a wide annex across', { skip }, async () => {
  const pages = await printed()
  assert.deepEqual(
    pages.report.map(({ direction }) => direction),
    ['portrait', 'portrait', 'portrait', 'landscape'],
  )
  assert.ok(
    pages.report.every(({ ink }) => ink > 0.002),
    'no page is empty',
  )
})

test('each annex starts on a page of its own', { skip }, async () => {
  const pages = await printed()
  assert.deepEqual(
    [
      pageWith(pages.report, 'Nơi nhận: Nguyễn Minh Họa'),
      pageWith(pages.report, 'THAM DỰ THEO'),
      pageWith(pages.report, 'NHẬT KÝ CÔNG VIỆC'),
    ],
    [1, 2, 3],
  )
})

test('papers that are printed at one go begin each on a page of its own, with a head and without a number', {
  skip,
}, async () => {
  const { job, report } = await printed()
  assert.equal(job.length, report.length + 2)
  for (const { text } of job.slice(-2)) {
    assert.ok(text.includes('CỘNG HÒA XÃ HỘI'))
    assert.doesNotMatch(text.trimStart(), /^\d/)
  }
  assert.match(job[1]?.text.trimStart() ?? '', /^2\s/)
})

test('a signature is never alone on its page: a short table above it comes along', { skip }, async () => {
  const pages = (await printed()).signed.filter(({ text }) => text.includes('Nơi nhận:'))
  assert.equal(pages.length, 7)
  for (const { text } of pages) assert.match(text, /Dòng thứ \d+\..*BÊN GIAO/s)
})

test('the head stands on the first page only, with room for number, day and month', { skip }, async () => {
  const pages = await printed()
  const [first = { text: '' }, ...others] = pages.report
  assert.match(first.text, /Số:\s{4,}\/BC-UBND/)
  assert.match(first.text, /Suối Tre, ngày\s{4,}tháng\s{4,}năm/)
  assert.match(first.text, /Độc lập - Tự do - Hạnh phúc/)
  assert.ok(others.every(({ text }) => !text.includes('Độc lập')))
})

test('pages are numbered above the text, from the second on', { skip }, async () => {
  const pages = await printed()
  const firstLines = pages.long.map(({ text }) => text.trim().split('\n')[0]?.trim())
  assert.ok(pages.long.length > 10)
  assert.notEqual(firstLines[0], '1')
  assert.deepEqual(
    firstLines.slice(1),
    firstLines.slice(1).map((_, at) => String(at + 2)),
  )
})

test('every page says that its content is invented', { skip }, async () => {
  const pages = await printed()
  assert.ok(pages.long.every(({ text }) => text.includes('Dữ liệu minh họa')))
})

test('a long table repeats its titles on each page, keeps every row and ends with its total', { skip }, async () => {
  const pages = await printed()
  const annex = pages.long.filter(({ direction }) => direction === 'landscape')
  assert.ok(annex.every(({ text }) => text.includes('Địa điểm') && text.includes('Ghi chú')))
  assert.match(annex.at(-1)?.text ?? '', /Cộng\s+1200/)
  const numbers = annex.flatMap(({ text }) => [...text.matchAll(/thứ (\d+), có/g)].map(([, number]) => Number(number)))
  assert.deepEqual(
    numbers,
    Array.from({ length: 400 }, (_, at) => at + 1),
  )
})

test('a công văn is one page, its abstract under the number and no type', { skip }, async () => {
  const pages = await printed()
  assert.equal(pages.dispatch.length, 1)
  const text = pages.dispatch[0]?.text ?? ''
  assert.match(text, /Số: 07\/LĐTBXH-GN\s+Suối Tre, ngày 05 tháng 02 năm 2024\s+V\/v nhắc/)
  assert.match(text, /Kính gửi:\s+- UBND phường Bình Minh;\s+- UBND phường Tân Phong\.\s+Để kịp/)
})

test('a document is Times New Roman on A4 with margins of 20, 20, 30 and 15 mm', async () => {
  const bytes = await bytesOf(writeDocx(aReport()))
  const [upright, , across] = [...partOf(bytes, 'word/document.xml').matchAll(/<w:pgSz [^>]*>/g)].map(([size]) => size)
  assert.match(upright ?? '', /w:w="11906" w:h="16838"/)
  assert.match(across ?? '', /w:w="16838" w:h="11906" w:orient="landscape"/)
  assert.match(partOf(bytes, 'word/document.xml'), /<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/)
  assert.match(partOf(bytes, 'word/styles.xml'), /<w:docDefaults>.*w:ascii="Times New Roman".*<w:sz w:val="28"\/>/s)
})

test('a document is known as one by its bytes', async () => {
  assert.equal((await fileTypeFromBuffer(await bytesOf(writeDocx(aReport()))))?.mime, DOCX_TYPE)
})

test('rules are drawn, not typed, and the motto has plain hyphens', async () => {
  const xml = partOf(await bytesOf(writeDocx(aReport())), 'word/document.xml')
  assert.ok(xml.includes(NATION) && xml.includes('Độc lập - Tự do - Hạnh phúc'))
  assert.equal(xml.match(/<w:pBdr><w:bottom w:val="single"/g)?.length, 5) // agency, motto, abstract, two annexes
  assert.doesNotMatch(xml, /[–—_]{2,}/)
})

test('a table head is repeated, rows are not split, and no mark of a table is left', async () => {
  const xml = partOf(await bytesOf(writeDocx(aReport(5))), 'word/document.xml')
  assert.equal(xml.match(/<w:tblHeader\/>/g)?.length, 3)
  const tableRows = xml.match(/<w:tr>|<w:tr /g)?.length
  assert.equal(xml.match(/<w:cantSplit\/>/g)?.length, tableRows)
  assert.doesNotMatch(xml, /table-[0-9a-f]{8}/)
})

test('a row with a cell too many is refused loudly', async () => {
  const report = aReport()
  const broken = { ...report, body: [{ ...report.annexes[1]?.body[0], rows: [[{ text: 'một', opens: null }]] }] }
  await assert.rejects(bytesOf(writeDocx(broken as typeof report)), /a row of 1 cells in a table of 8 columns/)
})
