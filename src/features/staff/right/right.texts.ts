import { showDay } from '../../../kernel/day.ts'
import type { Names, Sentence, Sentences } from '../../../kernel/sentence.ts'
import { roleNames } from '../staff.texts.ts'
import type { RightRefusal, RightRow } from './right.ts'

export const rightStateNames: Names<RightRow['state']> = {
  coming: { vi: 'sắp có', en: 'to come' },
  held: { vi: 'đang giữ', en: 'held' },
  past: { vi: 'đã hết', en: 'past' },
}

export const rightSentences: Sentences<RightRefusal> = {
  'right-ends-before-it-begins': ({ from, to }) => ({
    vi: `Ngày cuối (${showDay(to)}) trước ngày đầu (${showDay(from)}). Hãy sửa một trong hai ngày.`,
    en: `The last day (${showDay(to)}) is before the first (${showDay(from)}). Change one of them.`,
  }),
  'right-beyond-your-areas': ({ areaName }) => ({
    vi: `${areaName} nằm ngoài địa bàn của bạn, nên bạn không giao quyền ở đó được. Hãy chọn nơi trong địa bàn của bạn.`,
    en: `${areaName} lies beyond your areas, so you cannot give a right there. Choose a place within them.`,
  }),
  'right-there-already': ({ role, areaName }) => ({
    vi: `Người này đã là “${roleNames[role].vi}” ở ${areaName} trong thời gian đó.`,
    en: `This officer is “${roleNames[role].en}” in ${areaName} at that time already.`,
  }),
  'right-unknown': () => ({
    vi: 'Không tìm thấy quyền này. Hãy tải lại trang.',
    en: 'There is no such right. Reload the page.',
  }),
  'right-ended-already': () => ({
    vi: 'Quyền này đã được thu hồi trước đó.',
    en: 'This right was taken back before.',
  }),
  'right-is-your-own': () => ({
    vi: 'Bạn không tự thu quyền quản trị của mình được, để luôn còn người giữ hệ thống. Hãy nhờ quản trị khác.',
    en: 'You cannot take your own rights, so that somebody always keeps the installation. Ask another administrator.',
  }),
}

export const rightTexts = {
  close: { vi: 'Đóng', en: 'Close' },
  title: { vi: 'Quyền theo địa bàn', en: 'Rights by area' },
  open: { vi: 'Quyền', en: 'Rights' },
  none: {
    vi: 'Chưa có quyền nào: người này không xem và không ghi được gì.',
    en: 'No rights: this officer sees and writes nothing.',
  },
  role: { vi: 'Vai trò', en: 'Role' },
  area: { vi: 'Địa bàn', en: 'Area' },
  areaNote: { vi: 'Quyền có hiệu lực ở nơi này và mọi nơi bên trong.', en: 'It holds here and everywhere within.' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến hết ngày', en: 'To the end of' },
  toNote: { vi: 'Bỏ trống nếu chưa biết.', en: 'Leave empty if not known.' },
  give: { vi: 'Giao quyền', en: 'Give the right' },
  end: { vi: 'Thu quyền', en: 'Take back' },
} as const satisfies Readonly<Record<string, Sentence>>

export const endConsequence = (right: RightRow): Sentence => ({
  vi: `Từ ngày mai, người này không còn là “${roleNames[right.role].vi}” ở ${right.areaName}. Những gì đã ghi vẫn giữ nguyên.`,
  en: `From tomorrow on this officer is no longer “${roleNames[right.role].en}” in ${right.areaName}. What was written stays.`,
})
