import type { Flow, Paragraph } from './flow.ts'
import type { Money } from './reading.ts'

const AMOUNT = '(?<![\\d.,/])(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,(\\d{1,3}))?'
const PER = '(?:\\s?/\\s?(\\p{L}+(?:\\s?/\\s?\\p{L}+)?))?'
const SPOKEN = new RegExp(
  `${AMOUNT}\\s*(?:(tỷ|tỉ|triệu|nghìn|ngàn|trăm triệu)\\s*(?:(\\d{1,3})\\s*(triệu|nghìn|ngàn)\\s*)?)?(?:đồng|VNĐ|vnđ|VND|đ(?![\\p{L}]))${PER}`,
  'gu',
)

const SCALE: ReadonlyMap<string, number> = new Map([
  ['tỷ', 1e9],
  ['tỉ', 1e9],
  ['trăm triệu', 1e8],
  ['triệu', 1e6],
  ['nghìn', 1e3],
  ['ngàn', 1e3],
])

/** Amounts in whole đồng: in sentences with their unit, and in table cells under a unit stated once (`ĐVT: triệu đồng`). */
export function moneyOf(flow: Flow, from: number): readonly Money[] {
  const found: Money[] = []
  const table = new MoneyTable(flow)
  flow.paragraphs.forEach((paragraph, i) => {
    if (i < from) return
    const cell = table.take(paragraph)
    if (cell) found.push(cell)
    else found.push(...spokenIn(flow, paragraph))
  })
  return found
}

function spokenIn(flow: Flow, { text, start }: Paragraph): readonly Money[] {
  if (!/\d/.test(text)) return []
  return [...text.matchAll(SPOKEN)].flatMap((match) => {
    const [words, whole, decimals, scale, rest, restScale, per] = match
    const vnd =
      numberOf(whole, decimals) * scaleOf(scale) + (rest === undefined ? 0 : Number(rest) * scaleOf(restScale))
    const at = flow.at(start + match.index, start + match.index + words.length)
    return Number.isSafeInteger(Math.round(vnd)) && vnd > 0
      ? [{ text: words, vnd: Math.round(vnd), per: per ?? null, at }]
      : []
  })
}

const scaleOf = (word: string | undefined) => (word === undefined ? 1 : (SCALE.get(word) ?? 1))

/** 59.835 is fifty-nine thousand; 1,5 is one and a half. */
export const numberOf = (whole: string | undefined, decimals: string | undefined) =>
  Number(`${(whole ?? '').replaceAll('.', '')}.${decimals ?? '0'}`)

const UNIT = /(?:ĐVT|Đơn vị(?: tính)?)\s?:?\s?(?:(tỷ|tỉ|triệu|nghìn|ngàn|1\.000)\s)?(?:đồng|VNĐ)/iu
const AMOUNT_COLUMN = /kinh phí|vốn|thành tiền|số tiền|dự toán|đơn giá|mức chi|tổng(?: số| cộng)?|giá trị/iu
const BARE = /^(\d{1,3}(?:\.\d{3})*|\d+)(?:,(\d{1,3}))?$/u

/** Follows the tables of a text and knows which columns hold amounts. */
class MoneyTable {
  readonly #flow: Flow
  #scale = 0
  #row = -1
  #columns: Set<number> | null = null
  #heading: { row: number; columns: Set<number> } | null = null

  constructor(flow: Flow) {
    this.#flow = flow
  }

  take(paragraph: Paragraph): Money | null {
    const { text, cell, start, end } = paragraph
    const unit = UNIT.exec(text)
    if (unit) this.#open(unit[1])
    if (this.#scale === 0 || !cell) return null
    this.#follow(cell.row, cell.column, text)
    const amount = BARE.exec(text)
    if (!amount || !this.#columns?.has(cell.column)) return null
    const vnd = Math.round(numberOf(amount[1], amount[2]) * this.#scale)
    return vnd > 0 && Number.isSafeInteger(vnd) ? { text, vnd, per: null, at: this.#flow.at(start, end) } : null
  }

  #open(scale: string | undefined) {
    this.#scale = scale === '1.000' ? 1e3 : scaleOf(scale?.toLowerCase())
    this.#columns = this.#heading = null
  }

  /** The first row with a title of amounts says which columns hold them. */
  #follow(row: number, column: number, text: string) {
    if (this.#row !== row) {
      this.#row = row
      if (this.#heading && this.#heading.columns.size > 0) this.#columns ??= this.#heading.columns
      this.#heading = { row, columns: new Set() }
    }
    if (this.#columns === null && AMOUNT_COLUMN.test(text) && text.length < 80) this.#heading?.columns.add(column)
  }
}
