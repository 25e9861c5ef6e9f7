import type { SheetColumn } from '../../kernel/sheet.ts'
import { escapeMarkup } from '../../kernel/xml.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The row of the column titles; the title of the sheet stands above. */
const HEAD_ROW = 2

/** Places in the list of cell formats of the styles part. */
export const FORMAT = { text: 1, whole: 2, decimal: 3, day: 4, head: 5, title: 6 } as const

/** A tab that was written: its number in the package, its name (escaped), its last row. */
export type Tab = { readonly number: number; readonly name: string; readonly lastRow: number }

export const contentTypes = (tabs: readonly Tab[]) =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    ['workbook', 'sheet.main'],
    ['styles', 'styles'],
    ...tabs.map(({ number }) => [`worksheets/sheet${number}`, 'worksheet']),
  ]
    .map(([part, type]) => `<Override PartName="/xl/${part}.xml" ContentType="${SPREADSHEET}.${type}+xml"/>`)
    .join('')}</Types>`

export const packageRelations = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

export const workbookRelations = (tabs: readonly Tab[]) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${tabs
    .map(
      ({ number }) =>
        `<Relationship Id="sheet${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
    )
    .join('')}<Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`

export const workbook = (tabs: readonly Tab[], lastColumn: string) =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${tabs
    .map(({ number, name }) => `<sheet name="${name}" sheetId="${number}" r:id="sheet${number}"/>`)
    .join('')}</sheets><definedNames>${tabs
    .flatMap(({ name, lastRow }, at) => {
      const quoted = `'${name.replaceAll('&#39;', '&#39;&#39;')}'!`
      return [
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${quoted}$A$${HEAD_ROW}:$${lastColumn}$${lastRow}</definedName>`,
        `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted}$${HEAD_ROW}:$${HEAD_ROW}</definedName>`,
      ]
    })
    .join('')}</definedNames></workbook>`

/** What stands before the rows: frozen head, widths. One page wide, as many high as it takes. */
export const sheetOpening = (columns: readonly SheetColumn[]) =>
  `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${HEAD_ROW}" topLeftCell="A${HEAD_ROW + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="18"/><cols>${columns
    .map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData>`

/** What stands after the rows: filter, A4 landscape, page numbers. */
export const sheetClosing = (lastColumn: string, lastRow: number) =>
  `</sheetData><autoFilter ref="A${HEAD_ROW}:${lastColumn}${lastRow}"/><pageMargins left="0.6" right="0.6" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>`

const FONT = '<name val="Times New Roman"/><family val="1"/>'
const BORDER = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join('')

type CellFormat = {
  readonly number: number
  readonly font: number
  readonly border: number
  readonly alignment: string
}
const format = ({ number, font, border, alignment }: CellFormat) =>
  `<xf numFmtId="${number}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`

// In the order of FORMAT. Number formats 3 and 4 are #,##0 and #,##0.00, 49 is text as it is typed, 164 is ours; the
// separators shown are those of the reader's own language.
const TOP = 'vertical="top"'
const MIDDLE = 'vertical="center" horizontal="center" wrapText="1"'
const FORMATS = [
  format({ number: 0, font: 0, border: 0, alignment: TOP }),
  format({ number: 49, font: 0, border: 1, alignment: `${TOP} wrapText="1"` }),
  format({ number: 3, font: 0, border: 1, alignment: TOP }),
  format({ number: 4, font: 0, border: 1, alignment: TOP }),
  format({ number: 164, font: 0, border: 1, alignment: `${TOP} horizontal="center"` }),
  format({ number: 0, font: 1, border: 1, alignment: MIDDLE }),
  format({ number: 0, font: 2, border: 0, alignment: 'vertical="center"' }),
]

export const styles = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="3"><font><sz val="12"/>${FONT}</font><font><b/><sz val="12"/>${FONT}</font><font><b/><sz val="14"/>${FONT}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/></border><border>${BORDER}</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs></styleSheet>`

/** `A`, `Z`, `AA` for column 0, 25, 26. */
export const columnName = (at: number): string =>
  (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))

/** A name that a tab may have: without `[]:*?/\`, at most 31 characters with its number after the first; escaped. */
export function tabName(name: string, number: number): string {
  const suffix = number === 1 ? '' : ` (${number})`
  const allowed = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^[\s']+/, '')
  return escapeMarkup((allowed.slice(0, 31 - suffix.length).replace(/[\s']+$/, '') || 'Bảng') + suffix)
}
