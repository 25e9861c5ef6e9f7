import { useState } from 'react'
import { type Outcome, useSendAll } from '../../../browser/api.ts'
import { refusalsIn } from '../../../browser/sending.ts'
import type { Refusal } from '../../../kernel/command.ts'
import type { Id } from '../../../kernel/kernel.ts'
import {
  changesDue,
  changesTarget,
  type GridColumn,
  type GridRow,
  readDue,
  readTarget,
  shownIn,
} from './target-grid.ts'

/** A cell and what was typed in it. */
export type Cell = { readonly row: GridRow; readonly column: GridColumn; readonly text: string }

export type Grid = {
  readonly rows: readonly GridRow[]
  /** What holds for a unit that has no due day of its own. */
  readonly wholeDue: string
  readonly refusals: readonly Refusal[]
  readonly textOf: (row: GridRow, column: GridColumn) => string
  readonly isUnreadable: (row: GridRow, column: GridColumn) => boolean
  readonly type: (cell: Cell) => void
  /** Back to what stands. */
  readonly forget: (row: GridRow, column: GridColumn) => void
  /** Sends what differs from what stands; what cannot be read, or was refused, stays in its cell. */
  readonly commit: (cells: readonly Cell[]) => Promise<void>
}

type Of = { readonly task: Id<'task'>; readonly year: number; readonly rows: readonly GridRow[] }
type Typed = Readonly<Record<string, string>>
/** By the key of the cell that was refused: it goes when something else is typed there. */
type Refused = Readonly<Record<string, readonly Refusal[]>>
type At = Pick<Cell, 'row' | 'column'>

/** What is typed into the grid of a task, until it is kept. */
export function useTargetGrid({ task, year, rows }: Of): Grid {
  const sendAll = useSendAll()
  const [typed, setTyped] = useState<Typed>({})
  const [refused, setRefused] = useState<Refused>({})
  const forgive = (cells: readonly At[]) => setRefused((before) => without(before, cells))
  const forget = (cells: readonly At[]) => {
    setTyped((before) => without(before, cells))
    forgive(cells)
  }
  const commit = async (cells: readonly Cell[]) => {
    setTyped((before) => ({ ...before, ...Object.fromEntries(cells.map((cell) => [keyOf(cell), cell.text])) }))
    forgive(cells)
    forget(cells.filter((cell) => isSame(cell, year)))
    const targets = cells.flatMap((cell) => newTarget(cell, task))
    const dues = cells.flatMap((cell) => newDue(cell, { task, year }))
    if (targets.length + dues.length === 0) return
    const first =
      targets.length > 0
        ? await sendAll(
            'plan.set-target',
            targets.map(({ content }) => content),
          )
        : []
    const second =
      dues.length > 0
        ? await sendAll(
            'plan.set-due',
            dues.map(({ content }) => content),
          )
        : []
    const outcomes: readonly Outcome[] = [...first, ...second]
    const sent = [...targets, ...dues].map(({ cell }, i) => ({ cell, outcome: outcomes[i] }))
    forget(sent.filter(({ outcome }) => outcome?.outcome === 'accepted').map(({ cell }) => cell))
    setRefused((before) => ({ ...before, ...refusedIn(sent) }))
  }
  return {
    rows,
    wholeDue: rows[0] ? shownIn(rows[0], 'due') : '',
    refusals: unlike(Object.values(refused).flat()),
    textOf: (row, column) => typed[keyOf({ row, column })] ?? shownIn(row, column),
    isUnreadable: (row, column) => read(column, typed[keyOf({ row, column })] ?? '', year) === 'unreadable',
    type: (cell) => {
      setTyped({ ...typed, [keyOf(cell)]: cell.text })
      forgive([cell])
    },
    forget: (row, column) => forget([{ row, column }]),
    commit,
  }
}

const refusedIn = (sent: readonly { readonly cell: Cell; readonly outcome: Outcome | undefined }[]): Refused =>
  Object.fromEntries(sent.map(({ cell, outcome }) => [keyOf(cell), outcome ? refusalsIn(outcome) : []]))

const keyOf = ({ row, column }: At) => `${row.unit ?? 'whole'} ${column}`

function without<T>(byCell: Readonly<Record<string, T>>, cells: readonly At[]): Readonly<Record<string, T>> {
  const gone = new Set(cells.map(keyOf))
  return Object.fromEntries(Object.entries(byCell).filter(([key]) => !gone.has(key)))
}

const read = (column: GridColumn, text: string, year: number) =>
  column === 'target' ? readTarget(text) : readDue(text, year)

function isSame({ row, column, text }: Cell, year: number): boolean {
  if (column === 'target') {
    const value = readTarget(text)
    return value !== 'unreadable' && !changesTarget(row, value)
  }
  const due = readDue(text, year)
  return due !== 'unreadable' && !changesDue(row, due)
}

function newTarget(cell: Cell, task: Id<'task'>) {
  const { row, column, text } = cell
  const value = column === 'target' ? readTarget(text) : 'unreadable'
  if (value === 'unreadable' || !changesTarget(row, value)) return []
  const id = crypto.randomUUID() as Id<'target'>
  const basis = 'owner' as const
  return [{ cell, content: { id, task, unit: row.unit, value, basis, replaces: row.target?.id ?? null } }]
}

function newDue(cell: Cell, { task, year }: Pick<Of, 'task' | 'year'>) {
  const { row, column, text } = cell
  const due = column === 'due' ? readDue(text, year) : 'unreadable'
  if (due === 'unreadable' || !changesDue(row, due)) return []
  const id = crypto.randomUUID() as Id<'due-date'>
  return [{ cell, content: { id, task, unit: row.unit, due, replaces: row.due?.id ?? null } }]
}

/** The same refusal of many cells is said once. */
const unlike = (refusals: readonly Refusal[]) =>
  refusals.filter((one, i) => refusals.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === i)
