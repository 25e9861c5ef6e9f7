import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import { Link } from 'wouter'
import { sayRefusal } from '../../../browser/browser.texts.ts'
import { useLanguage, useText } from '../../../browser/language.tsx'
import { broadcastTexts } from './broadcast.screen.texts.ts'
import { showHours } from './clock.ts'
import { RUN_CELLS, type RunCell } from './run-table.ts'
import type { RunTyping } from './run-typing.browser.ts'
import { Quiet } from './Quiet.office.tsx'
import './broadcast.css'

const HEADS = { on: 'on', from: 'fromTime', to: 'toTime', place: 'place', quantity: 'quantity' } as const

/** The table of a trip log. Enter and the arrows go from line to line; a sheet is pasted over as many cells as it has. */
export function RunTable({ typing }: { readonly typing: RunTyping }) {
  const t = useText(broadcastTexts)
  const table = useRef<HTMLTableElement>(null)
  const go = (row: number, cell: RunCell) =>
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${row} ${cell}"]`)?.focus()
  return (
    <table className="run-table" ref={table}>
      <thead>
        <tr>
          {RUN_CELLS.map((cell) => (
            <th key={cell} scope="col" className={`run-${cell}`}>
              {t[HEADS[cell]]}
            </th>
          ))}
          <th scope="col">{t.says}</th>
        </tr>
      </thead>
      <tbody>
        {typing.rows.map((row, at) => (
          <tr key={row.id}>
            {RUN_CELLS.map((cell) => (
              <td key={cell} data-label={t[HEADS[cell]]}>
                <Cell typing={typing} row={at} cell={cell} go={go} />
              </td>
            ))}
            <td data-label={t.says}>
              <Says row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = {
  readonly typing: RunTyping
  readonly row: number
  readonly cell: RunCell
  readonly go: (row: number, cell: RunCell) => void
}

function Cell({ typing, row, cell, go }: CellProps) {
  const t = useText(broadcastTexts)
  const line = typing.rows[row]
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined || (event.key !== 'Enter' && cell === 'place')) return
    event.preventDefault()
    go(row + step, cell)
  }
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\t\n]/.test(text)) return
    event.preventDefault()
    typing.paste(row, cell, text)
  }
  return (
    <input
      data-cell={`${row} ${cell}`}
      aria-label={`${t[HEADS[cell]]} ${row + 1}`}
      aria-invalid={line?.unread.some((one) => one === cell) || undefined}
      autoComplete="off"
      inputMode={cell === 'quantity' ? 'numeric' : undefined}
      list={cell === 'place' ? 'run-places' : undefined}
      value={line?.typed[cell] ?? ''}
      onChange={({ currentTarget }) => typing.type(row, cell, currentTarget.value)}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  )
}

/** In the list of places the arrows choose a place. */
const STEPS: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }

/** What a line reads as, and what was refused of it. */
function Says({ row }: { readonly row: RunTyping['rows'][number] }) {
  const t = useText(broadcastTexts)
  const { language } = useLanguage()
  if (row.refusals.length > 0)
    return (
      <span role="alert" className="run-refused">
        {row.refusals.map((refusal) => sayRefusal(refusal, language)).join(' ')}
      </span>
    )
  if (row.unread.length > 0)
    return (
      <span className="run-refused">
        {t.unreadable}: {row.unread.map((cell) => t[HEADS[cell]].toLowerCase()).join(', ')}
      </span>
    )
  if (!row.run) return null
  return (
    <>
      <span className="quiet small">{row.slot ? t.planned : t.ready}</span> <Quiet of={row.quiet} />
      {row.meets === 'another' ? <span className="small run-meets">⚠ {t.meets}</span> : null}
      {row.heard ? (
        <span className="small run-meets">
          ⚠ {t.heard}: <Link href={`/works/${row.heard.work}`}>{showHours(row.heard)}</Link>
        </span>
      ) : null}
    </>
  )
}
