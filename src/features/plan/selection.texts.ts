import { type LocalDate, type Period, showDay } from '../../kernel/day.ts'
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
): readonly string[] => [planWords(plan)[language], daysWords(from, to)[language]]

/** The plan alone, of a list that has no period. */
export const planWords = (plan: Pick<Plan, 'number' | 'issuedOn'>): Sentence => ({
  vi: `Kế hoạch số ${plan.number} ngày ${showDay(plan.issuedOn)}`,
  en: `Plan ${plan.number} of ${showDay(plan.issuedOn)}`,
})

/** What an opened figure is of, in one sentence: the task, who did it, where and when. */
export function figureSays(
  { plan, task, unit, area }: SelectionNames,
  { from, to }: Period,
  language: Language,
): string {
  const days = from === to ? dayWords(from) : daysWords(from, to)
  const said: readonly (Sentence | null)[] = [
    task === null ? wholePlanWords(plan?.number ?? null) : { vi: `Việc “${task}”`, en: `The task “${task}”` },
    unit === null ? null : { vi: `do ${unit} thực hiện`, en: `as done by ${unit}` },
    area === null ? null : { vi: `tại ${placeWithin(area)}`, en: `in ${area}` },
  ]
  const subject = said.flatMap((part) => (part === null ? [] : [part[language]])).join(' ')
  return `${subject}, ${days[language]}.`
}

const wholePlanWords = (number: string | null): Sentence =>
  number === null
    ? { vi: 'Mọi việc của kế hoạch', en: 'All tasks of the plan' }
    : { vi: `Mọi việc của Kế hoạch số ${number}`, en: `All tasks of plan ${number}` }

const dayWords = (day: LocalDate): Sentence => ({ vi: `ngày ${showDay(day)}`, en: `on ${showDay(day)}` })

const daysWords = (from: LocalDate, to: LocalDate): Sentence => ({
  vi: `từ ${showDay(from)} đến ${showDay(to)}`,
  en: `from ${showDay(from)} to ${showDay(to)}`,
})

/** `Phường Xuân An` within a sentence: `phường Xuân An`. */
const placeWithin = (name: string) => (KIND_FIRST.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name)
const KIND_FIRST = /^(?:Tỉnh|Thành phố|Huyện|Quận|Thị xã|Thị trấn|Phường|Xã|Ấp|Khu|Khu phố|Tổ|Thôn|Bản|Buôn|Làng) /u

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
