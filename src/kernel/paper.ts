/**
 * One official document as a tree, in the parts of Nghị định 30/2020/NĐ-CP, Phụ lục I.
 * A feature builds it (pure); `server/paper` writes it as DOCX and HTML. The text read back from each is equal.
 */
export type Paper = {
  readonly head: PaperHead
  /** Named type in capitals, e.g. `BÁO CÁO` (box 5a); null for a công văn, whose abstract stands under the number (5b). */
  readonly typeName: string | null
  /** Without `V/v`, which the writers add for a công văn. */
  readonly abstract: string
  /** `Kính gửi:` (box 9a), without dash and semicolon. One stands on the same line, several one below the other. */
  readonly addressees: readonly string[]
  readonly body: readonly Block[]
  readonly signature: PaperSignature
  /** `Nơi nhận:` (box 9b), one receiver an entry, without dash and semicolon; the last is the file copy, e.g. `Lưu: VT, TH`. */
  readonly recipients: readonly string[]
  readonly annexes: readonly Annex[]
  /** Printed small at the foot of every page when the content is invented, e.g. "dữ liệu minh họa". */
  readonly watermark: string | null
}

/** Boxes 1–4 of the page: bodies, number, place and day. */
export type PaperHead = {
  /** As written in a sentence, e.g. `Ủy ban nhân dân tỉnh Đồng Nai`: the head prints it in capitals, an annex as it is. */
  readonly superior: string | null
  readonly agency: string
  /** The sign after the slash, e.g. `BC-UBND`; the number itself is left blank for the office to fill. */
  readonly sign: string
  /** As given by the office's own register; null prints a blank. */
  readonly number: string | null
  readonly place: string
  /** A null day or month prints a blank. Days below 10 and months 1 and 2 get a leading 0 (Phụ lục I). */
  readonly date: { readonly day: number | null; readonly month: number | null; readonly year: number }
}

export type PaperSignature = {
  /** e.g. `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`; one line an entry. */
  readonly authority: readonly string[]
  readonly post: string
  /** Null leaves the place empty: who signs is not known yet. */
  readonly name: string | null
}

/** On a new page. `number`: Roman, e.g. `II`; null when it is the only annex. The writers print the title in capitals. */
export type Annex = {
  readonly number: string | null
  readonly title: string
  readonly body: readonly Block[]
  readonly page: 'portrait' | 'landscape'
}

/** One piece of the body, in the order of the page. */
export type Block =
  /** `level` 1: Roman, bold · 2: Arabic, bold · 3: letter. The label (`I.`, `1.`, `a)`) is given, never counted by Word. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly label: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly style: 'body' | 'basis' | 'note' }
  | { readonly kind: 'item'; readonly runs: readonly Run[] }
  | Table
  | HandTable

/** A stretch of letters of one look. */
export type Run = {
  readonly text: string
  readonly emphasis: 'none' | 'bold' | 'italic'
  /** A figure: the address that opens it on screen (HTML preview only); `https:`, or within the site (`/`, `?`, `#`). */
  readonly opens: string | null
}

/** A table with a repeated head; its total stands last. */
export type Table = {
  readonly kind: 'table'
  readonly caption: string | null
  readonly columns: readonly Column[]
  /**
   * Any length: writers take the rows one at a time and never hold them all. Each writer asks for a new iterator.
   * A row of another number of cells than there are columns is a bug and throws.
   */
  readonly rows: Iterable<readonly Cell[]>
  readonly total: readonly Cell[] | null
}
/** Filled in with a pen: rows are `rowHeight` mm high at least. A row of one cell is a band across the table, in bold. */
export type HandTable = Omit<Table, 'kind'> & { readonly kind: 'hand-table'; readonly rowHeight: number }
/** `width`: its share of the table's width; shares need not add up to anything. */
export type Column = { readonly title: string; readonly width: number; readonly align: 'left' | 'right' | 'center' }
/** `opens`: as of a run. */
export type Cell = { readonly text: string; readonly opens: string | null }

export const plain = (text: string): Run => ({ text, emphasis: 'none', opens: null })
export const bold = (text: string): Run => ({ text, emphasis: 'bold', opens: null })
export const cell = (text: string): Cell => ({ text, opens: null })
/** Room for two to sign side by side, under who each of them is. */
export const twoSign = (left: string, right: string): HandTable => ({
  kind: 'hand-table',
  caption: null,
  columns: [left, right].map((title) => ({ title, width: 1, align: 'center' })),
  rows: [['', ''].map(cell)],
  total: null,
  rowHeight: 28,
})
export const paragraph = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs, style: 'body' })
