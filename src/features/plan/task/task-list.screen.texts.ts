import type { Language } from '../../../kernel/kernel.ts'
import type { Sentence } from '../../../kernel/sentence.ts'
import { standingNames, workKindNames } from '../plan.texts.ts'
import type { TaskFilter } from './task-list.rules.ts'

export const taskListTexts = {
  title: { vi: 'Công việc', en: 'Tasks' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  kind: { vi: 'Loại việc', en: 'Kind of work' },
  words: { vi: 'Tìm trong tên việc', en: 'Words in the title' },
  all: { vi: 'Tất cả', en: 'All' },
  notSeen: { vi: 'Có đơn vị chưa xem', en: 'Not seen by a unit' },
  withResults: { vi: 'Có kết quả', en: 'With results' },
  clear: { vi: 'Bỏ lọc', en: 'Clear the filter' },
  noneFits: { vi: 'Không có việc nào khớp bộ lọc.', en: 'No task fits the filter.' },
  noTasks: { vi: 'Kế hoạch này chưa có việc nào.', en: 'This plan has no tasks.' },
} as const satisfies Readonly<Record<string, Sentence>>

/** What the list is narrowed by, one part for each filter. `unitName`: of the unit that is chosen. */
export function filterWords(filter: TaskFilter, unitName: string | null, language: Language): readonly string[] {
  const { standing, kind, seen, results, words } = filter
  const said: readonly (readonly [Sentence, string | null])[] = [
    [taskListTexts.standing, standing && standingNames[standing][language]],
    [taskListTexts.unit, unitName],
    [taskListTexts.kind, kind && workKindNames[kind][language]],
    [taskListTexts.words, words && `“${words}”`],
  ]
  return [
    ...said.flatMap(([name, value]) => (value ? [`${name[language]}: ${value}`] : [])),
    ...(results ? [taskListTexts.withResults[language]] : []),
    ...(seen ? [taskListTexts.notSeen[language]] : []),
  ]
}

export const unseenCount = (unseen: number, all: number): Sentence => ({
  vi: `${unseen}/${all} đơn vị chưa xem`,
  en: `${unseen} of ${all} units have not seen it`,
})
