import { Button } from '@mantine/core'
import { useRead } from '../../../browser/api.ts'
import { useText } from '../../../browser/language.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import type { Plan } from '../plan.ts'
import type { TaskProgress } from '../progress/progress.ts'
import { type Grid, useTargetGrid } from './target-grid.browser.ts'
import { apportion, GRID_COLUMNS, type GridColumn, type GridRow, gridRows, shownIn } from './target-grid.ts'
import { CellMark, TargetCell } from './TargetCell.office.tsx'
import type { May } from './TaskPage.office.tsx'
import { taskPageTexts } from './task-page.screen.texts.ts'

type Props = { readonly plan: Plan; readonly task: TaskProgress; readonly may: May }

/** How much and until when, for the whole task and for each unit: typed, pasted from Excel, or shared out. */
export function TargetGrid({ plan, task, may }: Props) {
  const t = useText(taskPageTexts)
  const reading = useRead('plan.targets', { plan: plan.id })
  return (
    <section className="panel" aria-labelledby="grid">
      <h2 id="grid">{t.grid}</h2>
      <p className="quiet small">{may === 'decide' ? `${t.gridNote} ${t.basisLegend}` : t.basisLegend}</p>
      <Loaded of={reading}>
        {(standing) => {
          const rows = gridRows(task, standing)
          return may === 'decide' ? (
            <Typing plan={plan} task={task} rows={rows} />
          ) : (
            <GridTable rows={rows} grid={null} />
          )
        }}
      </Loaded>
    </section>
  )
}

type TypingProps = { readonly plan: Plan; readonly task: TaskProgress; readonly rows: readonly GridRow[] }

function Typing({ plan, task, rows }: TypingProps) {
  const t = useText(taskPageTexts)
  const grid = useTargetGrid({ task: task.task.id, year: plan.year, rows })
  const [whole, ...units] = rows
  const total = whole?.target?.value ?? null
  const share = () => {
    if (total === null) return
    const shares = apportion(total, units.length)
    void grid.commit(units.map((row, i) => ({ row, column: 'target', text: String(shares[i] ?? 0) })))
  }
  return (
    <>
      <Refusals of={grid.refusals} focus="leave" />
      <GridTable rows={rows} grid={grid} />
      {total !== null && units.length > 0 && total >= units.length ? (
        <Button variant="default" mt="xs" className="no-print" onClick={share}>
          {t.share}
        </Button>
      ) : null}
    </>
  )
}

function GridTable({ rows, grid }: { readonly rows: readonly GridRow[]; readonly grid: Grid | null }) {
  const t = useText(taskPageTexts)
  return (
    <table className="table grid-table">
      <caption className="visually-hidden">{t.grid}</caption>
      <thead>
        <tr>
          <th scope="col">{t.unit}</th>
          <th scope="col">{t.target}</th>
          <th scope="col">{t.due}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.unit ?? 'whole'}>
            <th scope="row">{row.unitName ?? t.whole}</th>
            {GRID_COLUMNS.map((column) => (
              <td key={column} data-label={t[column]}>
                {grid ? <TargetCell {...{ row, at, column, grid }} /> : <Shown row={row} column={column} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Shown({ row, column }: { readonly row: GridRow; readonly column: GridColumn }) {
  const text = shownIn(row, column)
  if (text === '') return <span className="quiet">–</span>
  return (
    <>
      {text} <CellMark row={row} column={column} />
    </>
  )
}
