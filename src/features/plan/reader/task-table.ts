import type { Flow, Paragraph } from './flow.ts'
import type { TaskRole, Written } from './reading.ts'
import { roleOfTitle } from './role-labels.ts'
import { groupBy } from '../../../kernel/kernel.ts'

type Columns = { readonly lead: number; readonly partner: number | null; readonly time: number | null }

/** Roles from the rows of a table whose title row names a column for who leads. */
export function tableRoles(flow: Flow): readonly TaskRole[] {
  const rows = groupBy(
    flow.paragraphs.filter(({ cell }) => cell !== null),
    ({ cell }) => cell?.row ?? 0,
  )
  const roles: TaskRole[] = []
  let columns: Columns | null = null
  for (const cells of rows.values()) {
    const titles = columnsOf(cells)
    if (titles) columns = titles
    else if (columns) roles.push(...rowRole(flow, cells, columns))
  }
  return roles
}

function columnsOf(cells: readonly Paragraph[]): Columns | null {
  // Text without blank lines runs on into the title row: its columns are counted from the one of the numbers.
  const first = cells.find(({ text }) => /^S?\s?TT$/u.test(text))?.cell?.column ?? 0
  const column = (roles: readonly string[]) => {
    const found = cells.find(({ text }) => roles.includes(roleOfTitle(text) ?? ''))?.cell?.column
    return found === undefined ? null : found - first
  }
  const lead = column(['lead', 'doer'])
  const time = column(['time'])
  const partner = column(['partner'])
  return lead !== null && cells.length > 2 && (time !== null || partner !== null) ? { lead, partner, time } : null
}

function rowRole(flow: Flow, cells: readonly Paragraph[], columns: Columns): readonly TaskRole[] {
  const written = (column: number | null): Written | null => {
    const found = cells.filter(({ cell }) => column !== null && cell?.column === column)
    const [first] = found
    const last = found.at(-1)
    return first && last
      ? {
          text: found
            .map(({ text }) => text)
            .join('; ')
            .replace(/[\s.;]+$/u, ''),
          at: flow.at(first.start, last.end),
        }
      : null
  }
  const number = cells.find(({ cell, text }) => cell?.column === 0 && /^\d{1,3}$/u.test(text.replace(/\.$/u, '')))
  const lead = written(columns.lead)
  if (!lead || !number) return []
  const title = written((number.cell?.column ?? 0) + 1)
  return [
    {
      task: `PL.${number.text.replace(/\.$/u, '')}`,
      title,
      lead,
      partner: written(columns.partner),
      time: written(columns.time),
      at: lead.at,
    },
  ]
}
