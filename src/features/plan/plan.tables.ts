import type { Figure } from '../../kernel/figure.ts'
import { dayColumn, type ListTable, numberColumn, textColumn } from '../../kernel/list-table.ts'
import { placesInWords } from '../area/place-names.ts'
import { measureNames, sourceSays, standingNames, workKindNames, workStateNames } from './plan.texts.ts'
import type { TaskProgress, UnitProgress } from './progress/progress.ts'
import type { WorkRow } from './work/work.ts'

/** What the lists of a plan show, by the name of their read; `plan.units`: the units of `plan.progress`. */
export const planTables = {
  'plan.works': {
    name: { vi: 'Bản ghi', en: 'Records' },
    columns: [
      dayColumn('Từ ngày', 'From'),
      dayColumn('Đến ngày', 'To'),
      textColumn('Đơn vị', 'Unit', 32),
      textColumn('Nhiệm vụ', 'Task', 44),
      textColumn('Nơi', 'Place', 28),
      numberColumn('Số lượng', 'Number'),
      textColumn('Đơn vị tính', 'Measure', 14),
      textColumn('Nguồn', 'Source', 18),
      numberColumn('Minh chứng', 'Evidence'),
      textColumn('Trạng thái', 'State', 18),
      textColumn('Ghi chú', 'Note', 40),
    ],
    row: (work, language) => [
      work.from,
      work.to,
      work.unitName,
      work.taskTitle,
      placesInWords(work.places),
      work.quantity,
      measureNames[work.measure][language],
      sourceSays(work)[language],
      work.evidence,
      workStateNames[work.state][language],
      work.note,
    ],
  } satisfies ListTable<WorkRow>,

  'plan.progress': {
    name: { vi: 'Tiến độ theo nhiệm vụ', en: 'Progress by task' },
    columns: [
      numberColumn('TT', 'No.', 6),
      textColumn('Nhiệm vụ', 'Task', 56),
      textColumn('Loại việc', 'Kind', 20),
      textColumn('Đơn vị chủ trì', 'Leading units', 40),
      dayColumn('Hạn', 'Due'),
      numberColumn('Kết quả', 'Result'),
      textColumn('Đơn vị tính', 'Measure', 14),
      numberColumn('Trong đó kê khai', 'Of which declared'),
      numberColumn('Trong đó nhập thay', 'Of which on behalf'),
      numberColumn('Chỉ tiêu', 'Target'),
      numberColumn('% chỉ tiêu', '% of target'),
      textColumn('Có minh chứng', 'With evidence', 16),
      textColumn('Tình trạng', 'Standing', 16),
    ],
    row: ({ task, units, due, counted, reached, standing }, language) => [
      task.ordinal,
      task.title,
      workKindNames[task.kind][language],
      units
        .filter(({ assignment }) => assignment.role === 'lead')
        .map(({ assignment }) => assignment.unitName)
        .join('; '),
      due?.to ?? null,
      counted.all.value,
      measureNames[counted.all.measure][language],
      counted.bySource.declared.value,
      counted.bySource['on-behalf'].value,
      reached.target,
      reached.percent,
      evidenceShare(counted.all),
      standingNames[standing][language],
    ],
  } satisfies ListTable<TaskProgress>,

  'plan.units': {
    name: { vi: 'Tiến độ theo đơn vị', en: 'Progress by unit' },
    columns: [
      textColumn('Đơn vị', 'Unit', 44),
      numberColumn('Nhiệm vụ', 'Tasks'),
      numberColumn('Chưa xem', 'Not seen'),
      numberColumn('Quá hạn', 'Overdue'),
      numberColumn('Bản ghi', 'Records'),
      numberColumn('Trong đó kê khai', 'Of which declared'),
      numberColumn('Trong đó nhập thay', 'Of which on behalf'),
      textColumn('Có minh chứng', 'With evidence', 16),
    ],
    row: ({ unitName, tasks, notSeen, overdue, counted }) => [
      unitName,
      tasks,
      notSeen,
      overdue,
      counted.all.value,
      counted.bySource.declared.value,
      counted.bySource['on-behalf'].value,
      evidenceShare(counted.all),
    ],
  } satisfies ListTable<UnitProgress>,
}

/** `23/31`: records with evidence of all; null where there is no record. */
const evidenceShare = ({ records, withEvidence }: Pick<Figure, 'records' | 'withEvidence'>) =>
  records === 0 ? null : `${withEvidence}/${records}`
