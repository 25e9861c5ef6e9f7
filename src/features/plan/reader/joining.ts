import { ACT_NOUN } from './document-types.ts'
import type { Line } from './lines.ts'
import { markOf } from './outline-mark.ts'

/** What stood between two text lines: nothing, blank lines, or the end of a page. */
export type Gap = 'none' | 'blank' | 'page'

/** How the lines of a text are broken: widths that surely wrapped lines reach, and whether blank lines part paragraphs. */
export type Layout = { readonly blankParted: boolean; readonly firstWidth: number; readonly width: number }

/** Measures the layout from the lines themselves: a line followed by one in lower case was surely wrapped. */
export function layoutOf(lines: readonly Line[]): Layout {
  const texts = lines.filter((line) => line.kind === 'text').length
  const blanks = lines.filter((line, i) => line.kind === 'text' && lines[i + 1]?.kind === 'blank').length
  const wrapped = lines.filter(
    (line, i) => line.kind === 'text' && opensLower(lines[i + 1]?.words ?? '') && !ended(line.words),
  )
  const firsts = wrapped.filter((line) => markOf(line.words) !== null)
  const others = wrapped.filter((line) => markOf(line.words) === null)
  return { blankParted: blanks >= Math.max(3, texts / 8), firstWidth: lowWidth(firsts), width: lowWidth(others) }
}

/** True when `next` goes on with the paragraph whose last line is `last`. */
export function continues(last: Line, next: Line, gap: Gap, layout: Layout): boolean {
  if (BARE.test(last.words)) return true
  if (opensParagraph(last, next, gap, layout)) return false
  if (opensLower(next.words)) return !(gap === 'blank' && ended(last.words))
  if (gap === 'blank') return false
  if (gap === 'none' && layout.blankParted) return true
  if (ended(last.words)) return false
  return bothCapitals(last.words, next.words) || isFull(last, next, layout)
}

/** Number of a heading or of the document alone on its line. */
const BARE = /^(?:[IVX]{1,6}\s?[.)]|[A-H]\.|\d{1,2}(?:\.\d{1,2})*\s?[.)]|[a-zđ]\)|Số\s?:)$/u
const LEAD = new RegExp(`^(?:Căn cứ |(?:Thực hiện|Theo đề nghị|Xét đề nghị)\\s(?:của |(?:các )?${ACT_NOUN}))`, 'u')
const LINE_OF_ITS_OWN =
  /^(?:Nơi nhận\s?:|Kính gửi\s?:|CỘNG HÒA XÃ HỘI|Độc lập\s?-|Số\s?:|(?:TM|KT|TL|TUQ|Q)\.\s?\p{Lu}{2}|QUYẾT ĐỊNH\s?:|PHỤ LỤC|\((?:Ban hành k|K)èm theo)/u

function opensParagraph(last: Line, next: Line, gap: Gap, layout: Layout): boolean {
  if (LINE_OF_ITS_OWN.test(next.words)) return true
  if (markOf(next.words) !== null) return isTrueMark(last, next, gap, layout)
  if (!LEAD.test(next.words)) return false
  return gap !== 'none' || ended(last.words) || !layout.blankParted
}

/** A mark in mid-paragraph may be a wrapped "kinh tế / - xã hội" or "cấp độ / 1. Cấp ngay". */
function isTrueMark(last: Line, next: Line, gap: Gap, layout: Layout): boolean {
  if (gap === 'blank' || ended(last.words)) return true
  const kind = markOf(next.words)?.kind
  if (kind === 'bullet' && !/^-\s*["“(]?\p{Lu}/u.test(next.words)) return false
  if (/Lao động$/u.test(last.words) && /^-\s*Thương binh/u.test(next.words)) return false
  if (last.closesBold) return true
  return !isFull(last, next, layout) || (kind === 'roman' && isCapitals(next.words))
}

const ended = (words: string) => /[.;:!?…][”")’]*$/u.test(words)
const opensLower = (words: string) => /^[("“]?\p{Ll}/u.test(words) && markOf(words) === null
const isCapitals = (words: string) => /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words)
const bothCapitals = (last: string, next: string) =>
  isCapitals(last) && isCapitals(next) && !TYPE_LINE.test(last) && !TYPE_LINE.test(next)
const TYPE_LINE =
  /^(?:KẾ HOẠCH|QUYẾT ĐỊNH|BÁO CÁO|NGHỊ QUYẾT|THÔNG BÁO|TỜ TRÌNH|CHƯƠNG TRÌNH|PHƯƠNG ÁN|HƯỚNG DẪN|ĐỘC LẬP.*)$/u

/** The next word would not have fitted on the line. */
function isFull(last: Line, next: Line, layout: Layout): boolean {
  if (last.closesBold && !next.closesBold) return false
  const word = next.words.search(/\s/)
  const room = last.words.length + 1 + (word === -1 ? next.words.length : word)
  return room >= (markOf(last.words) ? layout.firstWidth : layout.width)
}

/** The width that nine wrapped lines in ten reach; without any, no line counts as wrapped. */
function lowWidth(lines: readonly Line[]): number {
  if (lines.length === 0) return Number.POSITIVE_INFINITY
  const widths = lines.map((line) => line.words.length).sort((a, b) => a - b)
  return widths[Math.floor(widths.length / 10)] ?? 0
}
