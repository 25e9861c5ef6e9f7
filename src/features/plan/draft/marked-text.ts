import type { Id } from '../../../kernel/kernel.ts'
import type { Place } from '../task/task.ts'

/** Something that has places in a text. */
export type Placed = { readonly id: Id<'task'>; readonly places: readonly Place[] }

/** One line of a text, cut where marks begin and end. Blank lines are left out. `start`: its first character in the text. */
export type MarkedLine = {
  readonly start: number
  readonly pieces: readonly MarkedPiece[]
  /** All tasks that have a place in this line. */
  readonly tasks: readonly Id<'task'>[]
}

/** A stretch that belongs to the same tasks from end to end; to none when it is not marked. */
export type MarkedPiece = {
  readonly start: number
  readonly text: string
  readonly tasks: readonly Id<'task'>[]
}

/** The text as lines with the places of tasks marked: cut once, for as long as the places stand. Linear in the text. */
export function markText(text: string, placed: readonly Placed[]): readonly MarkedLine[] {
  const marks = placed
    .flatMap(({ id, places }) => places.map((place) => ({ ...place, task: id })))
    .sort((a, b) => a.start - b.start)
  const marked: MarkedLine[] = []
  let open: readonly Mark[] = []
  let next = 0
  for (const line of linesOf(text)) {
    const upTo = firstAfter(marks, next, line.end)
    open = [...open.filter(({ end }) => end > line.start), ...marks.slice(next, upTo)]
    next = upTo
    marked.push(markLine(text, line, open))
  }
  return marked
}

/** The stretch without the white space at its ends, or null when nothing is left. */
export function trimPlace(text: string, { start, end }: Place): Place | null {
  const inside = text.slice(start, end)
  const from = start + inside.length - inside.trimStart().length
  const to = end - (inside.length - inside.trimEnd().length)
  return from < to ? { start: from, end: to } : null
}

type Mark = Place & { readonly task: Id<'task'> }

function linesOf(text: string): readonly Place[] {
  const lines: Place[] = []
  for (const { index, 0: line } of text.matchAll(/[^\r\n]*\S[^\r\n]*/gu))
    lines.push({ start: index, end: index + line.length })
  return lines
}

function firstAfter(marks: readonly Mark[], from: number, end: number): number {
  let at = from
  while (at < marks.length && (marks[at]?.start ?? end) < end) at += 1
  return at
}

function markLine(text: string, { start, end }: Place, open: readonly Mark[]): MarkedLine {
  const within = open.filter((mark) => mark.start < end && mark.end > start)
  const cuts = [start, end, ...within.flatMap((mark) => [Math.max(mark.start, start), Math.min(mark.end, end)])]
  const sorted = [...new Set(cuts)].sort((a, b) => a - b)
  const pieces = sorted.slice(0, -1).map((from, i) => pieceAt(text, { start: from, end: sorted[i + 1] ?? end }, within))
  return { start, pieces, tasks: [...new Set(within.map(({ task }) => task))] }
}

const pieceAt = (text: string, { start, end }: Place, within: readonly Mark[]): MarkedPiece => ({
  start,
  text: text.slice(start, end),
  tasks: [...new Set(within.filter((mark) => mark.start <= start && mark.end >= end).map(({ task }) => task))],
})
