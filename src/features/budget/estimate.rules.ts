import type { LocalDate } from '../../kernel/day.ts'
import { type Dong, MOST_DONG } from '../../kernel/dong.ts'
import { groupBy, sum } from '../../kernel/kernel.ts'
import type { CodeParts, EstimateLine, EstimateRefusal, ExpenseKind, LineFacts, LineRow } from './estimate.ts'

/** Something that holds from a day, until a day or until something else is said. */
type Dated = { readonly validFrom: LocalDate; readonly validTo: LocalDate | null }

export const holdsOn = ({ validFrom, validTo }: Dated, on: LocalDate): boolean =>
  validFrom <= on && (validTo === null || on <= validTo)

export const checkDated = ({ validFrom, validTo }: Dated): readonly EstimateRefusal[] =>
  validTo !== null && validTo < validFrom ? [{ code: 'rule-ends-before-it-begins' }] : []

/** What a line costs. */
export const amountOfLine = ({ quantity, price }: Pick<EstimateLine, 'quantity' | 'price'>): Dong => quantity * price

/** A line draws on a decision of its plan, under a code and a norm that hold on the day, at most at the norm's price. */
export function checkLine(line: EstimateLine, { funding, code, norm, expense }: LineFacts): readonly EstimateRefusal[] {
  const { usedOn: on, price } = line
  const refusals: readonly (readonly [EstimateRefusal, boolean])[] = [
    [{ code: 'funding-unknown' }, funding?.plan !== line.plan],
    [{ code: 'budget-code-unknown' }, code === null],
    [{ code: 'budget-code-not-in-force', on }, code !== null && !holdsOn(code, on)],
    [{ code: 'norm-unknown' }, line.norm !== null && norm === null],
    [{ code: 'norm-not-in-force', on, to: norm?.validTo ?? null }, norm !== null && !holdsOn(norm, on)],
    [{ code: 'price-over-norm', amount: norm?.amount ?? 0 }, norm !== null && price > norm.amount],
    [{ code: 'expense-kind-unknown' }, expense === null],
    [{ code: 'line-amount-too-large', most: MOST_DONG }, amountOfLine(line) > MOST_DONG],
  ]
  return refusals.flatMap(([refusal, holds]) => (holds ? [refusal] : []))
}

/** `624 · 370-398 · 6750 · 6751`; what else is known follows: `… · CTMT 0392 · nguồn 12 · cấp 3` */
export const codeWords = ({
  chapter,
  category,
  subCategory,
  item,
  subItem,
  programme,
  sourceCode,
  level,
}: CodeParts): string =>
  [
    chapter,
    subCategory === '' ? category : `${category}-${subCategory}`,
    item,
    subItem,
    ...(programme === null ? [] : [`CTMT ${programme}`]),
    ...(sourceCode === null ? [] : [`nguồn ${sourceCode}`]),
    ...(level === null ? [] : [`cấp ${level}`]),
  ].join(' · ')

/** A list is replaced by whoever saw its last version, and holds from a day that is not before that one's. */
export function checkExpenseKind(
  { version, validFrom }: Pick<ExpenseKind, 'version' | 'validFrom'>,
  last: Pick<ExpenseKind, 'version' | 'validFrom'> | null,
): readonly EstimateRefusal[] {
  if ((last?.version ?? 0) !== version) return [{ code: 'rule-changed-meanwhile' }]
  return last && validFrom < last.validFrom ? [{ code: 'list-before-last', from: last.validFrom }] : []
}

/** Money of lines that belong together: by code, by task, of the whole plan. */
export type MoneySum = { readonly [Part in 'estimated' | 'committed' | 'advanced' | 'paid' | 'free']: Dong }

export const sumOfLines = (lines: readonly LineRow[]): MoneySum => ({
  estimated: sum(lines.map((line) => line.estimated)),
  committed: sum(lines.map((line) => line.committed)),
  advanced: sum(lines.map((line) => line.advanced)),
  paid: sum(lines.map((line) => line.paid)),
  free: sum(lines.map((line) => line.free)),
})

/** One row of a settlement: a code, or a task, and the lines that it sums up. */
export type SettlementRow = {
  readonly key: string
  readonly name: string
  readonly of: LineRow
  readonly sum: MoneySum
}

/** By code in the order of the codes, by task in the order of the plan; each money stands once, so that both add up to the same. */
export const settlementBy = (lines: readonly LineRow[], by: 'code' | 'task'): readonly SettlementRow[] =>
  [...groupBy(lines.filter(hasMoney), by === 'code' ? codeWords : ({ task }) => task).entries()]
    .map(([key, of]) => rowOf(key, of, by))
    .toSorted((a, b) => (by === 'code' ? (a.key < b.key ? -1 : 1) : 0))

function rowOf(key: string, lines: readonly LineRow[], by: 'code' | 'task'): SettlementRow {
  const [of] = lines
  if (!of) throw new Error('a sum of no lines')
  return { key, name: by === 'code' ? of.codeName : of.taskTitle, of, sum: sumOfLines(lines) }
}

/** A line whose money went back says nothing in a settlement. */
export const hasMoney = ({ estimated }: Pick<LineRow, 'estimated'>): boolean => estimated > 0
