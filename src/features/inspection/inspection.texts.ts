import { showDay } from '../../kernel/day.ts'
import type { Language } from '../../kernel/kernel.ts'
import type { Names, Sentences } from '../../kernel/sentence.ts'
import type { InspectionRefusal, Mark, RecommendationFilter, RecommendationState } from './inspection.ts'

export const markNames: Names<Mark> = {
  met: { vi: 'Đạt', en: 'Met' },
  partly: { vi: 'Đạt một phần', en: 'Partly met' },
  unmet: { vi: 'Chưa đạt', en: 'Not met' },
  'not-looked': { vi: 'Không xem', en: 'Not looked at' },
}

export const recommendationNames: Names<RecommendationState | 'late'> = {
  open: { vi: 'Chưa trả lời', en: 'Open' },
  answered: { vi: 'Chờ xem lại', en: 'Answered' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  closed: { vi: 'Đã xong', en: 'Closed' },
  late: { vi: 'Quá hạn', en: 'Overdue' },
}

export const inspectionSentences: Sentences<InspectionRefusal> = {
  'checklist-empty': () => ({
    vi: 'Danh mục phải có ít nhất một nội dung kiểm tra.',
    en: 'A checklist has at least one item.',
  }),
  'checklist-changed-meanwhile': () => ({
    vi: 'Danh mục vừa được sửa ở nơi khác. Hãy tải lại và sửa trên bản mới.',
    en: 'The checklist was changed meanwhile. Reload it and change the new version.',
  }),
  'inspected-unit-missing': () => ({
    vi: 'Hãy chọn đơn vị được kiểm tra.',
    en: 'Choose the unit that was inspected.',
  }),
  'team-missing': () => ({ vi: 'Hãy ghi ai đi kiểm tra.', en: 'Write who inspected.' }),
  'marks-unfit': ({ items, marks }) => ({
    vi: `Danh mục có ${items} nội dung nhưng có ${marks} kết quả. Hãy chọn lại danh mục.`,
    en: `The checklist has ${items} items but there are ${marks} results. Choose the checklist again.`,
  }),
  'finding-missing': ({ ordinal }) => ({
    vi: `Phát hiện ${ordinal} chưa có nội dung. Hãy ghi, hoặc bỏ dòng này.`,
    en: `Finding ${ordinal} is empty. Write it, or remove its line.`,
  }),
  'recommendation-incomplete': ({ ordinal }) => ({
    vi: `Phát hiện ${ordinal}: kiến nghị phải đủ việc cần làm, đơn vị làm và hạn.`,
    en: `Finding ${ordinal}: a recommendation says what is to be done, by which unit and until when.`,
  }),
  'recommendation-due-before': ({ ordinal }) => ({
    vi: `Phát hiện ${ordinal}: hạn không thể trước ngày kiểm tra.`,
    en: `Finding ${ordinal}: it cannot be due before the day of the inspection.`,
  }),
  'finding-twice': () => ({
    vi: 'Một phát hiện đứng hai lần. Hãy tải lại trang và ghi lại.',
    en: 'A finding stands twice. Reload the page and write it again.',
  }),
  'finding-unknown': () => ({
    vi: 'Không tìm thấy phát hiện, hoặc bản ghi kiểm tra đã rút.',
    en: 'There is no such finding, or the record of its inspection was withdrawn.',
  }),
  'finding-not-yours': () => ({
    vi: 'Đơn vị được kiến nghị thì trả lời; đơn vị kiểm tra và chủ kế hoạch thì xem lại.',
    en: 'The unit that something was recommended to answers; the inspecting unit and the plan’s owner review.',
  }),
  'nothing-recommended': () => ({
    vi: 'Phát hiện này không có kiến nghị nên không cần trả lời.',
    en: 'Nothing was recommended here, so no answer is owed.',
  }),
  'finding-answered-already': () => ({
    vi: 'Kiến nghị này đã được trả lời và đang chờ xem lại, hoặc đã xong.',
    en: 'This recommendation was answered and waits for review, or is closed.',
  }),
  'finding-not-answered': () => ({
    vi: 'Chưa có câu trả lời nào chờ xem lại. Hãy tải lại trang.',
    en: 'No answer waits for review. Reload the page.',
  }),
  'finding-answer-missing': () => ({ vi: 'Hãy ghi đã làm gì.', en: 'Write what was done.' }),
  'finding-answer-in-future': ({ today }) => ({
    vi: `Ngày trả lời không thể sau hôm nay (${showDay(today)}).`,
    en: `The day of the answer cannot be after today (${showDay(today)}).`,
  }),
  'finding-answer-before': ({ on }) => ({
    vi: `Ngày trả lời không thể trước ngày kiểm tra (${showDay(on)}).`,
    en: `The day of the answer cannot be before the inspection (${showDay(on)}).`,
  }),
  'answered-finding-changed': ({ ordinal }) => ({
    vi:
      ordinal === 0
        ? 'Một phát hiện đã được trả lời nên không bỏ được khi sửa bản ghi. Hãy tải lại và giữ phát hiện đó.'
        : `Phát hiện ${ordinal} đã được trả lời: giữ nguyên đơn vị làm và kiến nghị. Cần thêm việc khác thì ghi phát hiện mới.`,
    en:
      ordinal === 0
        ? 'A finding that was answered cannot be left out of a correction. Reload it and keep that finding.'
        : `Finding ${ordinal} was answered: its unit and its recommendation stay. Write another finding for something else.`,
  }),
  'review-reason-missing': () => ({ vi: 'Hãy ghi vì sao trả lại.', en: 'Write why the answer is returned.' }),
}

/** What a list is narrowed by, for the head of its print and its workbook. */
export const recommendationFilterWords = (
  { state, q }: Pick<RecommendationFilter, 'state' | 'q'>,
  language: Language,
): readonly string[] => [...(state ? [recommendationNames[state][language]] : []), ...(q ? [`“${q}”`] : [])]
