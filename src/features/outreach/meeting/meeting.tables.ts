import { dayColumn, type ListTable, textColumn } from '../../../kernel/list-table.ts'
import type { QuestionRow } from './meeting.ts'
import { questionStateNames } from './meeting.texts.ts'

/** What the list of questions shows, by the name of its read. */
export const meetingTables = {
  'outreach.questions': {
    name: { vi: 'Câu hỏi của người dân', en: 'Questions' },
    columns: [
      dayColumn('Ngày họp', 'Day'),
      textColumn('Câu hỏi', 'Question', 60),
      textColumn('Nơi họp', 'Meeting of', 30),
      textColumn('Ai trả lời', 'Who answers', 30),
      textColumn('Trạng thái', 'State', 16),
      dayColumn('Trả lời ngày', 'Answered on'),
      textColumn('Trả lời', 'Answer', 60),
    ],
    row: (row, language) => [
      row.on,
      row.question ?? '',
      row.unitName,
      row.referredName ?? '',
      questionStateNames[row.state][language],
      row.answeredOn,
      row.answer ?? '',
    ],
  } satisfies ListTable<QuestionRow>,
}
