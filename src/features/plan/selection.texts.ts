import { type Period, showDay } from '../../kernel/day.ts'
import type { Measure, Source } from '../../kernel/figure.ts'
import type { Language } from '../../kernel/kernel.ts'
import type { Sentence } from '../../kernel/sentence.ts'
import type { Plan } from './plan.ts'
import { measureNames, sourceNames, workStateNames } from './plan.texts.ts'
import type { SelectionNames } from './selection-names.ts'
import type { WorkState } from './work/work.ts'

/** The plan and the period of a list, as its printed head and its Excel title name them. */
export const planAndPeriod = (
  plan: Pick<Plan, 'number' | 'issuedOn'>,
  { from, to }: Period,
  language: Language,
): readonly string[] => [
  {
    vi: `Kế hoạch số ${plan.number} ngày ${showDay(plan.issuedOn)}`,
    en: `Plan ${plan.number} of ${showDay(plan.issuedOn)}`,
  }[language],
  { vi: `từ ${showDay(from)} đến ${showDay(to)}`, en: `from ${showDay(from)} to ${showDay(to)}` }[language],
]

/** What a list of records is narrowed by, one part for each filter. */
export type Narrowing = {
  readonly source: Source | null
  readonly measure: Measure | null
  readonly state: WorkState | null
  readonly q: string | null
}

/** `Đơn vị: UBND phường Xuân An`, `Trạng thái: Chờ xác nhận` …: every filter that is set. */
export function narrowingWords(
  { task, unit, area }: SelectionNames,
  { source, measure, state, q }: Narrowing,
  language: Language,
): readonly string[] {
  const said: readonly (readonly [Sentence, string | null])[] = [
    [{ vi: 'Nhiệm vụ', en: 'Task' }, task],
    [{ vi: 'Đơn vị', en: 'Unit' }, unit],
    [{ vi: 'Địa bàn', en: 'Area' }, area],
    [{ vi: 'Nguồn', en: 'Source' }, source && sourceNames[source][language]],
    [{ vi: 'Đơn vị tính', en: 'Measure' }, measure && measureNames[measure][language]],
    [{ vi: 'Trạng thái', en: 'State' }, state && workStateNames[state][language]],
    [{ vi: 'Có chữ', en: 'Words' }, q && `“${q}”`],
  ]
  return said.flatMap(([name, value]) => (value === null || value === '' ? [] : [`${name[language]}: ${value}`]))
}
