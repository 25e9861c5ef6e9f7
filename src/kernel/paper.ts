/**
 * One official document as a tree, in the parts of Nghị định 30/2020/NĐ-CP, Phụ lục I.
 * A feature builds it (pure); `server/paper` writes it as DOCX and HTML. The text read back from each is equal.
 */
export type Paper = {
  readonly head: PaperHead
  /** Named type in capitals, e.g. `BÁO CÁO` (box 5a); null for a công văn, whose abstract stands under the number (5b). */
  readonly typeName: string | null
  readonly abstract: string
  /** `Kính gửi:` (box 9a). */
  readonly addressees: readonly string[]
  readonly body: readonly Block[]
  readonly signature: PaperSignature
  /** `Nơi nhận:` (box 9b), one receiver an entry, without dash and semicolon. */
  readonly recipients: readonly string[]
  readonly annexes: readonly Annex[]
  /** Printed small at the foot of every page when the content is invented, e.g. "dữ liệu minh họa". */
  readonly watermark: string | null
}

export type PaperHead = {
  readonly superior: string | null
  readonly agency: string
  /** The sign after the slash, e.g. `BC-UBND`; the number itself is left blank for the office to fill. */
  readonly sign: string
  /** As given by the office's own register; null prints a blank. */
  readonly number: string | null
  readonly place: string
  /** `2024-09-15`; null leaves day and month blank. */
  readonly date: { readonly day: number | null; readonly month: number | null; readonly year: number }
}

export type PaperSignature = {
  /** e.g. `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`; one line an entry. */
  readonly authority: readonly string[]
  readonly post: string
  /** Null leaves the place empty: who signs is not known yet. */
  readonly name: string | null
}

export type Annex = { readonly number: string; readonly title: string; readonly body: readonly Block[]; readonly landscape: boolean }

export type Block =
  /** `level` 1: Roman, bold · 2: Arabic, bold · 3: letter. The label (`I.`, `1.`, `a)`) is given, never counted by Word. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly label: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly style: 'body' | 'basis' | 'note' }
  | { readonly kind: 'item'; readonly runs: readonly Run[] }
  | Table

export type Run = {
  readonly text: string
  readonly emphasis: 'none' | 'bold' | 'italic'
  /** A figure: the address that opens it on screen (HTML preview only). */
  readonly opens: string | null
}

export type Table = {
  readonly kind: 'table'
  readonly caption: string | null
  readonly columns: readonly Column[]
  /** Any length: writers take the rows one at a time and never hold them all. */
  readonly rows: Iterable<readonly Cell[]>
  readonly total: readonly Cell[] | null
}
export type Column = { readonly title: string; readonly width: number; readonly align: 'left' | 'right' | 'center' }
export type Cell = { readonly text: string; readonly opens: string | null }

export const plain = (text: string): Run => ({ text, emphasis: 'none', opens: null })
export const bold = (text: string): Run => ({ text, emphasis: 'bold', opens: null })
export const cell = (text: string): Cell => ({ text, opens: null })
export const paragraph = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs, style: 'body' })
