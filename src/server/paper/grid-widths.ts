import { sum } from '../../kernel/kernel.ts'
import type { Grid } from './layout.ts'
import { widthOf } from './letters.ts'
import { LOOKS } from './looks.ts'

/**
 * Widths in mm of the columns of a table that is `room` mm wide: each gets its share, and none less than its longest word needs, so
 * that no day and no amount is broken, as far as the room allows. Only the first rows are measured: a table may be of any length.
 */
export function gridWidths(grid: Grid, room: number): readonly number[] {
  const needs = neededWidths(grid, room)
  const all = sum(needs)
  if (all >= room) return needs.map((need) => (need / all) * room)
  return shared(
    grid.columns.map(({ width }) => width),
    needs,
    room,
  )
}

/** Columns that want more than their share get what they need; the others share what is left, until nobody wants more. */
function shared(shares: readonly number[], needs: readonly number[], room: number): readonly number[] {
  const held = new Set<number>()
  for (;;) {
    const left = room - sum(needs.filter((_, at) => held.has(at)))
    const rest = sum(shares.filter((_, at) => !held.has(at)))
    const widths = shares.map((share, at) => (held.has(at) ? (needs[at] ?? 0) : (share / rest) * left))
    const tight = widths.flatMap((width, at) => (!held.has(at) && width < (needs[at] ?? 0) ? [at] : []))
    if (tight.length === 0) return widths
    for (const at of tight) held.add(at)
  }
}

function neededWidths({ columns, rows, total }: Grid, room: number): readonly number[] {
  const needs = columns.map(({ title }) => longestWord(title))
  const measure = (cells: readonly { readonly text: string }[]) => {
    if (cells.length !== columns.length) return
    for (const [at, { text }] of cells.entries()) needs[at] = Math.max(needs[at] ?? 0, longestWord(text))
  }
  let measured = 0
  for (const row of rows) {
    measure(row)
    measured += 1
    if (measured === MOST_MEASURED) break
  }
  if (total !== null) measure(total)
  return needs.map((need) => Math.min(need + MARGIN_MM, room * MOST_SHARE))
}

const MOST_MEASURED = 200
/** A word that is no word (an address of a page) does not push the others aside. */
const MOST_SHARE = 0.3
/** Both margins of a cell and half of its lines. */
const MARGIN_MM = 2.6

const longestWord = (text: string): number =>
  Math.max(0, ...text.split(/[^\S\u00a0]+/).map((word) => widthOf(word, LOOKS['cell-left'].size)))
