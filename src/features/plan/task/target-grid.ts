import { type LocalDate, parseDay, showDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { parseNumber, showNumber } from '../../../kernel/text.ts'
import type { TaskProgress } from '../progress/progress.ts'
import { type Due, type DueDate, MOST_TARGET, type Target } from './task.ts'

/** One line of the grid of a task: the whole task first (`unit` null), then each of its units. */
export type GridRow = {
  readonly unit: Id<'unit'> | null
  readonly unitName: string | null
  readonly target: Target | null
  readonly due: DueDate | null
}

export const GRID_COLUMNS = ['target', 'due'] as const
export type GridColumn = (typeof GRID_COLUMNS)[number]

type Standing = { readonly targets: readonly Target[]; readonly dues: readonly DueDate[] }

export function gridRows({ task, units }: TaskProgress, { targets, dues }: Standing): readonly GridRow[] {
  const rowOf = (unit: Id<'unit'> | null, unitName: string | null): GridRow => ({
    unit,
    unitName,
    target: targets.find((row) => row.task === task.id && row.unit === unit) ?? null,
    due: dues.find((row) => row.task === task.id && row.unit === unit) ?? null,
  })
  return [rowOf(null, null), ...units.map(({ assignment }) => rowOf(assignment.unit, assignment.unitName))]
}

/** What a cell shows while nobody types in it. */
export function shownIn({ target, due }: GridRow, column: GridColumn): string {
  if (column === 'due') return showDue(due?.due ?? null)
  return target?.value ? showNumber(target.value) : ''
}

const showDue = (due: Due | null) =>
  due === null ? '' : `${due.from === null ? '' : `${showDay(due.from)} – `}${showDay(due.to)}`

/** What was typed in a cell: a value, null for an emptied cell, or `unreadable`. */
export type Typed<T> = T | null | 'unreadable'

/** A whole number from 1 to `MOST_TARGET`. */
export function readTarget(text: string): Typed<number> {
  if (text.trim() === '') return null
  const value = parseNumber(text)
  return value !== null && Number.isInteger(value) && value >= 1 && value <= MOST_TARGET ? value : 'unreadable'
}

/** A day, or two with a dash between blanks (`1/10 – 31/10`); given by the owner. */
export function readDue(text: string, year: number): Typed<Due> {
  if (text.trim() === '') return null
  const days = text.split(/\s*–\s*|\s+-\s+/).map((words) => parseDay(words, year))
  if (days.length > 2 || days.includes(null)) return 'unreadable'
  const [first, last] = days as readonly LocalDate[]
  if (first === undefined) return 'unreadable'
  const basis = 'owner' as const
  return last === undefined
    ? { from: null, to: first, basis, words: null }
    : { from: first, to: last, basis, words: null }
}

/** A column copied out of Excel: one cell a line, only the first column, without the empty line at its end. */
export const pastedColumn = (text: string): readonly string[] =>
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => (line.split('\t')[0] ?? '').trim())

/** Whole shares of a total that differ by at most one and add up to it. */
export function apportion(total: number, shares: number): readonly number[] {
  const each = Math.floor(total / shares)
  const left = total - each * shares
  return Array.from({ length: shares }, (_, i) => each + (i < left ? 1 : 0))
}

/** Does the typed value differ from what stands? */
export const changesTarget = ({ target }: GridRow, value: number | null) => (target?.value ?? null) !== value

export const changesDue = ({ due }: GridRow, typed: Due | null) =>
  (due?.due?.to ?? null) !== (typed?.to ?? null) || (due?.due?.from ?? null) !== (typed?.from ?? null)
