import type { LocalDate } from '../../../kernel/day.ts'
import { canonical } from '../../../kernel/canonical.ts'
import { sum } from '../../../kernel/kernel.ts'
import type { Residence } from '../standard.ts'
import type { ScoreItem, ScoreOption, ScoreRefusal, ScoreTable, ScoreTableRow } from './score-table.ts'

/** What a table may say at all, before it is asked whether others hold on the same days. */
export const checkScoreTable = (table: ScoreTable): readonly ScoreRefusal[] => {
  const { regions, items, validFrom, validTo } = table
  if (regions.length === 0 || items.length === 0) return [{ code: 'score-table-empty' }]
  const refusals = [
    ...twice(regions).map(({ label }) => ({ code: 'score-region-twice', region: label }) as const),
    ...twice(items).map(({ code }) => ({ code: 'score-item-twice', item: code }) as const),
    ...items.flatMap((item) => checkItem(item, table)),
    ...checkColumns(table),
    ...(validTo !== null && validTo < validFrom ? [{ code: 'score-table-ends-before-it-begins' } as const] : []),
  ]
  return refusals.length > 0 ? refusals : checkTotals(table)
}

/** Guards against slips, not norms: what one answer and a whole form come to. */
const POINTS = { from: 0, to: 500 } as const
const MOST_TOTAL = 1000

const twice = <T extends { readonly code: string }>(all: readonly T[]): readonly T[] =>
  all.filter(({ code }, at) => all.findIndex((one) => one.code === code) < at)

function checkItem({ code, label, options }: ScoreItem, table: ScoreTable): readonly ScoreRefusal[] {
  return [
    ...(options.length < 2 ? [{ code: 'score-options-too-few', item: label } as const] : []),
    ...twice(options).map((option) => ({ code: 'score-option-twice', item: code, option: option.code }) as const),
    ...options.flatMap((option) => checkPoints({ item: label, option }, table)),
  ]
}

type OfItem = { readonly item: string; readonly option: ScoreOption }

/** Points for each region and for no other. */
function checkPoints({ item, option }: OfItem, { regions }: ScoreTable): readonly ScoreRefusal[] {
  const known = regions.map(({ code }) => code)
  const strange = Object.keys(option.points).filter((region) => !known.includes(region))
  return [
    ...strange.map((region) => ({ code: 'score-column-unknown', region }) as const),
    ...regions.flatMap(({ code, label }): readonly ScoreRefusal[] => {
      const at = { item, option: option.label, region: label }
      const points = option.points[code]
      if (points === undefined) return [{ code: 'score-points-missing', ...at }]
      if (!Number.isInteger(points)) return [{ code: 'score-points-not-whole', ...at }]
      return points < POINTS.from || points > POINTS.to ? [{ code: 'score-points-out-of-range', ...at, ...POINTS }] : []
    }),
  ]
}

function checkColumns({ columns, regions }: ScoreTable): readonly ScoreRefusal[] {
  const used = [columns.urban, columns.rural].filter((code) => code !== null)
  if (used.length === 0) return [{ code: 'score-column-missing' }]
  return used
    .filter((code) => !regions.some((region) => region.code === code))
    .map((region) => ({ code: 'score-column-unknown', region }))
}

const checkTotals = ({ regions, items }: ScoreTable): readonly ScoreRefusal[] =>
  regions.flatMap(({ code, label }) => {
    const found = sum(items.map(({ options }) => Math.max(...options.map(({ points }) => points[code] ?? 0))))
    return found > MOST_TOTAL
      ? [{ code: 'score-total-too-large', region: label, found, most: MOST_TOTAL } as const]
      : []
  })

type Held = Pick<ScoreTableRow, 'root' | 'standard' | 'validFrom' | 'validTo' | 'columns' | 'source'>

/** On one day a residence has one table of a standard; those that a table replaces make room for it. */
export const checkOverlap = (table: Held, inForce: readonly Held[]): readonly ScoreRefusal[] =>
  inForce
    .filter((other) => other.root !== table.root && other.standard === table.standard)
    .filter((other) => meet(table, other) && sharesResidence(table, other))
    .map(({ validFrom, validTo, source }) => ({ code: 'score-tables-overlap', from: validFrom, to: validTo, source }))

type Span = Pick<ScoreTable, 'validFrom' | 'validTo'>
const meet = (a: Span, b: Span) =>
  (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo)

const sharesResidence = (a: Pick<ScoreTable, 'columns'>, b: Pick<ScoreTable, 'columns'>) =>
  (a.columns.urban !== null && b.columns.urban !== null) || (a.columns.rural !== null && b.columns.rural !== null)

/** Where and when a household is asked, and by which standards, the first of them first. */
export type AskedBy = {
  readonly standards: readonly string[]
  readonly on: LocalDate
  readonly residence: Residence
}

/** The table that holds for a household on that day; null: its total is typed in as the paper form has it. */
export function tableFor<T extends ScoreTableRow>(tables: readonly T[], asked: AskedBy): T | null {
  const fitting = tables.filter((table) => isFor(table, asked))
  const rank = ({ standard }: T) => asked.standards.indexOf(standard)
  return fitting.toSorted((a, b) => rank(a) - rank(b))[0] ?? null
}

const isFor = (table: ScoreTableRow, { standards, on, residence }: AskedBy) =>
  table.state === 'in-force' &&
  standards.includes(table.standard) &&
  table.columns[residence] !== null &&
  table.validFrom <= on &&
  (table.validTo === null || on <= table.validTo)

/** What the checksum of a table is made of: the same for the same points, in whatever order its rows were typed. */
export function checkedContent({ standard, validFrom, validTo, regions, columns, items }: ScoreTable): string {
  const byCode = <T extends { readonly code: string }>(all: readonly T[]) =>
    all.toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const sorted = byCode(items).map((item) => ({ ...item, options: byCode(item.options) }))
  return canonical({ standard, validFrom, validTo, columns, regions: byCode(regions), items: sorted })
}
