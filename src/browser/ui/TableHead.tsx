import { useSay } from '../language.tsx'
import type { Column, Sorting } from './DataTable.tsx'
import { filterColumn } from './ui.texts.ts'

type Props<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly sorting: Sorting
  readonly setSorting: (sorting: Sorting) => void
  readonly words: Readonly<Record<string, string>>
  readonly setWords: (words: Readonly<Record<string, string>>) => void
  /** A short list needs no filter line, as long as nothing stands in it. */
  readonly filters: 'shown' | 'not'
}

/** Titles that sort on a click, and a line of filters under them. A column of buttons has a title alone. */
export function TableHead<Row>({ columns, sorting, setSorting, words, setWords, filters }: Props<Row>) {
  const say = useSay()
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ key, title, align, text }) =>
          text === null ? (
            <th key={key} scope="col" role="columnheader" data-align={align ?? 'left'}>
              {say(title)}
            </th>
          ) : (
            <th key={key} scope="col" role="columnheader" data-align={align ?? 'left'} aria-sort={sortOf(key, sorting)}>
              <button type="button" onClick={() => setSorting(nextSorting(key, sorting))}>
                {say(title)} <span aria-hidden="true">{arrowOf(key, sorting)}</span>
              </button>
              {/* Browsers do not repeat a button on the next printed page; words they do. */}
              <span className="print-only" aria-hidden="true">
                {say(title)}
              </span>
            </th>
          ),
        )}
      </tr>
      {filters === 'shown' ? (
        <tr role="row" className="filter-line">
          {columns.map(({ key, title, text }) => (
            <td key={key} role="cell">
              {text === null ? null : (
                <input
                  aria-label={say(filterColumn(title))}
                  value={words[key] ?? ''}
                  onChange={({ currentTarget }) => setWords({ ...words, [key]: currentTarget.value })}
                />
              )}
            </td>
          ))}
        </tr>
      ) : null}
    </thead>
  )
}

function nextSorting(key: string, sorting: Sorting): Sorting {
  if (sorting?.key !== key) return { key, way: 'up' }
  return sorting.way === 'up' ? { key, way: 'down' } : null
}

const sortOf = (key: string, sorting: Sorting) =>
  sorting?.key !== key ? 'none' : sorting.way === 'up' ? 'ascending' : 'descending'

const arrowOf = (key: string, sorting: Sorting) => (sorting?.key !== key ? '' : sorting.way === 'up' ? '▲' : '▼')
