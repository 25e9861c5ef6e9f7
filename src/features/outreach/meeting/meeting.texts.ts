import { showDay } from '../../../kernel/day.ts'
import type { Language } from '../../../kernel/kernel.ts'
import type { Names, Sentences } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { AttendanceGroup, MeetingRefusal, QuestionFilter, QuestionState } from './meeting.ts'

export const groupNames: Names<AttendanceGroup> = {
  poor: { vi: 'Hộ nghèo', en: 'Poor' },
  nearPoor: { vi: 'Hộ cận nghèo', en: 'Near-poor' },
  hardPressed: { vi: 'Hộ khó khăn', en: 'Hard-pressed' },
  officials: { vi: 'Cán bộ', en: 'Officials' },
  unionMembers: { vi: 'Đoàn viên, hội viên', en: 'Union members' },
  others: { vi: 'Người khác', en: 'Others' },
}

export const questionStateNames: Names<QuestionState> = {
  open: { vi: 'Chưa trả lời', en: 'Open' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  'answered-there': { vi: 'Trả lời tại chỗ', en: 'Answered there' },
}

export const meetingSentences: Sentences<MeetingRefusal> = {
  'meeting-topic-missing': () => ({
    vi: 'Hãy ghi nội dung buổi họp, hoặc chọn thông điệp đã nói.',
    en: 'Write what the meeting was about, or choose the messages that were told.',
  }),
  'group-out-of-range': ({ most }) => ({
    vi: `Số người của mỗi nhóm phải từ 0 đến ${showNumber(most)}. Không đếm thì để trống.`,
    en: `The number of each group must be from 0 to ${showNumber(most)}. Leave it empty when nobody counted.`,
  }),
  'groups-above-attendance': ({ sum, attendance }) => ({
    vi: `Các nhóm cộng lại là ${showNumber(sum)} người, nhiều hơn ${showNumber(attendance)} người dự. Mỗi người chỉ tính vào một nhóm.`,
    en: `The groups add up to ${showNumber(sum)} people, more than the ${showNumber(attendance)} who came. Count everybody in one group only.`,
  }),
  'question-missing': ({ ordinal }) => ({
    vi: `Câu hỏi ${ordinal} chưa có nội dung. Hãy ghi câu hỏi, hoặc bỏ dòng này.`,
    en: `Question ${ordinal} is empty. Write it, or remove its line.`,
  }),
  'question-unanswered': ({ ordinal }) => ({
    vi: `Câu hỏi ${ordinal}: hãy ghi câu trả lời tại chỗ, hoặc chọn đơn vị phải trả lời.`,
    en: `Question ${ordinal}: write the answer that was given, or choose the unit that owes one.`,
  }),
  'question-twice': () => ({
    vi: 'Một câu hỏi đứng hai lần trong buổi họp. Hãy tải lại trang và ghi lại.',
    en: 'A question stands twice in the meeting. Reload the page and write it again.',
  }),
  'message-not-approved-then': () => ({
    vi: 'Có thông điệp chưa duyệt, đã thôi dùng hoặc hết hạn vào ngày họp. Hãy bỏ thông điệp ấy.',
    en: 'A message was not approved, or was withdrawn or out of date, on the day of the meeting. Leave it out.',
  }),
  'question-unknown': () => ({
    vi: 'Không tìm thấy câu hỏi, hoặc bản ghi của buổi họp đã rút.',
    en: 'There is no such question, or the record of its meeting was withdrawn.',
  }),
  'question-not-yours': () => ({
    vi: 'Chỉ đơn vị được chuyển câu hỏi, đơn vị họp và chủ kế hoạch được trả lời.',
    en: 'Only the unit it was referred to, the unit that met and the plan’s owner may answer.',
  }),
  'question-answered-already': () => ({
    vi: 'Câu hỏi này đã được trả lời.',
    en: 'This question has been answered.',
  }),
  'answer-missing': () => ({ vi: 'Hãy ghi câu trả lời.', en: 'Write the answer.' }),
  'answer-in-future': ({ today }) => ({
    vi: `Ngày trả lời không thể sau hôm nay (${showDay(today)}).`,
    en: `The day of the answer cannot be after today (${showDay(today)}).`,
  }),
  'answer-before-question': ({ asked }) => ({
    vi: `Ngày trả lời không thể trước ngày họp (${showDay(asked)}).`,
    en: `The day of the answer cannot be before the meeting (${showDay(asked)}).`,
  }),
}

/** What a list is narrowed by, for the head of its print and its workbook. */
export const questionFilterWords = (
  { state, q }: Pick<QuestionFilter, 'state' | 'q'>,
  language: Language,
): readonly string[] => [...(state ? [questionStateNames[state][language]] : []), ...(q ? [`“${q}”`] : [])]
