import type { Sentence } from '../../kernel/sentence.ts'
import { showNumber } from '../../kernel/text.ts'
import type { RecommendationSums } from './inspection.ts'

export const inspectionTexts = {
  about: { vi: 'Cuộc kiểm tra', en: 'The inspection' },
  unit: { vi: 'Đơn vị được kiểm tra', en: 'Unit inspected' },
  team: { vi: 'Người kiểm tra', en: 'Who inspected' },
  checklist: { vi: 'Danh mục kiểm tra', en: 'Checklist' },
  olderVersion: { vi: 'phiên bản cũ', en: 'older version' },
  noChecklist: { vi: 'Không theo danh mục', en: 'No checklist' },
  conclusion: { vi: 'Kết luận', en: 'Conclusion' },
  findings: { vi: 'Phát hiện và kiến nghị', en: 'Findings and recommendations' },
  noFinding: { vi: 'Không có phát hiện nào.', en: 'Nothing was found.' },
  addFinding: { vi: 'Thêm phát hiện', en: 'Add a finding' },
  removeFinding: { vi: 'Bỏ phát hiện này', en: 'Remove this finding' },
  finding: { vi: 'Phát hiện', en: 'Finding' },
  findingHint: { vi: 'Ảnh của phát hiện thêm sau, ở trang bản ghi.', en: 'Add its photos on the page of the record.' },
  advice: { vi: 'Kiến nghị', en: 'Recommendation' },
  adviceHint: { vi: 'Để trống cả ba ô dưới khi không kiến nghị gì.', en: 'Leave the three fields empty when none.' },
  adviceUnit: { vi: 'Đơn vị làm', en: 'Unit' },
  due: { vi: 'Hạn', en: 'Due' },
  untold: {
    vi: 'Bản ghi này chưa ghi rõ kiểm tra ở đâu, thấy gì. Bấm “Sửa” để ghi thêm.',
    en: 'This record does not say what was inspected and found. Use “Correct” to add that.',
  },
  minutes: { vi: 'Biên bản (Word)', en: 'Minutes (Word)' },
  addPhoto: { vi: 'Thêm ảnh', en: 'Add photos' },
  takeBack: { vi: 'Gỡ ảnh', en: 'Remove' },
  answer: { vi: 'Trả lời kiến nghị', en: 'Answer' },
  answered: { vi: 'Đã làm', en: 'Done' },
  answerWords: { vi: 'Đã làm gì', en: 'What was done' },
  answeredOn: { vi: 'Ngày làm xong', en: 'Done on' },
  close: { vi: 'Đã xong', en: 'Close' },
  return: { vi: 'Trả lại', en: 'Return' },
  returnReason: { vi: 'Vì sao trả lại', en: 'Why it is returned' },
  returnHint: { vi: 'Đơn vị đọc lý do này và trả lời lại.', en: 'The unit reads this and answers again.' },
  returned: { vi: 'Trả lại vì', en: 'Returned because' },

  title: { vi: 'Kiến nghị sau kiểm tra', en: 'Recommendations' },
  none: {
    vi: 'Chưa có kiến nghị nào. Kiến nghị ghi cùng với cuộc kiểm tra, ở màn hình “Ghi việc đã làm”.',
    en: 'No recommendation yet. They are logged with the inspection that makes them.',
  },
  noneFits: { vi: 'Không có kiến nghị nào hợp với bộ lọc.', en: 'No recommendation fits the filter.' },
  search: { vi: 'Tìm chữ, đơn vị', en: 'Find words, unit' },
  all: { vi: 'Tất cả', en: 'All' },
  state: { vi: 'Trạng thái', en: 'State' },
  owes: { vi: 'Đơn vị làm', en: 'Unit' },

  checklists: { vi: 'Danh mục kiểm tra', en: 'Checklists' },
  noChecklists: {
    vi: 'Chưa có danh mục nào. Chủ kế hoạch soạn danh mục, mỗi dòng một nội dung kiểm tra.',
    en: 'No checklist yet. The plan’s owner writes them, one item a line.',
  },
  writeChecklist: { vi: 'Soạn danh mục', en: 'Write a checklist' },
  changeChecklist: { vi: 'Sửa danh mục', en: 'Change' },
  checklistName: { vi: 'Tên danh mục', en: 'Name' },
  items: { vi: 'Nội dung kiểm tra', en: 'Items' },
  itemsHint: { vi: 'Mỗi dòng một nội dung.', en: 'One item a line.' },
  save: { vi: 'Ghi danh mục', en: 'Save the checklist' },
} as const satisfies Readonly<Record<string, Sentence>>

/** Which version of a checklist is shown. */
export const checklistVersion = (number: number, items: number): Sentence => ({
  vi: `Phiên bản ${number} · ${items} nội dung`,
  en: `Version ${number} · ${items} items`,
})

/** What the whole list adds up to. */
export const recommendationSums = ({ recommendations, owed, late, closed }: RecommendationSums): Sentence => ({
  vi: `${showNumber(recommendations)} kiến nghị · ${showNumber(owed)} chờ đơn vị trả lời, trong đó ${showNumber(late)} quá hạn · ${showNumber(closed)} đã xong`,
  en: `${showNumber(recommendations)} recommendations · ${showNumber(owed)} owed by units, ${showNumber(late)} of them overdue · ${showNumber(closed)} closed`,
})
