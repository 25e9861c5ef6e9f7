import type { Flow, Paragraph } from './flow.ts'
import { type Mark, markOf } from './outline-mark.ts'
import { typeOfLine } from './document-types.ts'
import type { Parts } from './parts.ts'

/** A paragraph of the body with its mark and its place in the outline. Offsets in the flow. */
export type Entry = {
  readonly paragraph: Paragraph
  readonly mark: Mark | null
  /** The words behind the mark. */
  readonly body: string
  readonly bodyAt: number
  /** Rank of its mark, 0 outermost; bullets and plain paragraphs are innermost. */
  readonly rank: number
  /** Index of the entry that it stands under, -1 at the top. */
  readonly parent: number
  /** Labels of the marks above it and its own: `IV(2).1`. Of a bullet or a plain paragraph: that of its parent. */
  readonly path: string
}

const RANK: Readonly<Record<Mark['kind'], number>> = {
  annex: 0,
  article: 1,
  part: 1,
  capital: 2,
  roman: 3,
  arabic: 4,
  decimal: 5,
  letter: 7,
  bullet: 8,
  plus: 9,
}
const RANK_OF_TEXT = 8.5

/** The body as a tree, written as a list: header, preamble, recipients and signature left out. */
export function outlineOf(flow: Flow, parts: Parts): readonly Entry[] {
  const tree = new Tree()
  flow.paragraphs.forEach((paragraph, i) => {
    if (FOOTNOTE.test(paragraph.text)) return
    if (i < parts.body.from || (parts.closing && i >= parts.closing.from && i < parts.closing.until)) return
    tree.take(paragraph)
  })
  return tree.entries
}

const FOOTNOTE = /^\[\d{1,3}\]\s/u

type Open = { readonly rank: number; readonly label: string; readonly index: number; readonly path: string }

class Tree {
  readonly entries: Entry[] = []
  #open: Open[] = []
  readonly #printed = new Map<string, number>()
  #lettered = false

  take(paragraph: Paragraph) {
    if (typeOfLine(paragraph.text) !== null) this.#open = []
    const mark = this.#markOf(paragraph)
    const rank = mark ? rankOf(mark) : RANK_OF_TEXT
    while (this.#open.length > 0 && (this.#open.at(-1)?.rank ?? 0) >= (mark ? rank : RANK.bullet)) this.#open.pop()
    const above = this.#open.at(-1)
    const path = mark && !isInner(rank) ? this.#pathOf(mark, above) : (above?.path ?? '')
    const length = mark?.length ?? 0
    this.entries.push({
      paragraph,
      mark,
      body: paragraph.text.slice(length),
      bodyAt: paragraph.start + length,
      rank,
      parent: above?.index ?? -1,
      path,
    })
    if (mark) this.#open.push({ rank, label: mark.label, index: this.entries.length - 1, path })
  }

  /** Capital letters count only in an outline that opens with A. */
  #markOf(paragraph: Paragraph): Mark | null {
    const mark = markOf(paragraph.text)
    if (mark?.kind === 'capital' && mark.label === 'A') this.#lettered = true
    return mark?.kind === 'capital' && !this.#lettered ? null : mark
  }

  #pathOf(mark: Mark, above: Open | undefined): string {
    const outer = above?.path ?? ''
    const inside =
      above && mark.label.startsWith(`${above.label}.`)
        ? outer.includes('.')
          ? outer.slice(0, outer.lastIndexOf('.'))
          : ''
        : outer
    const path = inside === '' ? mark.label : `${inside}.${mark.label}`
    const times = (this.#printed.get(path) ?? 0) + 1
    this.#printed.set(path, times)
    return times === 1 || mark.kind === 'letter' ? path : `${path}(${times})`
  }
}

const isInner = (rank: number) => rank >= RANK.bullet

/** 3.1.2 stands under 3.1. */
const rankOf = (mark: Mark) =>
  mark.kind === 'decimal' ? RANK.decimal + Math.min(1.5, (mark.label.split('.').length - 2) * 0.5) : RANK[mark.kind]

/** Entries directly under an entry, in order. Built once for the whole outline. */
export function childrenOf(entries: readonly Entry[]): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>()
  entries.forEach(({ parent }, i) => {
    const list = children.get(parent)
    if (list) list.push(i)
    else children.set(parent, [i])
  })
  return children
}
