import { showDay } from '../../kernel/day.ts'
import type { Names, Sentences } from '../../kernel/sentence.ts'
import type { CalendarEntry, CalendarRefusal, EntryKind, OpenTo } from './calendar.ts'

export const entryKindNames: Names<EntryKind> = {
  task: { vi: 'Hạn nhiệm vụ', en: 'Task due' },
  event: { vi: 'Họp, sự kiện', en: 'Event' },
  class: { vi: 'Lớp, tham quan', en: 'Class' },
  run: { vi: 'Phát loa', en: 'Loudspeaker run' },
  recommendation: { vi: 'Hạn kiến nghị', en: 'Recommendation due' },
  banner: { vi: 'Hạn gỡ băng rôn, áp phích', en: 'Banner to take down' },
  report: { vi: 'Hạn báo cáo', en: 'Report due' },
  message: { vi: 'Thông điệp hết hạn', en: 'Message ends' },
  record: { vi: 'Việc đã ghi', en: 'Records' },
}

export const openToNames: Names<OpenTo> = {
  residents: { vi: 'Ai cũng dự được (hiện ở trang người dân)', en: 'Any resident (shown on the public pages)' },
  invited: { vi: 'Chỉ người được mời', en: 'By invitation only' },
}

/** `19:00–20:30`, `19:00`, or nothing. */
export const hoursWords = ({ from, to }: Pick<CalendarEntry, 'from' | 'to'>) =>
  from === null ? '' : to === null ? from : `${from}–${to}`

export const calendarSentences: Sentences<CalendarRefusal> = {
  'event-in-past': ({ today }) => ({
    vi: `Lịch chỉ báo trước, từ hôm nay (${showDay(today)}) trở đi. Việc đã làm thì ghi ở “Ghi việc đã làm”.`,
    en: `Events are announced from today (${showDay(today)}) on. What was done is logged instead.`,
  }),
  'event-ends-before-it-begins': () => ({
    vi: 'Giờ kết thúc phải sau giờ bắt đầu.',
    en: 'An event ends after it begins.',
  }),
  'event-changed-meanwhile': () => ({
    vi: 'Lịch này vừa được sửa hoặc hủy ở nơi khác. Hãy tải lại trang.',
    en: 'This event was changed or called off meanwhile. Load the page again.',
  }),
  'event-unknown': () => ({
    vi: 'Không còn lịch này, hoặc lịch này của đơn vị khác.',
    en: 'There is no such event, or it is of another unit.',
  }),
}
