import { ACT_NOUN } from './document-types.ts'
import type { Line } from './lines.ts'
import { markOf } from './outline-mark.ts'
import { roleLabelOf } from './role-labels.ts'

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
  return {
    blankParted: blanks >= Math.max(3, texts / 8),
    firstWidth: usualWidth(firsts, texts),
    width: usualWidth(others, texts),
  }
}

/** Two text lines that follow each other, and the line that opened the paragraph of the first. */
export type Seam = { readonly opening: Line; readonly last: Line; readonly next: Line; readonly gap: Gap }

/** True when `next` goes on with the paragraph whose last line is `last`. */
export function continues(seam: Seam, layout: Layout): boolean {
  const { last, next, gap } = seam
  if (BARE.test(last.words)) return true
  if (opensByItsWords(seam, layout)) return false
  if (markOf(next.words) !== null) return !isTrueMark(seam, layout)
  if (opensLower(next.words)) return gap !== 'blank' || !ended(last.words)
  if (gap === 'blank') return false
  return (gap === 'none' && layout.blankParted) || goesOnInCapitals(seam, layout)
}

/** Words that open a paragraph wherever they stand, and words that do so behind a stop. */
function opensByItsWords({ last, next, gap }: Seam, layout: Layout): boolean {
  if (LINE_OF_ITS_OWN.test(next.words)) return true
  if (ended(last.words))
    return CLOSING_WORDS.test(next.words) || roleLabelOf(next.words) !== null || LEAD.test(next.words)
  return LEAD.test(next.words) && (gap !== 'none' || !layout.blankParted)
}

/** The next line opens with a capital or a figure, and no blank line helps. */
function goesOnInCapitals(seam: Seam, layout: Layout): boolean {
  const { last, next, gap } = seam
  if (markOf(last.words)?.kind === 'annex') return false
  if (ended(last.words)) return gap === 'none' && isFull(seam, layout, TO_THE_BRIM)
  if (/^\[\d+\]\s/u.test(seam.opening.words)) return true
  if (/^\d/u.test(next.words) || last.bold === 'open' || UNFINISHED.test(last.words)) return true
  return bothCapitals(last.words, next.words) || isFull(seam, layout)
}

/** Number of a heading or of the document alone on its line. */
const BARE = /^(?:[IVX]{1,6}\s?[.)]|[A-H]\.|\d{1,2}(?:\.\d{1,2})*\s?[.)]|[a-zđ]\)|Số\s?:)$/u
const LEAD = new RegExp(`^(?:Căn cứ |(?:Thực hiện|Theo đề nghị|Xét đề nghị)\\s(?:của |(?:các )?${ACT_NOUN}))`, 'u')
/** Words that no paragraph ends with. */
const UNFINISHED =
  /(?:^|\s)(?:số|và|của|về|cho|các|những|Các|Những|tại|theo|ngày|tháng|năm|do|với|từ|đến|trong|là|được|bởi|có|trên|Sở|Bộ|Phòng|Ban|Ủy|Uỷ|Ủy ban|Uỷ ban|Trung tâm|Hội|Văn phòng|Bộ trưởng|Giám đốc)$/u
const CLOSING_WORDS = /^(?:Trên đây là|Trong quá trình (?:tổ chức |triển khai )*thực hiện)/u
const LINE_OF_ITS_OWN =
  /^(?:Nơi nhận\s?:|Kính gửi\s?:|CỘNG HÒA XÃ HỘI|Độc lập\s?-|Số\s?:|(?:TM|KT|TL|TUQ|Q)\.\s?\p{Lu}{2}|QUYẾT ĐỊNH\s?:|PHỤ LỤC|\((?:Ban hành k|K)èm theo)/u

/** A mark in mid-paragraph may be a wrapped "kinh tế / - xã hội" or "cấp độ / 1. Cấp ngay". */
function isTrueMark(seam: Seam, layout: Layout): boolean {
  const { opening, last, next, gap } = seam
  if (gap === 'blank' || ended(last.words)) return true
  const kind = markOf(next.words)?.kind
  if (kind === 'bullet' && !/^-\s*["“(]?\p{Lu}/u.test(next.words)) return false
  if (/Lao động$/u.test(last.words) && /^-\s*Thương binh/u.test(next.words)) return false
  if (last.bold === 'closed' || kind === 'letter') return true
  if (kind === 'bullet' && HEADS.has(markOf(opening.words)?.kind ?? '')) return true
  return !isFull(seam, layout) || (kind === 'roman' && isCapitals(next.words))
}

/** Marks of paragraphs that head a list and close without a stop. */
const HEADS: ReadonlySet<string> = new Set(['roman', 'arabic', 'decimal', 'letter', 'capital'])

const ended = (words: string) => /[.;:!?…][”")’]*$/u.test(words)
const opensLower = (words: string) => /^[("“]?\p{Ll}/u.test(words) && markOf(words) === null
const isCapitals = (words: string) => /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words)
const bothCapitals = (last: string, next: string) =>
  isCapitals(last) && isCapitals(next) && !TYPE_LINE.test(last) && !TYPE_LINE.test(next)
const TYPE_LINE =
  /^(?:KẾ HOẠCH|QUYẾT ĐỊNH|BÁO CÁO|NGHỊ QUYẾT|THÔNG BÁO|TỜ TRÌNH|CHƯƠNG TRÌNH|PHƯƠNG ÁN|HƯỚNG DẪN|ĐỘC LẬP.*)$/u

const FULL = 0.85
const TO_THE_BRIM = 0.98
/** The next word would not have fitted on the line. */
function isFull({ opening, last, next }: Seam, layout: Layout, share = FULL): boolean {
  if (last.bold === 'closed' && next.bold !== 'closed') return false
  const word = next.words.search(/\s/)
  const room = last.words.length + 1 + (word === -1 ? next.words.length : word)
  return room >= (last === opening ? layout.firstWidth : layout.width) * share
}

/** The usual width of wrapped lines; where few lines are wrapped, each line is a paragraph. */
function usualWidth(wrapped: readonly Line[], texts: number): number {
  if (wrapped.length < Math.max(3, texts / 20)) return Number.POSITIVE_INFINITY
  const widths = wrapped.map((line) => line.words.length).sort((a, b) => a - b)
  return widths[Math.floor(widths.length / 2)] ?? 0
}
