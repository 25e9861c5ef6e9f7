import { strToU8, zipSync } from 'fflate'
import { columnLetters, type WorkbookCell } from '../src/kernel/workbook.ts'
import { escapeMarkup } from '../src/kernel/xml.ts'

/** A tab of a workbook of a test: its rows from the first, as a program that lists people writes them. */
export type DrawnTab = { readonly name: string; readonly rows: readonly (readonly WorkbookCell[])[] }

/** A workbook as Excel keeps it: words once for all tabs, rows without cells left out. */
export function drawWorkbook(tabs: readonly DrawnTab[]): Uint8Array {
  const strings = new Map<string, number>()
  const numberOf = (words: string) => {
    const number = strings.get(words) ?? strings.size
    strings.set(words, number)
    return number
  }
  const sheets = tabs.map(({ rows }, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(rows, numberOf)] as const)
  const relation = (at: number) =>
    `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`
  const parts = {
    '[Content_Types].xml': contentTypes(tabs.length),
    '_rels/.rels': relations(`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${tabs
      .map(({ name }, at) => `<sheet name="${escapeMarkup(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      `${tabs.map((_, at) => relation(at)).join('')}<Relationship Id="rIdS" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`,
    ),
    ...Object.fromEntries(sheets),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${[...strings.keys()].map((words) => `<si><t xml:space="preserve">${escapeMarkup(words)}</t></si>`).join('')}</sst>`,
  }
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const)
  return zipSync(Object.fromEntries(files), { mtime: new Date('2024-01-01T00:00:00') })
}

function sheetXml(rows: DrawnTab['rows'], numberOf: (words: string) => number): string {
  const cell = (value: WorkbookCell, name: string) => {
    if (value === null) return ''
    return typeof value === 'number'
      ? `<c r="${name}"><v>${value}</v></c>`
      : `<c r="${name}" t="s"><v>${numberOf(value)}</v></c>`
  }
  const drawn = rows.flatMap((cells, at) =>
    cells.length === 0
      ? []
      : [
          `<row r="${at + 1}">${cells.map((value, column) => cell(value, `${columnLetters(column)}${at + 1}`)).join('')}</row>`,
        ],
  )
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${drawn.join('')}</sheetData></worksheet>`
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const relations = (inner: string) => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`

const contentTypes = (tabs: number) => `${HEAD}<Types xmlns="${PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/>
<Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET}.sharedStrings+xml"/>
${Array.from({ length: tabs }, (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${SHEET}.worksheet+xml"/>`).join('')}</Types>`
