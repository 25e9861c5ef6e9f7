import { type LocalDate, yearPeriod } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { ReportLine } from '../line/report-line.ts'
import type { Bound, Direction, Indicator, IndicatorRow, Rhythm, Shape } from './indicator.ts'

/** Whether officers type the numbers, or the program has them. */
export const WHENCE = ['typed', 'line', 'task'] as const
export type Whence = (typeof WHENCE)[number]

/** The words of an indicator, in the order of its form, with their most letters. */
export const INDICATOR_WORDS = [
  { field: 'code', most: 30 },
  { field: 'name', most: 300 },
  { field: 'unit', most: 40 },
  { field: 'measured', most: 500 },
  { field: 'source', most: 300 },
] as const
type Word = (typeof INDICATOR_WORDS)[number]['field']

/** An indicator while it is typed. */
export type IndicatorDraft = Readonly<Record<Word, string>> & {
  readonly shape: Shape
  readonly every: Rhythm
  readonly better: Direction
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  readonly whence: Whence
  readonly line: ReportLine | null
  readonly wholeLine: ReportLine | null
  readonly task: Id<'task'> | null
}

/** What the form begins with: what stands, or a new one from the first day of the plan's year. */
export function draftOf(of: IndicatorRow | null, year: number): IndicatorDraft {
  const bound = of?.bound ?? null
  return {
    code: of?.code ?? '',
    name: of?.name ?? '',
    unit: of?.unit ?? '',
    measured: of?.measured ?? '',
    source: of?.source ?? '',
    shape: of?.shape ?? 'share',
    every: of?.every ?? 'quarter',
    better: of?.better ?? 'higher',
    validFrom: of ? of.validFrom : yearPeriod(year).from,
    validTo: of?.validTo ?? null,
    whence: bound?.from ?? 'typed',
    line: bound?.from === 'line' ? bound.line : null,
    wholeLine: bound?.from === 'line' ? bound.of : null,
    task: bound?.from === 'task' ? bound.task : null,
  }
}

/** Every field that must be filled in, and whether it is not. */
export const lacksOf = (draft: IndicatorDraft) =>
  [
    ...INDICATOR_WORDS.map(({ field }) => ({ field, isMissing: draft[field].trim() === '' })),
    { field: 'validFrom' as const, isMissing: draft.validFrom === null },
    { field: 'validTo' as const, isMissing: false },
    { field: 'line' as const, isMissing: draft.whence === 'line' && draft.line === null },
    {
      field: 'wholeLine' as const,
      isMissing: draft.whence === 'line' && draft.shape === 'share' && draft.wholeLine === null,
    },
    { field: 'task' as const, isMissing: draft.whence === 'task' && draft.task === null },
  ] as const

/** The indicator that the draft says; null while something is missing. */
export function indicatorOf(draft: IndicatorDraft, ids: Pick<Indicator, 'id' | 'replaces'>): Indicator | null {
  const { shape, every, better, validFrom, validTo } = draft
  if (validFrom === null || lacksOf(draft).some(({ isMissing }) => isMissing)) return null
  const [code, name, unit, measured, source] = [draft.code, draft.name, draft.unit, draft.measured, draft.source].map(
    (words) => words.trim().replace(/\s+/g, ' '),
  ) as [string, string, string, string, string]
  return { ...ids, code, name, unit, measured, source, shape, every, better, validFrom, validTo, bound: boundOf(draft) }
}

function boundOf({ whence, line, wholeLine, task, shape }: IndicatorDraft): Bound | null {
  if (whence === 'line' && line !== null) return { from: 'line', line, of: shape === 'share' ? wholeLine : null }
  return whence === 'task' && task !== null ? { from: 'task', task } : null
}

/** The input that a refusal of an indicator speaks of. */
export const INDICATOR_INPUTS = {
  'indicator-ends-before-it-begins': 'indicator-validTo',
} as const
