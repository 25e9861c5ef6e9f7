import { continues, type Gap, type Layout, layoutOf } from './joining.ts'
import { type Line, linesOf } from './lines.ts'
import type { Place } from './reading.ts'
import { type Copy, decode, inOneSpelling } from './spelling.ts'

/** Where a paragraph stands in a table: `row` counts through the text. */
export type Cell = { readonly row: number; readonly column: number }
/** Offsets in the flow. */
export type Paragraph = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly cell: Cell | null
}

/** The text as paragraphs: broken lines joined, page numbers gone, one space between words, `\n` between paragraphs. */
export type Flow = {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  /** The place in the given text of a stretch of the flow. */
  readonly at: (start: number, end: number) => Place
}

/** Reads a text of any spelling and any breaking of lines into one flow. Linear in the text. */
export function flowOf(given: string): Flow {
  const copy = inOneSpelling(given)
  const lines = linesOf(copy)
  const pen = new Pen(copy)
  const hand = new Hand(pen, layoutOf(lines))
  for (const line of lines) hand.take(line)
  return pen.finish(given.length)
}

/** Decides line by line what goes on a paragraph and what opens one. */
class Hand {
  readonly #pen: Pen
  readonly #layout: Layout
  #opening: Line | null = null
  #last: Line | null = null
  #blanks = 0
  #pages = 0
  #bars = 0
  #cell: { row: number; column: number } | null = null
  #row = 0

  constructor(pen: Pen, layout: Layout) {
    this.#pen = pen
    this.#layout = layout
  }

  take(line: Line) {
    if (line.kind === 'blank') this.#blanks++
    else if (line.kind === 'page') this.#turnPage()
    else if (line.kind === 'rule') this.#last = null
    else if (line.kind === 'bar') this.#bar()
    else if (line.kind === 'row') this.#tableRow(line)
    else this.#text(line)
  }

  /** Two blank lines before the number, or after it, were there without the page break. */
  #turnPage() {
    this.#pages = this.#blanks > 1 ? 2 : 1
    this.#blanks = 0
  }

  #text(line: Line) {
    const last = this.#last
    if (this.#cell && last === null && this.#blanks > 1 && this.#bars > 0) this.#cell = null
    if (last && continues({ opening: this.#opening ?? last, last, next: line, gap: this.#gap() }, this.#layout))
      this.#pen.goOn(line)
    else {
      this.#pen.open(line, this.#cell)
      this.#opening = line
    }
    this.#last = line
    this.#blanks = this.#pages = this.#bars = 0
  }

  #gap(): Gap {
    if (this.#pages > 0) return this.#pages > 1 || this.#blanks > 1 ? 'blank' : 'page'
    return this.#blanks > 0 ? 'blank' : 'none'
  }

  /** One cell a line, bars between; two bars in a row open the next row. */
  #bar() {
    if (this.#cell === null || (this.#bars > 0 && this.#last === null)) this.#cell = { row: ++this.#row, column: 0 }
    else this.#cell = { row: this.#cell.row, column: this.#cell.column + 1 }
    this.#bars++
    this.#blanks = this.#pages = 0
    this.#last = null
  }

  #tableRow(line: Line) {
    this.#row++
    let column = 0
    let bar = 0
    const words = this.#pen.written(line)
    while (bar !== -1 && bar < words.length - 1) {
      const next = words.indexOf('|', bar + 1)
      const end = next === -1 ? words.length : next
      this.#pen.open(
        { ...line, start: line.start + bar + 1, end: line.start + end },
        { row: this.#row, column: column++ },
      )
      bar = next
    }
    this.#last = this.#cell = null
    this.#blanks = this.#pages = 0
  }
}

/** Writes the flow and remembers where each character came from. */
class Pen {
  readonly #copy: Copy
  readonly #codes: Uint16Array
  readonly #origin: Uint32Array
  #length = 0
  #open: { start: number; cell: Cell | null } | null = null
  readonly #paragraphs: { start: number; end: number; cell: Cell | null }[] = []

  constructor(copy: Copy) {
    this.#copy = copy
    this.#codes = new Uint16Array(copy.text.length + 2)
    this.#origin = new Uint32Array(copy.text.length + 2)
  }

  open(line: Line, cell: Cell | null) {
    this.#close()
    if (this.#length > 0) this.#put(NEWLINE, line.start)
    this.#open = { start: this.#length, cell }
    this.#copyWords(line)
  }

  /** A line as it stands in the copy, with its Markdown signs. */
  written(line: Line) {
    return this.#copy.text.slice(line.start, line.end)
  }

  goOn(line: Line) {
    this.#space(line.start)
    this.#copyWords(line)
  }

  finish(givenLength: number): Flow {
    this.#close()
    const text = decode(this.#codes, this.#length)
    const origin = this.#origin.slice(0, this.#length)
    const copyOrigin = this.#copy.origin
    const first = (i: number) => copyOrigin[origin[i] ?? 0] ?? 0
    const after = (i: number) => {
      const from = origin[i] ?? 0
      let next = from + 1
      while (next < copyOrigin.length - 1 && copyOrigin[next] === copyOrigin[from]) next++
      return copyOrigin[next] ?? givenLength
    }
    return {
      text,
      paragraphs: this.#paragraphs.map((found) => ({ ...found, text: text.slice(found.start, found.end) })),
      at: (start, end) => ({ start: first(start), end: after(Math.max(start, end - 1)) }),
    }
  }

  #close() {
    const open = this.#open
    if (!open) return
    while (this.#length > open.start && this.#codes[this.#length - 1] === SPACE) this.#length--
    if (this.#length > open.start) this.#paragraphs.push({ ...open, end: this.#length })
    this.#open = null
  }

  #copyWords(line: Line) {
    for (let i = line.start; i < line.end; i++) {
      const code = this.#copy.text.charCodeAt(i)
      if (code === STAR) continue
      if (code === SPACE) this.#space(i)
      else this.#word(code, i)
    }
  }

  #space(from: number) {
    const before = this.#length === (this.#open?.start ?? 0) ? SPACE : this.#codes[this.#length - 1]
    if (before !== SPACE && before !== OPENING) this.#put(SPACE, from)
  }

  /** Word-segmented texts print a blank before each stop: `kế_hoạch , cụ_thể :`. */
  #word(code: number, from: number) {
    const start = this.#open?.start ?? 0
    if (isStop(code) && this.#length > start + 1 && this.#codes[this.#length - 1] === SPACE) this.#length--
    this.#put(code, from)
  }

  #put(code: number, from: number) {
    this.#codes[this.#length] = code
    this.#origin[this.#length++] = from
  }
}

const SPACE = 32
const NEWLINE = 10
const STAR = 42
const OPENING = 40
/** `, . : ; ! ? )` */
const isStop = (code: number) =>
  code === 44 || code === 46 || code === 58 || code === 59 || code === 33 || code === 63 || code === 41
