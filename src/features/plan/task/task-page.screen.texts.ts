import type { Sentence } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import { MOST_TARGET } from './task.ts'

export const taskPageTexts = {
  log: { vi: 'Ghi việc đã làm', en: 'Log work' },
  notInPlan: {
    vi: 'Không có việc này trong kế hoạch đang xem. Có thể nó thuộc kế hoạch khác.',
    en: 'This plan has no such task. It may belong to another plan.',
  },
  toTasks: { vi: 'Về danh sách công việc', en: 'Back to the tasks' },
  words: { vi: 'Trong văn bản', en: 'In the document' },
  noWords: {
    vi: 'Việc này không dẫn từ chỗ nào trong văn bản.',
    en: 'This task does not come from a place in the document.',
  },
  seeText: { vi: 'Xem trong văn bản', en: 'See it in the document' },
  doers: { vi: 'Đơn vị thực hiện', en: 'Units' },
  noDoers: {
    vi: 'Chưa giao cho đơn vị nào. Hãy thêm đơn vị chủ trì.',
    en: 'No unit has this task yet. Add the one that leads.',
  },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  role: { vi: 'Vai trò', en: 'Role' },
  writtenAs: { vi: 'Văn bản ghi', en: 'As written' },
  seen: { vi: 'Nhận việc', en: 'Accepted' },
  due: { vi: 'Hạn', en: 'Due' },
  result: { vi: 'Kết quả', en: 'Result' },
  target: { vi: 'Chỉ tiêu', en: 'Target' },
  percent: { vi: '% chỉ tiêu', en: '% of target' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  acts: { vi: 'Việc cần làm', en: 'Steps' },
  end: { vi: 'Thôi giao', en: 'End' },
  addDoers: { vi: 'Thêm đơn vị', en: 'Add units' },
  chooseUnits: { vi: 'Đơn vị được giao', en: 'Units to assign' },
  fromList: { vi: 'Lấy từ danh sách', en: 'From a saved list' },
  add: { vi: 'Giao việc', en: 'Assign' },
  grid: { vi: 'Chỉ tiêu và thời hạn', en: 'Targets and due days' },
  gridNote: {
    vi: 'Gõ rồi nhấn Enter; phím mũi tên để đi; dán được một cột từ Excel. Hạn có thể là một ngày (30/11) hoặc hai ngày (1/10 – 31/10).',
    en: 'Type and press Enter; arrow keys move; one column from Excel can be pasted. A due day is one day (30/11) or two (1/10 – 31/10).',
  },
  whole: { vi: 'Cả nhiệm vụ', en: 'The whole task' },
  share: { vi: 'Chia đều chỉ tiêu chung cho các đơn vị', en: 'Share the whole target out evenly' },
  unreadableTarget: {
    vi: `Hãy nhập số nguyên từ 1 đến ${showNumber(MOST_TARGET)}.`,
    en: `Enter a whole number from 1 to ${showNumber(MOST_TARGET)}.`,
  },
  unreadableDue: { vi: 'Hãy nhập ngày có thật, ví dụ 30/11.', en: 'Enter a day of the calendar, such as 30/11.' },
  basisLegend: {
    vi: 'VB: theo văn bản · GIAO: chủ kế hoạch giao',
    en: 'DOC: by the document · GIVEN: given by the plan owner',
  },
} as const satisfies Readonly<Record<string, Sentence>>

export const taskUnder = (ordinal: number, kind: Sentence, measure: Sentence): Sentence => ({
  vi: `Việc ${ordinal} · ${kind.vi} · tính bằng ${measure.vi}`,
  en: `Task ${ordinal} · ${kind.en} · counted in ${measure.en}`,
})

export const endConsequence = (unitName: string, records: number): Sentence => ({
  vi: `${unitName} sẽ không còn việc này. ${records > 0 ? `${showNumber(records)} bản ghi đã có vẫn giữ và vẫn được tính.` : 'Đơn vị chưa có bản ghi nào.'}`,
  en: `${unitName} will no longer have this task. ${records > 0 ? `Its ${showNumber(records)} records stay and still count.` : 'It has no records.'}`,
})

export const cellName = (column: Sentence, unitName: Sentence): Sentence => ({
  vi: `${column.vi}: ${unitName.vi}`,
  en: `${column.en}: ${unitName.en}`,
})
