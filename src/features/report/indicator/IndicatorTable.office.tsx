import { Button } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { Link } from 'wouter'
import { sayRefusal } from '../../../browser/browser.texts.ts'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { StateTag } from '../../../browser/ui/StateTag.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { showNumber, showPercent } from '../../../kernel/text.ts'
import { indicatorAddress } from './indicator-address.ts'
import type { IndicatorGrid } from './indicator-grid.browser.ts'
import type { IndicatorItem, IndicatorLine, IndicatorRow, Rhythm } from './indicator.ts'
import { reachedOf } from './indicator.rules.ts'
import { cellWords, indicatorTexts, proofsSaid } from './indicator.screen.texts.ts'
import { NOT_KNOWN, periodName, reachedNames, rhythmNames, valueWords } from './indicator.texts.ts'

type At = { readonly plan: Id<'plan'>; readonly area: Id<'area'> }
type Props = {
  readonly every: Rhythm
  readonly lines: readonly IndicatorLine[]
  /** Null for who only looks. */
  readonly grid: IndicatorGrid | null
  readonly at: At
  readonly change: ((indicator: IndicatorRow) => void) | null
}

/** Indicators of one rhythm by the periods of the year. */
export function IndicatorTable({ every, lines, grid, at, change }: Props) {
  const t = useText(indicatorTexts)
  const say = useSay()
  // Periods in which none of them holds are left out.
  const holds = (at: number) => lines.some(({ cells }) => cells[at]?.state !== 'not-in-force')
  const periods = (lines[0]?.cells ?? []).filter((_, at) => holds(at))
  return (
    <section className="panel indicator-part">
      <h2 className="panel-title">{say(rhythmNames[every])}</h2>
      <div className="indicator-scroll">
        <table className="table indicator-table">
          <caption className="visually-hidden">{say(rhythmNames[every])}</caption>
          <thead>
            <tr>
              <th scope="col">{t.indicator}</th>
              {periods.map((cell) => (
                <th key={cell.number} scope="col">
                  {say(periodName(every, cell))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ indicator, cells }, row) => (
              <tr key={indicator.root}>
                <Named indicator={indicator} change={change} />
                {cells.map((cell, column) =>
                  !holds(column) ? null : (
                    <td key={cell.number} data-label={say(periodName(every, cell))}>
                      <CellOf item={{ indicator, cell }} grid={grid} at={at} id={cellId(every, row, column)} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Named({ indicator, change }: { readonly indicator: IndicatorRow; readonly change: Props['change'] }) {
  const t = useText(indicatorTexts)
  return (
    <th scope="row">
      <div>
        <span className="quiet">{indicator.code}</span> {indicator.name}
      </div>
      <div className="quiet small">
        {indicator.unit} · {indicator.source}
      </div>
      {indicator.bound === null ? null : <StateTag tone="calm" name={indicatorTexts.folded} />}
      {change ? (
        <Button
          variant="subtle"
          size="compact-md"
          className="no-print"
          aria-label={`${t.change}: ${indicator.code}`}
          onClick={() => change(indicator)}
        >
          {t.change}
        </Button>
      ) : null}
    </th>
  )
}

type CellProps = {
  readonly item: IndicatorItem
  readonly grid: IndicatorGrid | null
  readonly at: At
  readonly id: string
}

/** What stands in a cell, or the field that it is typed in. */
function CellOf({ item, grid, at, id }: CellProps) {
  const t = useText(indicatorTexts)
  const { indicator, cell } = item
  if (cell.state === 'not-in-force') return <span className="quiet">–</span>
  if (grid?.mode === 'targets') return <Typing item={item} grid={grid} id={id} />
  if (cell.parts === null && cell.value === null && cell.state === 'open' && grid && indicator.bound === null)
    return (
      <>
        <Typing item={item} grid={grid} id={id} />
        <Wanted item={item} />
      </>
    )
  return (
    <>
      {cell.state === 'to-come' ? <span className="quiet small">{t.notYet}</span> : <Shown item={item} at={at} />}
      <Wanted item={item} />
    </>
  )
}

function Shown({ item: { indicator, cell }, at }: Pick<CellProps, 'item' | 'at'>) {
  const say = useSay()
  const reached = reachedOf(cell, indicator)
  const words = cell.parts === null ? say(NOT_KNOWN) : valueWords(cell.parts, indicator)
  const isOpened = cell.parts !== null || cell.value !== null
  return (
    <div>
      {isOpened ? (
        <Link
          className="figure"
          href={indicatorAddress({ ...at, indicator: indicator.root, from: cell.period.from, asOf: null })}
        >
          {words}
        </Link>
      ) : (
        <span className="quiet">{words}</span>
      )}{' '}
      {cell.proofs > 0 ? <span className="quiet small">{say(proofsSaid(cell.proofs))}</span> : null}{' '}
      {reached ? <StateTag tone={reached.is === 'met' ? 'good' : 'warn'} name={withPercent(reached)} /> : null}
    </div>
  )
}

function withPercent({ is, percent }: NonNullable<ReturnType<typeof reachedOf>>) {
  const name = reachedNames[is]
  if (percent === null) return name
  return { vi: `${name.vi} ${showPercent(percent)}`, en: `${name.en} ${showPercent(percent)}` }
}

function Wanted({ item: { indicator, cell } }: Pick<CellProps, 'item'>) {
  const t = useText(indicatorTexts)
  const wanted = cell.target?.value ?? null
  if (wanted === null) return null
  return (
    <div className="quiet small">
      {t.wanted} {indicator.better === 'lower' ? '≤' : '≥'} {showNumber(wanted)}
      {indicator.shape === 'share' ? '%' : ''}
    </div>
  )
}

type TypingProps = { readonly item: IndicatorItem; readonly grid: IndicatorGrid; readonly id: string }

function Typing({ item, grid, id }: TypingProps) {
  const t = useText(indicatorTexts)
  const say = useSay()
  const { language } = useLanguage()
  const refusals = grid.refusalsOf(item)
  const unreadable = grid.isUnreadable(item)
  const wrong = unreadable ? [t.unreadable] : refusals.map((one) => sayRefusal(one, language))
  return (
    <>
      <input
        id={id}
        className="indicator-input"
        aria-label={say(cellWords(item.indicator.code, periodName(item.indicator.every, item.cell)))}
        aria-invalid={wrong.length > 0}
        aria-describedby={wrong.length > 0 ? `${id}-error` : undefined}
        autoComplete="off"
        inputMode="text"
        value={grid.textOf(item)}
        onChange={({ currentTarget }) => grid.type(item, currentTarget.value)}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onBlur={() => void grid.commit(item)}
        onKeyDown={(event) => press(event, { item, grid, id })}
      />
      {wrong.length === 0 ? null : (
        <div id={`${id}-error`} className="indicator-error" role="alert">
          {wrong.join(' ')}
        </div>
      )}
    </>
  )
}

const cellId = (every: Rhythm, row: number, column: number) => `indicator-${every}-${row}-${column}`

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Enter and arrows move to the next field that way, Escape takes back. Left and right leave a field only when all of it is chosen or it is empty. */
function press(event: KeyboardEvent<HTMLInputElement>, { item, grid, id }: TypingProps) {
  if (event.key === 'Escape') return grid.forget(item)
  const step = STEPS[event.key]
  const { selectionStart, selectionEnd, value } = event.currentTarget
  const isWhole = selectionStart === 0 && selectionEnd === value.length
  if (!step || event.nativeEvent.isComposing || (step[1] !== 0 && !isWhole)) return
  event.preventDefault()
  const next = fieldFrom(id, step)
  if (next) next.focus()
  else if (event.key === 'Enter') event.currentTarget.blur()
}

/** The next field that way; cells that hold none are stepped over. */
function fieldFrom(id: string, [down, right]: readonly [number, number]): HTMLElement | null {
  const found = /^(.*)-(\d+)-(\d+)$/.exec(id)
  if (!found) return null
  const [, every, row, column] = found
  for (let far = 1; far <= 200; far += 1) {
    const field = document.getElementById(`${every}-${Number(row) + down * far}-${Number(column) + right * far}`)
    if (field) return field
  }
  return null
}
