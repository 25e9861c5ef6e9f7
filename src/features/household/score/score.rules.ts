import { sum } from '../../../kernel/kernel.ts'
import type { Residence } from '../standard.ts'
import type { ScoreAnswers, ScoreItem, ScoreOption, ScoreRefusal, ScoreTableRow } from './score-table.ts'

/** A household's answers beside the table that they are scored by. */
export type Scored = {
  readonly table: Pick<ScoreTableRow, 'items' | 'regions' | 'columns' | 'source' | 'state'>
  readonly answers: ScoreAnswers['answers']
}
type Items = Pick<Scored['table'], 'items'>

/** Every answer is an option of an item of the table. */
export const checkAnswers = (answers: Scored['answers'], { items }: Items): readonly ScoreRefusal[] =>
  Object.entries(answers).flatMap(([item, option]) => {
    const asked = items.find(({ code }) => code === item)
    return asked && chosen(asked, answers) ? [] : [{ code: 'score-answer-unknown', item, option } as const]
  })

/** The points of a form; null as long as one of its items has no answer, since what is not known is not zero. */
export function totalOf({ table, answers }: Scored, residence: Residence): number | null {
  const points = table.items.map((item) => pointsOf(chosen(item, answers), columnOf(table, residence)))
  const known = points.filter((one) => one !== null)
  return known.length === points.length ? sum(known) : null
}

const chosen = ({ code, options }: ScoreItem, answers: Scored['answers']): ScoreOption | null =>
  options.find((option) => option.code === answers[code]) ?? null

const columnOf = ({ columns }: Scored['table'], residence: Residence) => columns[residence] ?? ''

const pointsOf = (option: ScoreOption | null, column: string): number | null => option?.points[column] ?? null

/** One item with its answer and what it gave, by their labels; null: not answered. */
export type ScoreLine = {
  readonly item: string
  readonly answer: string | null
  readonly points: number | null
}

/** How the points of a form came about. `least`, `most`: what it comes to with whatever answers are missing. */
export type ScoreTold = {
  readonly source: string
  readonly state: ScoreTableRow['state']
  readonly region: string
  readonly lines: readonly ScoreLine[]
  readonly total: number | null
  readonly least: number
  readonly most: number
  /** The answers that gave most, several when they gave the same; none when nothing gave a point. */
  readonly heaviest: readonly ScoreLine[]
}

/** Item by item, in the order of the sheet. */
export function tellScore(scored: Scored, residence: Residence): ScoreTold {
  const { table, answers } = scored
  const column = columnOf(table, residence)
  const lines = table.items.map((item): ScoreLine => {
    const option = chosen(item, answers)
    return { item: item.label, answer: option?.label ?? null, points: pointsOf(option, column) }
  })
  const bound = (pick: (...numbers: number[]) => number) =>
    sum(
      table.items.map(({ options }, at) => lines[at]?.points ?? pick(...options.map((one) => one.points[column] ?? 0))),
    )
  const heaviest = Math.max(1, ...lines.map(({ points }) => points ?? 0))
  return {
    source: table.source,
    state: table.state,
    region: table.regions.find(({ code }) => code === column)?.label ?? column,
    lines,
    total: totalOf(scored, residence),
    least: bound(Math.min),
    most: bound(Math.max),
    heaviest: lines.filter(({ points }) => points === heaviest),
  }
}

/** One other answer, by its labels, and the total that it would make. */
export type OtherAnswer = { readonly item: string; readonly option: string; readonly total: number }

/** Each other answer that leads to a known total, those that move it least first. */
export function otherAnswers(scored: Scored, residence: Residence): readonly OtherAnswer[] {
  const { table, answers } = scored
  const now = totalOf(scored, residence) ?? 0
  const others = table.items.flatMap((item) =>
    item.options
      .filter(({ code }) => code !== answers[item.code])
      .flatMap((option): readonly OtherAnswer[] => {
        const total = totalOf({ table, answers: { ...answers, [item.code]: option.code } }, residence)
        return total === null ? [] : [{ item: item.label, option: option.label, total }]
      }),
  )
  return others.toSorted((a, b) => Math.abs(a.total - now) - Math.abs(b.total - now))
}
