import type { Workbook, WorkbookCell, WorkbookParts, WorkbookRow, WorkbookTab } from './workbook.ts'

// Office Open XML is read by its tags, with any prefix, in the browser of who chose the file.

/** All tabs of a workbook in their order. Throws when it has no part that says so. Formats are not read: which number is a day is known by its column. */
export async function readWorkbook(part: WorkbookParts): Promise<Workbook> {
  const [book, relations] = [await part('xl/workbook.xml'), await part('xl/_rels/workbook.xml.rels')]
  if (book === null || relations === null) throw new Error('the package is no workbook')
  const strings = sharedStrings((await part('xl/sharedStrings.xml')) ?? '')
  const targets = new Map(
    tagsOf(relations, 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  )
  const tabs: WorkbookTab[] = []
  for (const tag of tagsOf(book, 'sheet')) {
    const target = targets.get(attribute(tag, 'r:id') ?? attribute(tag, 'id'))
    const xml = target ? await part(target.startsWith('/') ? target.slice(1) : `xl/${target}`) : null
    if (xml !== null) tabs.push({ name: plain(attribute(tag, 'name') ?? ''), rows: rowsOf(xml, strings) })
  }
  const counted = attribute(tagsOf(book, 'workbookPr')[0] ?? '', 'date1904')
  return { daysFrom: counted === '1' || counted === 'true' ? 1904 : 1900, tabs }
}

/** What stands in the tags of that name, and the tags themselves. */
const elements = (name: string) => new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([^]*?)</(?:\\w+:)?${name}>)`, 'g')
const tagsOf = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)/?>`, 'g'))].map(([, attributes = '']) => attributes)

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? null

const sharedStrings = (xml: string): readonly string[] =>
  [...xml.matchAll(elements('si'))].map(([, , inner]) => wordsIn(inner ?? ''))

/** The words of a text in runs; how a word is spoken, beside it, is none of them. */
const wordsIn = (xml: string): string =>
  [...xml.replace(/<(?:\w+:)?rPh\b[^]*?<\/(?:\w+:)?rPh>/g, '').matchAll(elements('t'))]
    .map(([, , words]) => plain(words ?? ''))
    .join('')

const plain = (xml: string): string =>
  xml.includes('&') || xml.includes('_x') ? xml.replace(/_x[0-9A-Fa-f]{4}_|&#?\w+;/g, letterOf) : xml

/** `&amp;`, `&#7843;`, `&#x1EA3;` and `_x000D_`, as a workbook writes what XML may not hold. */
function letterOf(said: string): string {
  const named = ENTITIES[said]
  if (named !== undefined) return named
  const [, hex, number] = /^(?:&#x|_x)([0-9a-fA-F]+)[;_]$|^&#(\d+);$/.exec(said) ?? []
  const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16)
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : said
}
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}

function rowsOf(xml: string, strings: readonly string[]): readonly WorkbookRow[] {
  let last = 0
  return [...xml.matchAll(elements('row'))].map(([, tag = '', inner = '']) => {
    last = Number(attribute(tag, 'r') ?? last + 1)
    return { number: last, cells: cellsOf(inner, strings) }
  })
}

function cellsOf(xml: string, strings: readonly string[]): readonly WorkbookCell[] {
  const cells: WorkbookCell[] = []
  let next = 0
  for (const [, tag = '', inner = ''] of xml.matchAll(CELL)) {
    const at = columnOf(attribute(tag, 'r')) ?? next
    if (at > MOST_COLUMNS) continue
    while (cells.length < at) cells.push(null)
    cells[at] = valueOf(attribute(tag, 't'), inner, strings)
    next = at + 1
  }
  return cells
}

const CELL = elements('c')
const VALUE = new RegExp(elements('v').source)
/** Beyond it lies nothing that a list of people has; a cell far out costs no row of empty ones. */
const MOST_COLUMNS = 500

function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : null
}

function valueOf(type: string | null, inner: string, strings: readonly string[]): WorkbookCell {
  if (type === 'inlineStr') return wordsIn(inner)
  const value = VALUE.exec(inner)?.[2] ?? null
  if (value === null || type === 'e' || type === 'b') return null
  if (type === 's') return strings[Number(value)] ?? null
  if (type === 'str' || type === 'd') return plain(value)
  return Number.isFinite(Number(value)) ? Number(value) : null
}
