import { fold } from '../../../kernel/text.ts'
import type { ListedAs } from './household-list.ts'
import { type WorkbookCell, columnLetters, type WorkbookRow, type WorkbookTab } from '../../../kernel/workbook.ts'

/** What a column of the workbook says of a member. Columns of other words are not read. */
export type ColumnRole =
  | 'head-mark'
  | 'head-name'
  | 'name'
  | 'relation'
  | 'born'
  | 'sex'
  | 'neighbourhood'
  | 'address'
  | 'class'
  | 'decision'
  | 'decided-on'
  | 'count'

/** A tab with a list: which column says what, where its rows begin, and what is left out of it on purpose. */
export type ListTab = {
  readonly tab: WorkbookTab
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>
  readonly firstRow: number
  /** What all of its households are; null: each says its class. */
  readonly all: ListedAs | null
  /** Titles of columns with identity numbers or ethnicity: never read. */
  readonly leftOut: readonly string[]
}

/** The list in a tab, found by the words above its columns; null: it has none. */
export function findListTab(tab: WorkbookTab): ListTab | null {
  const top = tab.rows.slice(0, MOST_ABOVE)
  for (const [at, row] of top.entries()) {
    const own = columnsOf(titlesOf(row))
    if (own.name === undefined || own.relation === undefined) continue
    const below = top[at + 1]
    const goesOn = below !== undefined && isBelowTitles(below, [own.name, own.relation])
    const titles = joined(filled(titlesOf(row), top[at - 1]), goesOn ? titlesOf(below) : [])
    const columns = columnsOf(titles)
    const leftOut = titles.filter((title) => isNeverRead(fold(title)))
    const firstRow = (goesOn ? below : row).number + 1
    return { tab, columns, firstRow, all: allOf(tab, top.slice(0, at), columns), leftOut }
  }
  return null
}

/** The title of the column of that role, or its letters. */
export const columnName = ({ columns }: ListTab, role: ColumnRole): string => {
  const at = columns[role]
  return at === undefined ? '–' : columnLetters(at)
}

/** Rows that titles may stand in. */
const MOST_ABOVE = 40

const titlesOf = ({ cells }: WorkbookRow): readonly string[] => cells.map(words)
const words = (cell: WorkbookCell | undefined) => (typeof cell === 'string' ? cell.replace(/\s+/g, ' ').trim() : '')

/** A row of titles that goes on in the one below, where titles of two rows are merged into one: that has nothing below them. */
const isBelowTitles = ({ cells }: WorkbookRow, merged: readonly number[]) =>
  merged.every((at) => words(cells[at]) === '' && typeof cells[at] !== 'number') &&
  cells.some((cell) => words(cell) !== '') &&
  cells.every((cell) => typeof cell !== 'number')

/** With the titles of the row above where this one has none; a letterhead of one or two cells is no row of titles. */
function filled(titles: readonly string[], above: WorkbookRow | undefined): readonly string[] {
  const upper = above ? titlesOf(above) : []
  if (upper.filter(Boolean).length < 3) return titles
  return Array.from({ length: Math.max(titles.length, upper.length) }, (_, at) => titles[at] || (upper[at] ?? ''))
}

const joined = (upper: readonly string[], lower: readonly string[]): readonly string[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) =>
    `${upper[at] ?? ''} ${lower[at] ?? ''}`.trim(),
  )

function columnsOf(titles: readonly string[]): ListTab['columns'] {
  const found: Partial<Record<ColumnRole, number>> = {}
  for (const [at, title] of titles.entries()) {
    const role = roleOf(fold(title))
    if (role !== null) found[role] ??= at
  }
  return found
}

/** Identity numbers and ethnicity are left out of whatever else a title says. */
const isNeverRead = (title: string) => /cccd|can cuoc|cmnd|chung minh|dinh danh|dan toc/.test(title)

function roleOf(title: string): ColumnRole | null {
  if (title === '' || isNeverRead(title)) return null
  return ROLES.find(([, fits]) => fits.test(title))?.[0] ?? null
}

/** The first that fits: words without diacritics, as titles in use have them. */
const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['relation', /quan he/],
  ['head-name', /\bten\b.*chu ho/],
  ['name', /ho va ten|ho ten|ten thanh vien/],
  ['head-mark', /chu ho/],
  ['decided-on', /ngay.*quyet dinh/],
  ['decision', /quyet dinh/],
  ['born', /(ngay|nam).* sinh/],
  ['sex', /gioi tinh/],
  ['class', /phan loai/],
  ['count', /nhan khau/],
  ['neighbourhood', /^(?!ma )(ten )?(thon|to dan pho|khu pho|khu dan cu|ap|ban|buon|lang|khoi)\b/],
  ['address', /dia chi/],
]

/** A tab without a column of classes is of those who left a list, as its name or what stands above says. */
function allOf(tab: WorkbookTab, above: readonly WorkbookRow[], columns: ListTab['columns']): ListedAs | null {
  if (columns.class !== undefined) return null
  const said = fold([tab.name, ...above.flatMap(titlesOf)].join(' '))
  if (/(thoat|ra khoi) (ho )?can ngheo/.test(said)) return 'left-near-poverty'
  return /(thoat|ra khoi) (ho )?ngheo/.test(said) ? 'left-poverty' : null
}
