import { type LocalDate, parseDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { fold, parseNumber } from '../../../kernel/text.ts'
import { type Clock, parseClock } from './clock.ts'

/** The cells of a row as they are typed, in the order of the trip log and of a sheet that is pasted. */
export const RUN_CELLS = ['on', 'from', 'to', 'place', 'quantity'] as const
export type RunCell = (typeof RUN_CELLS)[number]
export type TypedRun = Readonly<Record<RunCell, string>>

export const EMPTY_RUN: TypedRun = { on: '', from: '', to: '', place: '', quantity: '1' }

/** A row that can be sent. */
export type ReadRun = {
  readonly on: LocalDate
  readonly from: Clock
  readonly to: Clock
  readonly area: Id<'area'>
  readonly quantity: number
}

/** What rows are read by: the year of days typed without one, the places of the plan by name. */
export type RunReading = {
  readonly year: number
  readonly places: readonly { readonly id: Id<'area'>; readonly name: string }[]
}

/** Was nothing typed in it beyond what a fresh row has? */
export const isEmptyRun = (typed: TypedRun): boolean =>
  RUN_CELLS.every((cell) => cell === 'quantity' || typed[cell].trim() === '')

/** The row, or the cells that cannot be read. */
export function readRun(
  typed: TypedRun,
  { year, places }: RunReading,
): { readonly run: ReadRun | null; readonly unread: readonly RunCell[] } {
  const run = {
    on: parseDay(typed.on.trim(), year),
    from: parseClock(typed.from),
    to: parseClock(typed.to),
    area: findPlace(typed.place, places),
    quantity: wholeNumber(typed.quantity),
  }
  const { on, from, to, area, quantity } = run
  if (on && from && to && area && quantity !== null) return { run: { on, from, to, area, quantity }, unread: [] }
  const read = { on, from, to, place: area, quantity }
  return { run: null, unread: RUN_CELLS.filter((cell) => read[cell] === null) }
}

/** The place that is called so, without diacritics; a part of a name serves when only one place has it. */
export function findPlace(typed: string, places: RunReading['places']): Id<'area'> | null {
  const words = fold(typed)
  if (words === '') return null
  const exact = places.filter(({ name }) => fold(name) === words)
  const [found, ...more] = exact.length > 0 ? exact : places.filter(({ name }) => fold(name).includes(words))
  return found && more.length === 0 ? found.id : null
}

/** The table after cells were pasted at one of it: lines are rows, tabs are cells; rows are added as they are needed. */
export function pasteRuns(
  rows: readonly TypedRun[],
  at: { readonly row: number; readonly cell: RunCell },
  text: string,
): readonly TypedRun[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r\n|\n|\r/)
  const first = RUN_CELLS.indexOf(at.cell)
  const length = Math.max(rows.length, at.row + lines.length)
  return Array.from({ length }, (_, row) => {
    const old = rows[row] ?? EMPTY_RUN
    const cells = lines[row - at.row]?.split('\t')
    return cells ? { ...old, ...said(cells, first) } : old
  })
}

const said = (cells: readonly string[], first: number): Partial<TypedRun> =>
  Object.fromEntries(
    cells.flatMap((text, at) => {
      const cell = RUN_CELLS[first + at]
      return cell ? [[cell, text.trim()]] : []
    }),
  )

function wholeNumber(text: string): number | null {
  const number = parseNumber(text)
  return number !== null && Number.isInteger(number) && number > 0 ? number : null
}
