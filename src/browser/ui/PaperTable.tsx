import type { ComponentType } from 'react'
import type { Cell, Table } from '../../kernel/paper.ts'

type Props = {
  readonly table: Omit<Table, 'kind'>
  /** How the text of a cell is shown, and what it opens. */
  readonly Figure: ComponentType<Cell>
}

/** A table of a paper, as wide as its sheet; on a narrow screen it is moved sideways. */
export function PaperTable({ table: { caption, columns, rows, total }, Figure }: Props) {
  const shares = columns.reduce((all, { width }) => all + width, 0)
  const placed = [...rows].map((cells, at) => ({ cells, place: String(at) }))
  return (
    // Moved by the arrow keys too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div
      className="grid-place"
      tabIndex={0}
      role="group"
      aria-label={caption ?? columns.map(({ title }) => title).join(', ')}
    >
      <table className="grid">
        {caption === null ? null : <caption className="strong centre">{caption}</caption>}
        <colgroup>
          {columns.map(({ title, width }) => (
            <col key={title} style={{ width: `${(width / shares) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {placed.map(({ cells, place }) => (
            <Row key={place} cells={cells} columns={columns} Figure={Figure} />
          ))}
          {total === null ? null : <Row cells={total} columns={columns} Figure={Figure} />}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = {
  readonly cells: readonly Cell[]
  readonly columns: Table['columns']
  readonly Figure: Props['Figure']
}

const Row = ({ cells, columns, Figure }: RowProps) => (
  <tr>
    {columns.map(({ title, align }, at) => (
      <td key={title} data-align={align}>
        <Figure text={cells[at]?.text ?? ''} opens={cells[at]?.opens ?? null} />
      </td>
    ))}
  </tr>
)
