import { Button } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import type { Sentence } from '../../kernel/sentence.ts'
import { fold } from '../../kernel/text.ts'
import { useKeptInHistory } from '../kept-in-history.ts'
import { useSay, useText } from '../language.tsx'
import type { LoadedAll } from '../pages.ts'
import { PrintHead } from './PrintHead.tsx'
import { ColumnChoice, TableButtons } from './TableButtons.tsx'
import { TableHead } from './TableHead.tsx'
import { rowCount, uiTexts } from './ui.texts.ts'

/** One column. `text` is what its filter searches and, without `cell`, what it shows; null where there is nothing to search, as in a column of buttons. `order` is what it sorts by (default: the text). */
export type Column<Row> = {
  readonly key: string
  readonly title: Sentence
  readonly text: ((row: Row) => string) | null
  readonly cell?: (row: Row) => ReactNode
  readonly order?: (row: Row) => number | string | null
  readonly align?: 'left' | 'right'
  /** In the last line, over the rows that are shown. */
  readonly total?: (rows: readonly Row[]) => ReactNode
}

export type Sorting = { readonly key: string; readonly way: 'up' | 'down' } | null

type Props<Row> = {
  /** Says what the table is, for those who do not see it. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** What belongs here and the one button that starts it. */
  readonly empty: ReactNode
  /** Address of the same list as an Excel file. */
  readonly excel?: string | null
  /** Fetches the next rows; null when there are no more. */
  readonly more?: (() => void) | null
  /** Fetches all rows that are not here yet, before the list is printed. */
  readonly loadAll?: (() => Promise<LoadedAll>) | null
  /** What the list is of, above it on paper. */
  readonly printHead?: readonly string[]
  /** Columns that are out of sight until they are chosen, by their keys. */
  readonly hiddenAtFirst?: readonly string[]
  /** Controls of the screen's own, left of the buttons. */
  readonly children?: ReactNode
}

/** A list: sorted by a click on its heads, filtered without diacritics, with a total line, printable, as Excel. On a phone each row is a card. */
export function DataTable<Row>(props: Props<Row>) {
  const { columns, rows, empty, keyOf } = props
  const say = useSay()
  const t = useText(uiTexts)
  const { hidden, setHidden, shown, ...head } = useArrangement(rows, columns, props.hiddenAtFirst ?? [])
  if (rows.length === 0 && props.children === undefined) return <div className="empty">{empty}</div>
  const seen = columns.filter(({ key }) => !hidden.includes(key))
  return (
    <div className="table-place">
      <div className="table-tools">
        <div>{props.children}</div>
        {rows.length === 0 ? null : (
          <div>
            <span className="quiet small">{say(rowCount(shown.length, rows.length))}</span>
            <ColumnChoice columns={columns} hidden={hidden} onChange={setHidden} />
            <TableButtons excel={props.excel ?? null} loadAll={props.loadAll ?? null} rows={rows.length} />
          </div>
        )}
      </div>
      {rows.length === 0 ? (
        <div className="empty">{empty}</div>
      ) : (
        <>
          {props.printHead ? (
            <PrintHead
              words={[...props.printHead, ...saidFilters(columns, head.words, say)]}
              rows={shown.length}
              extent={props.more ? 'part' : 'whole'}
            />
          ) : null}
          <table className="table" role="table">
            <caption className="visually-hidden">{props.caption}</caption>
            <TableHead columns={seen} {...head} />
            <Body columns={seen} rows={shown} keyOf={keyOf} />
          </table>
          {shown.length === 0 ? <p className="quiet">{t.nothingFits}</p> : null}
        </>
      )}
      {props.more ? (
        <Button variant="default" mt="xs" onClick={props.more}>
          {t.more}
        </Button>
      ) : null}
    </div>
  )
}

/** How the rows are sorted and filtered and which columns are out of sight; the step back finds it as it was left. */
function useArrangement<Row>(rows: readonly Row[], columns: readonly Column<Row>[], hiddenAtFirst: readonly string[]) {
  const name = columns.map(({ key }) => key).join()
  const [sorting, setSorting] = useKeptInHistory<Sorting>(`${name} sorting`, null)
  const [words, setWords] = useKeptInHistory<Wish['words']>(`${name} words`, {})
  const [hidden, setHidden] = useKeptInHistory(`${name} hidden`, hiddenAtFirst)
  const shown = useMemo(() => arrange(rows, columns, { sorting, words }), [rows, columns, sorting, words])
  const filters = rows.length > 5 || isNarrowed(words) ? ('shown' as const) : ('not' as const)
  return { sorting, setSorting, words, setWords, filters, hidden, setHidden, shown }
}

const isNarrowed = (words: Wish['words']) => Object.values(words).some((wish) => wish.trim() !== '')

function Body<Row>({ columns, rows, keyOf }: Pick<Props<Row>, 'columns' | 'rows' | 'keyOf'>) {
  return (
    <>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Line key={keyOf(row)} row={row} columns={columns} />
        ))}
      </tbody>
      {columns.some(({ total }) => total) && rows.length > 0 ? <TotalLine columns={columns} rows={rows} /> : null}
    </>
  )
}

function Line<Row>({ row, columns }: { readonly row: Row; readonly columns: readonly Column<Row>[] }) {
  const say = useSay()
  return (
    <tr role="row">
      {columns.map((column, index) =>
        index === 0 ? (
          <th key={column.key} scope="row" role="rowheader" data-align={column.align ?? 'left'} className="first-cell">
            {shownCell(column, row)}
          </th>
        ) : (
          <td key={column.key} role="cell" data-label={say(column.title)} data-align={column.align ?? 'left'}>
            {shownCell(column, row)}
          </td>
        ),
      )}
    </tr>
  )
}

const shownCell = <Row,>({ cell, text }: Column<Row>, row: Row) => (cell ? cell(row) : textOf(text, row))

function TotalLine<Row>({
  columns,
  rows,
}: {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
}) {
  const say = useSay()
  const t = useText(uiTexts)
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        {columns.map(({ key, title, total, align }, index) =>
          index === 0 ? (
            <th key={key} scope="row" role="rowheader">
              {total ? total(rows) : t.total}
            </th>
          ) : (
            <td key={key} role="cell" data-label={say(title)} data-align={align ?? 'left'}>
              {total ? total(rows) : null}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  )
}

/** Column filters in words: `Đơn vị: “xuan an”`. */
const saidFilters = <Row,>(
  columns: readonly Column<Row>[],
  words: Readonly<Record<string, string>>,
  say: (sentence: Sentence) => string,
) =>
  columns.flatMap(({ key, title }) => {
    const wish = words[key]?.trim() ?? ''
    return wish === '' ? [] : [`${say(title)}: “${wish}”`]
  })

type Wish = { readonly sorting: Sorting; readonly words: Readonly<Record<string, string>> }

function arrange<Row>(rows: readonly Row[], columns: readonly Column<Row>[], { sorting, words }: Wish): readonly Row[] {
  const wanted = columns.flatMap((column) => {
    const wish = fold(words[column.key] ?? '')
    return wish === '' ? [] : [{ column, wish }]
  })
  const fitting = rows.filter((row) =>
    wanted.every(({ column, wish }) => fold(textOf(column.text, row)).includes(wish)),
  )
  const by = columns.find(({ key }) => key === sorting?.key)
  if (!sorting || !by) return fitting
  const sorted = [...fitting].sort((a, b) => compare(orderOf(by, a), orderOf(by, b)))
  return sorting.way === 'up' ? sorted : sorted.reverse()
}

const orderOf = <Row,>({ order, text }: Column<Row>, row: Row) => (order ? order(row) : textOf(text, row))

const textOf = <Row,>(text: Column<Row>['text'], row: Row): string => (text ? text(row) : '')

const vietnamese = new Intl.Collator('vi', { numeric: true })

function compare(a: number | string | null, b: number | string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return typeof a === 'number' && typeof b === 'number' ? a - b : vietnamese.compare(String(a), String(b))
}
