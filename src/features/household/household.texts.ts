import { showDay } from '../../kernel/day.ts'
import type { Names, Sentences } from '../../kernel/sentence.ts'
import { showNumber } from '../../kernel/text.ts'
import type { HouseholdRefusal, HouseholdState, Relation, Sex } from './household.ts'
import { factsSentences } from './household-sheet.texts.ts'
import { scoreRefusalSentences } from './score/score-table.texts.ts'
import { classNames } from './standard.texts.ts'

export const relationNames: Names<Relation> = {
  head: { vi: 'Chủ hộ', en: 'Head' },
  spouse: { vi: 'Vợ, chồng', en: 'Spouse' },
  child: { vi: 'Con', en: 'Child' },
  parent: { vi: 'Cha, mẹ', en: 'Parent' },
  grandparent: { vi: 'Ông, bà', en: 'Grandparent' },
  grandchild: { vi: 'Cháu', en: 'Grandchild' },
  sibling: { vi: 'Anh, chị, em', en: 'Sibling' },
  other: { vi: 'Khác', en: 'Other' },
}

export const sexNames: Names<Sex> = {
  male: { vi: 'Nam', en: 'Male' },
  female: { vi: 'Nữ', en: 'Female' },
}

export const stateNames: Names<HouseholdState> = {
  ...classNames,
  'not-asked': { vi: 'Chưa khảo sát', en: 'Not asked yet' },
  gone: { vi: 'Không còn ở địa bàn', en: 'Gone' },
}

export const householdSentences: Sentences<HouseholdRefusal> = {
  ...factsSentences,
  ...scoreRefusalSentences,
  'household-unknown': () => ({
    vi: 'Không có hộ này. Hãy tải lại trang rồi chọn lại.',
    en: 'There is no such household. Load the page again and choose again.',
  }),
  'household-changed-meanwhile': () => ({
    vi: 'Người khác vừa sửa hộ này. Hãy xem lại; nội dung bạn nhập vẫn còn trên màn hình.',
    en: 'Somebody has just changed this household. Look at it; what you typed is still on the screen.',
  }),
  'household-outside-unit': () => ({
    vi: 'Hộ hoặc địa bàn này không thuộc địa bàn của đơn vị bạn.',
    en: 'This household or area does not lie in the area of your unit.',
  }),
  'household-outside-round': () => ({
    vi: 'Hộ này không thuộc địa bàn của đợt rà soát.',
    en: 'This household does not lie in the area of the round.',
  }),
  'members-too-many': ({ found, most }) => ({
    vi: `Hộ có ${found} người, nhiều nhất ${most}. Hãy kiểm tra lại, hoặc tách hộ.`,
    en: `The household has ${found} members, at most ${most}. Check it, or split it.`,
  }),
  'member-name-missing': ({ place }) => ({
    vi: `Người thứ ${place} chưa có tên.`,
    en: `Member ${place} has no name.`,
  }),
  'member-born-unreadable': ({ place }) => ({
    vi: `Ngày sinh của người thứ ${place} không có trong lịch. Chỉ rõ năm thì ghi năm; không rõ thì để trống.`,
    en: `The calendar has no such birth date of member ${place}. Write the year alone, or leave it empty when it is not known.`,
  }),
  'member-born-in-future': ({ place, today }) => ({
    vi: `Ngày sinh của người thứ ${place} không thể sau hôm nay (${showDay(today)}).`,
    en: `Member ${place} cannot be born after today (${showDay(today)}).`,
  }),
  'head-not-one': ({ found }) => ({
    vi: `Mỗi hộ có đúng một chủ hộ; đang ghi ${found}.`,
    en: `A household has exactly one head; there are ${found}.`,
  }),
  'round-unknown': () => ({
    vi: 'Không có đợt rà soát này. Hãy tải lại trang rồi chọn lại.',
    en: 'There is no such round. Load the page again and choose again.',
  }),
  'round-there-already': () => ({
    vi: 'Đợt rà soát này đã có.',
    en: 'This round is there already.',
  }),
  'round-not-yours': () => ({
    vi: 'Chỉ chủ kế hoạch được mở đợt rà soát của kế hoạch.',
    en: 'Only the plan owner begins a round of the plan.',
  }),
  'round-year-out-of-range': ({ from, to }) => ({
    vi: `Năm rà soát phải từ ${from} đến ${to}.`,
    en: `The year of a round is ${from} to ${to}.`,
  }),
  'round-task-unfit': () => ({
    vi: 'Nhiệm vụ để tính số phiếu phải là việc rà soát, điều tra của chính kế hoạch này.',
    en: 'The task that the sheets count for must be a survey of this plan.',
  }),
  'standard-unknown': () => ({
    vi: 'Không có chuẩn nghèo này. Hãy chọn lại.',
    en: 'There is no such standard. Choose again.',
  }),
  'interview-in-future': ({ today }) => ({
    vi: `Ngày khảo sát không thể sau hôm nay (${showDay(today)}).`,
    en: `A household cannot be asked after today (${showDay(today)}).`,
  }),
  'interview-changed-meanwhile': () => ({
    vi: 'Hộ này vừa có phiếu khác trong đợt. Hãy xem phiếu ấy rồi sửa; nội dung bạn nhập vẫn còn trên màn hình.',
    en: 'This household has just got another sheet in this round. Look at it and correct it; what you typed is still here.',
  }),
  'interview-withdrawn-already': () => ({
    vi: 'Phiếu này đã rút lại hoặc đã được sửa. Hãy tải lại trang.',
    en: 'This interview was withdrawn or corrected. Load the page again.',
  }),
  'value-out-of-range': ({ from, to }) => ({
    vi: `Giá trị này phải từ ${showNumber(from)} đến ${showNumber(to)}.`,
    en: `This value is ${showNumber(from)} to ${showNumber(to)}.`,
  }),
  'value-unknown': () => ({
    vi: 'Không có giá trị này. Hãy tải lại trang.',
    en: 'There is no such value. Load the page again.',
  }),
  'value-confirmed-already': () => ({
    vi: 'Giá trị này đã xác nhận trước đó.',
    en: 'This value was confirmed before.',
  }),
  'value-not-the-last': () => ({
    vi: 'Sau giá trị này đã có người nhập giá trị khác. Hãy xem và xác nhận giá trị mới nhất.',
    en: 'Another value was entered after this one. Look at the newest and confirm that.',
  }),
}
