import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { after, describe, test } from 'node:test'
import { promisify } from 'node:util'
import { encode } from 'uqr'
import { aDispatch, aReport, aSignedTable } from '../../../test/papers.ts'
import { bytesOf, readDocx } from '../../../test/read-back.ts'
import { firstPage, pagesOf, withoutPdfReader } from '../../../test/office.ts'
import { aBanner, aCertificate, aLeaflet, aPoster, aScript } from '../../../test/print-sheets.ts'
import { type PrintSheet, printLines } from '../../kernel/print-sheet.ts'
import { writeDocx } from './docx.ts'
import { PaperTooLong } from './paper-data.ts'
import { openPdfWriter } from './pdf.ts'

const skip = withoutPdfReader()
/** Lines above a signature, such that it stands near the foot of a page. */
const LENGTHS = [18, 20, 22, 24, 26, 28]

describe('print sheets', () => {
  const writer = openPdfWriter()
  after(writer.stop)
  const sizesOf = async (...sheets: readonly PrintSheet[]) => pageSizes(await writer.write(sheets))
  const textOf = async (...sheets: readonly PrintSheet[]) =>
    (await pagesOf(await writer.write(sheets))).map(({ text }) => withoutNumber(text)).join('\n')

  test('all sheets come as one PDF, each on a page of its size', async () => {
    const pdf = await writer.write([aLeaflet(), aPoster(), aScript(), aBanner()])
    assert.deepEqual(pageSizes(pdf), ['148 x 210', '297 x 420', '210 x 297', '3000 x 800'])
  })

  test('a banner longer than a PDF may be is drawn at a tenth', async () => {
    const { title } = aBanner()
    const banner: PrintSheet = { ...aBanner(), kind: 'banner', title, widthMm: 6000, heightMm: 700 }
    assert.deepEqual(await sizesOf(banner), ['600 x 70'])
  })

  test('it is PDF/A for keeping, with the two fonts of the house and none of the machine', async () => {
    const bytes = (await writer.write([aLeaflet(), aScript()])).toString('latin1')
    assert.match(bytes, /pdfaid:part>2<\/pdfaid:part/)
    const fonts = [...bytes.matchAll(/\/FontName \/[A-Z]{6}\+(\w+)/g)].map(([, name]) => name)
    assert.deepEqual([...new Set(fonts)].sort(), ['BeVietnamPro', 'Tinos'])
  })

  test('every word of every kind of sheet is read back', { skip }, async () => {
    for (const sheet of [aLeaflet(), aPoster(), aScript(), aBanner()]) assertSays(await textOf(sheet), wordsOf(sheet))
    assertSays(await textOf(aScript()), ['Thời lượng đọc: khoảng 1 phút', 'suoitre.example.vn/vay-von'])
  })

  test('a paper is set as its Word file is: every word of it, in that order, on pages of a count of its own', {
    skip,
  }, async () => {
    const papers = [aReport(), aDispatch()] as const
    const pages = await pagesOf(await writer.writePapers(papers))
    assertSays(pages.map(({ text }) => text).join('\n'), [
      'Kết quả thực hiện Kế hoạch truyền thông',
      'Nguyễn Minh Họa',
      'Trần Thị Ví Dụ',
    ])
    const words = (text: string) => text.split(/\s+/).filter((word) => word !== '')
    const read = new Set(words(pages.map(({ text }) => text).join(' ')))
    for (const paper of papers) {
      const written = readDocx(await bytesOf(writeDocx(paper)))
      assert.deepEqual(
        words(written).filter((word) => !read.has(word)),
        [],
      )
    }
    const first = pages.findIndex(({ text }) => text.includes('Trần Thị Ví Dụ'))
    assert.equal(words(pages[1]?.text ?? '')[0], '2')
    assert.notEqual(words(pages[first]?.text ?? '')[0], String(first + 1))
  })

  test('the head of a long table comes again on every page of a PDF, and its rows are whole', { skip }, async () => {
    const pages = await pagesOf(await writer.writePapers([aReport(90)]))
    const annex = pages.filter(({ text }) => text.includes('Bản ghi thứ'))
    assert.ok(annex.length >= 3)
    for (const { text } of annex) assert.match(text, /STT/)
    assert.equal(annex.flatMap(({ text }) => text.match(/Bản ghi thứ \d+,/g) ?? []).length, 90)
  })

  test('a signature is never alone on its page: a short table above it comes along', { skip }, async () => {
    const pages = await pagesOf(await writer.writePapers([aSignedTable(14), ...LENGTHS.map(aSignedTable)]))
    const signed = pages.filter(({ text }) => text.includes('Nơi nhận:'))
    assert.equal(signed.length, LENGTHS.length + 1)
    for (const { text } of signed) assert.match(text, /Dòng thứ \d+\..*BÊN GIAO/s)
  })

  test('a paper that is too long for a PDF is refused before it is set, and the next one is printed', async () => {
    await assert.rejects(writer.writePapers([aReport(20_000)]), PaperTooLong)
    assert.ok((await writer.writePapers([aDispatch()])).length > 1000)
  })

  test('a sheet with nothing but a title and an issuer is a page', { skip }, async () => {
    const bare = { paragraphs: [], source: null, goodUntil: null, contact: null, link: null, watermark: null }
    for (const sheet of [aLeaflet(bare), aPoster(bare), aScript(bare), aBanner(bare)]) {
      const pages = await pagesOf(await writer.write([sheet]))
      assert.equal(pages.length, 1)
      assertSays(pages[0]?.text ?? '', [sheet.title, sheet.issuer])
    }
  })

  test('a certificate is one page across with all that it says, however long a name or a class is called', {
    skip,
  }, async () => {
    const sheet = aCertificate()
    if (sheet.kind !== 'certificate') throw new Error('it is no certificate')
    const long = {
      ...sheet.says,
      name: 'Nguyễn Phước Hạnh '.repeat(6).trim(),
      course: 'Tập huấn giảm nghèo '.repeat(15).trim(),
    }
    for (const says of [sheet.says, long]) {
      const pdf = await writer.write([{ ...sheet, says }])
      assert.deepEqual(pageSizes(pdf), ['297 x 210'])
      const { post, superior: _, ...printed } = says
      assertSays((await pagesOf(pdf)).map(({ text }) => text).join(), [
        sheet.title,
        post ?? '',
        ...Object.values(printed),
      ])
    }
  })

  test('what people type is printed as they typed it, never obeyed', { skip }, async () => {
    const typed = [...HOSTILE, '', ' ']
    for (const make of [aLeaflet, aPoster, aScript, aBanner]) {
      const sheet = make({ title: HOSTILE.join(' '), paragraphs: typed, issuer: HOSTILE[0] ?? '', source: '*a* _b_' })
      assertSays(await textOf(sheet), wordsOf(sheet))
    }
  })

  test('of 5,000 letters without a space none is lost', { skip }, async () => {
    const endless = Array.from({ length: 5000 }, (_, at) => 'abcdefghijklm'[at % 13]).join('')
    const alone = { paragraphs: [endless], link: null, watermark: null }
    for (const sheet of [
      aLeaflet(alone),
      aPoster(alone),
      aScript(alone),
      aBanner(alone),
      aPoster({ title: endless, watermark: null }),
    ])
      assertSays(await textOf(sheet), [endless])
    assertSays(await textOf(aLeaflet({ source: endless, link: null, watermark: null })), [endless])
  })

  test('a long leaflet goes on overleaf, with its validity and contact at the end', { skip }, async () => {
    const pages = await pagesOf(await writer.write([aLeaflet({ paragraphs: LONG })]))
    assert.ok(pages.length > 1)
    assertSays(pages.map(({ text }) => text.replace(/^.*Trang \d+\/\d+$/m, '')).join('\n'), LONG)
    assert.match(pages.at(-1)?.text ?? '', /0251 3846 000/)
    assert.match(pages[0]?.text ?? '', new RegExp(`Dữ liệu minh họa +Trang 1/${pages.length}`))
  })

  test('a poster is set smaller before it takes a second sheet, a banner never takes one', async () => {
    const words = (count: number) => ({ paragraphs: LONG.slice(0, count) })
    assert.equal((await sizesOf(aPoster(words(2)))).length, 1)
    assert.ok((await sizesOf(aPoster(words(16)))).length > 1)
    assert.equal((await sizesOf(aBanner(words(16)))).length, 1)
  })

  test('the code on a leaflet is that of its address and wide enough for a telephone', { skip }, async () => {
    const found = await codeOn(await writer.write([aLeaflet({ title: '', paragraphs: [] })]))
    assert.deepEqual(found.modules, encode('https://suoitre.example.vn/vay-von', { ecc: 'M', border: 0 }).data)
    assert.ok(found.mm >= 25, `${found.mm} mm`)
  })

  test('an address too long for a code is printed in letters', { skip }, async () => {
    const link = `https://suoitre.example.vn/?${'tin=giam-ngheo&'.repeat(30)}`
    assertSays(await textOf(aLeaflet({ link })), [link.replace('https://', '')])
  })
})

describe('a writer of sheets', () => {
  test('writes what is ordered at once, each order for itself', async () => {
    const writer = openPdfWriter()
    const orders = [[aLeaflet()], [aPoster(), aPoster()], [aScript()]].map(writer.write)
    assert.deepEqual((await Promise.all(orders)).map(pageSizes), [
      ['148 x 210'],
      ['297 x 420', '297 x 420'],
      ['210 x 297'],
    ])
    await writer.stop()
  })

  test('refuses an order that it cannot print and prints the next', async () => {
    const writer = openPdfWriter()
    const bad = writer.write([aLeaflet({ link: 'javascript:alert(1)' })])
    const next = writer.write([aLeaflet()])
    await assert.rejects(bad, /a sheet does not lead to javascript:/)
    assert.equal(pageSizes(await next).length, 1)
    await writer.stop()
  })

  test('refuses a million letters', async () => {
    const writer = openPdfWriter()
    await assert.rejects(writer.write([aLeaflet({ title: 'x'.repeat(1_000_000) })]), /too many letters/)
    await writer.stop()
  })

  test('gets a new thread when the old one died, and what that was writing is rejected', async () => {
    const writer = openPdfWriter(new URL(`data:text/javascript,${encodeURIComponent(MORTAL)}`))
    const numberOf = async (title: string) => Number(await writer.write([aLeaflet({ title })]))
    const orders = [numberOf('a'), numberOf('b'), numberOf('die'), numberOf('fail'), numberOf('c')]
    const [a, b, dead, failed, c] = await Promise.allSettled(orders)
    assert.match(String(dead?.status === 'rejected' && dead.reason), /the printing thread has ended/)
    assert.match(String(failed?.status === 'rejected' && failed.reason), /out of ink/)
    assert.ok(a?.status === 'fulfilled' && b?.status === 'fulfilled' && c?.status === 'fulfilled')
    assert.equal(a.value, b.value)
    assert.notEqual(a.value, c.value)
    await writer.stop()
  })

  test('that has stopped writes nothing more', async () => {
    const writer = openPdfWriter()
    const open = writer.write([aLeaflet()])
    const waiting = writer.write([aLeaflet()])
    const ended = Promise.all([assert.rejects(open, /has ended|has stopped/), assert.rejects(waiting, /has stopped/)])
    await writer.stop()
    await ended
    await assert.rejects(writer.write([aLeaflet()]), /has stopped/)
  })

  test('does not keep a program that has nothing else to do', async () => {
    const program = `
      import(${JSON.stringify(new URL('./pdf.ts', import.meta.url).href)})
        .then(({ openPdfWriter }) => openPdfWriter().write([${JSON.stringify(aLeaflet())}]))
        .then((pdf) => process.stdout.write(String(pdf.length)))`
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', program], { cwd: '/' })
    assert.ok(Number(stdout) > 1000)
  })
})

/** A thread that answers with its number. */
const MORTAL = `
  import { parentPort, threadId } from 'node:worker_threads'
  parentPort.on('message', ({ sheets: [{ title }] }) => {
    if (title === 'die') process.exit(1)
    if (title === 'fail') throw new Error('out of ink')
    parentPort.postMessage({ kind: 'written', pdf: Buffer.from(String(threadId)) })
  })`

const HOSTILE = [
  '#read("/etc/passwd")',
  '$x$ *a* _b_ `c` <d> @e',
  '\\ \\\\ \\u{41} "quoted" \'single\'',
  '#import "@preview/cetz:0.3.0": * #panic() ]] }} // /* */',
  '= Title ~ -- --- ...',
  '{"json": [1]} %PDF </svg>',
]

const LONG = Array.from(
  { length: 16 },
  (_, at) => `Điều ${at + 1}. ${'Hộ nghèo, hộ cận nghèo được hỗ trợ. '.repeat(5)}`,
)

const wordsOf = (sheet: PrintSheet) =>
  [sheet.title, ...printLines(sheet.paragraphs).map(({ text }) => text), sheet.source, sheet.goodUntil, sheet.contact]
    .concat(sheet.issuer, sheet.watermark)
    .filter((words) => words !== null)

/** Every text stands on the pages; where lines end does not matter. */
function assertSays(page: string, texts: readonly string[]): void {
  const all = joined(page)
  for (const text of texts)
    assert.ok(all.includes(joined(text)), `not on the page: ${text.slice(0, 80)}\n${page.slice(0, 3000)}`)
}

const joined = (text: string) => text.normalize('NFC').replace(/[\s\u200b]+/g, '')

const withoutNumber = (text: string) => text.replace(/Trang \d+\/\d+$/m, '')

/** Width and height of every page, in whole mm. */
const pageSizes = (pdf: Buffer): readonly string[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${millimetres(width)} x ${millimetres(height)}`,
  )

const millimetres = (points: string | undefined) => Math.round((Number(points) / 72) * 25.4)

const DOTS_PER_MM = 16

/** Black squares in the lower right corner of a leaflet, where its code is, and the width of all of them. */
async function codeOn(pdf: Buffer) {
  const { width, shades } = await firstPage(pdf, DOTS_PER_MM * 25.4)
  const isBlack = (x: number, y: number) => (shades[y * width + x] ?? 255) < 20
  const dark = Array.from(shades.keys()).flatMap((at) => {
    const place = { x: at % width, y: Math.floor(at / width) }
    return place.x > width / 2 && isBlack(place.x, place.y) ? [place] : []
  })
  const [left, top, right] = [least(dark, ({ x }) => x), least(dark, ({ y }) => y), -least(dark, ({ x }) => -x)]
  const size = encode('https://suoitre.example.vn/vay-von', { ecc: 'M', border: 0 }).size
  const step = (right - left + 1) / size
  const middle = (at: number) => Math.floor((at + 0.5) * step)
  const places = Array.from({ length: size }, (_, at) => middle(at))
  return {
    mm: (right - left + 1) / DOTS_PER_MM,
    modules: places.map((y) => places.map((x) => isBlack(left + x, top + y))),
  }
}

const least = <T>(all: readonly T[], by: (one: T) => number) =>
  all.reduce((min, one) => Math.min(min, by(one)), Infinity)
