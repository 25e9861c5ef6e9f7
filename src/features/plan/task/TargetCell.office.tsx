import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useSay, useText } from '../../../browser/language.tsx'
import { BasisMark } from './DueMark.office.tsx'
import type { Cell, Grid } from './target-grid.browser.ts'
import { GRID_COLUMNS, type GridColumn, type GridRow, pastedColumn } from './target-grid.ts'
import { cellName, taskPageTexts } from './task-page.screen.texts.ts'

type Props = {
  readonly row: GridRow
  /** Its line in the grid. */
  readonly at: number
  readonly column: GridColumn
  readonly grid: Grid
}

/** A cell that is typed in: Enter and arrows move, Escape takes back, a column from Excel fills downwards. */
export function TargetCell({ row, at, column, grid }: Props) {
  const t = useText(taskPageTexts)
  const say = useSay()
  const text = grid.textOf(row, column)
  const unreadable = grid.isUnreadable(row, column)
  const errorId = `${cellId(at, column)}-error`
  const unitName = row.unitName === null ? taskPageTexts.whole : { vi: row.unitName, en: row.unitName }
  return (
    <>
      <span className="grid-cell" data-column={column}>
        <input
          id={cellId(at, column)}
          aria-label={say(cellName(taskPageTexts[column], unitName))}
          aria-invalid={unreadable}
          aria-describedby={unreadable ? errorId : undefined}
          autoComplete="off"
          placeholder={row.unit !== null && column === 'due' ? grid.wholeDue : ''}
          value={text}
          onChange={({ currentTarget }) => grid.type({ row, column, text: currentTarget.value })}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onBlur={() => void grid.commit([{ row, column, text }])}
          onKeyDown={(event) => press(event, { row, at, column, grid })}
          onPaste={(event) => paste(event, { row, at, column, grid })}
        />
        <CellMark row={row} column={column} />
      </span>
      {unreadable ? (
        <div id={errorId} className="grid-error">
          {column === 'target' ? t.unreadableTarget : t.unreadableDue}
        </div>
      ) : null}
    </>
  )
}

/** Where the value that stands comes from. */
export function CellMark({ row, column }: Pick<Props, 'row' | 'column'>) {
  if (column === 'target') return row.target?.value ? <BasisMark basis={row.target.basis} /> : null
  const due = row.due?.due
  return due ? <BasisMark basis={due.basis} words={due.words} /> : null
}

const cellId = (at: number, column: GridColumn) => `cell-${column}-${at}`

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

function press(event: KeyboardEvent<HTMLInputElement>, { row, at, column, grid }: Props) {
  if (event.key === 'Escape') return grid.forget(row, column)
  const step = STEPS[event.key]
  if (!step || event.nativeEvent.isComposing || !leaves(event)) return
  const [down, right] = step
  const next = document.getElementById(cellId(at + down, GRID_COLUMNS[GRID_COLUMNS.indexOf(column) + right] ?? column))
  event.preventDefault()
  if (next instanceof HTMLInputElement) next.focus()
  else if (event.key === 'Enter') event.currentTarget.blur()
}

/** Left and right leave a cell only from its edge, so that typing stays as people know it. */
function leaves({ key, currentTarget: { selectionStart, selectionEnd, value } }: KeyboardEvent<HTMLInputElement>) {
  const whole = selectionStart === 0 && selectionEnd === value.length
  if (key === 'ArrowLeft') return whole || selectionEnd === 0
  return key !== 'ArrowRight' || whole || selectionStart === value.length
}

function paste(event: ClipboardEvent<HTMLInputElement>, { at, column, grid }: Props) {
  const values = pastedColumn(event.clipboardData.getData('text/plain'))
  if (values.length < 2) return
  event.preventDefault()
  const cells = values.flatMap((text, i): readonly Cell[] => {
    const row = grid.rows[at + i]
    return row ? [{ row, column, text }] : []
  })
  void grid.commit(cells)
}
