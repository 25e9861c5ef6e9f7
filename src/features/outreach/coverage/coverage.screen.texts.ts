import { showDay } from '../../../kernel/day.ts'
import type { Sentence } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { HouseholdCount } from './coverage.ts'

export const coverageTexts = {
  title: { vi: 'Độ phủ', en: 'Coverage' },
  note: {
    vi: 'Ba mức đứng riêng và không bao giờ cộng với nhau: một hộ có thể vừa nhận tờ rơi, vừa dự họp, vừa nghe loa. Bấm vào số để mở các bản ghi.',
    en: 'The three levels stand apart and are never added: one household may receive, attend and hear. A number opens its records.',
  },
  none: { vi: 'Địa bàn của kế hoạch chưa có phường, xã nào.', en: 'The area of the plan has no wards yet.' },
  count: { vi: 'Nhập số hộ, số người', en: 'Enter households and people' },
  countTitle: { vi: 'Nhập số hộ, số người của địa bàn', en: 'Enter households and people of places' },
  countNote: {
    vi: 'Điền số nào đã biết; hộ nghèo và hộ cận nghèo thì điền cả hai. Chưa biết thì để trống, đừng ghi 0. Nhập lại cùng ngày là sửa số cũ. Địa bàn đã có danh sách hộ thì số hộ tự đếm từ danh sách.',
    en: 'Fill in what is known; poor and near-poor go together. Leave the rest empty, not 0. The same day entered again replaces. Where there is a list of households, they are counted from it.',
  },
  on: { vi: 'Số liệu tính đến ngày', en: 'Numbers as of' },
  source: { vi: 'Nguồn (danh sách, quyết định)', en: 'Source (list, decision)' },
  place: { vi: 'Địa bàn', en: 'Place' },
  poor: { vi: 'Hộ nghèo', en: 'Poor' },
  nearPoor: { vi: 'Hộ cận nghèo', en: 'Near-poor' },
  residents: { vi: 'Người dân', en: 'Residents' },
  officials: { vi: 'Cán bộ', en: 'Officials' },
  known: { vi: 'Số mới nhất đang có', en: 'Newest number' },
  sources: { vi: 'Nguồn số liệu', en: 'Where the numbers come from' },
  unknown: { vi: 'Chưa có mẫu số', en: 'No number yet' },
  save: { vi: 'Lưu số hộ', en: 'Save' },
  half: { vi: 'Hộ nghèo và cận nghèo phải có cả hai số.', en: 'Poor and near-poor need both numbers.' },
  nothing: { vi: 'Chưa có số nào.', en: 'No number yet.' },
  today: { vi: 'Hộ nghèo, cận nghèo theo đơn vị hiện nay', en: 'Poor and near-poor households by the wards of today' },
  fillIn: { vi: 'Hãy điền.', en: 'Fill it in.' },
} as const satisfies Readonly<Record<string, Sentence>>

/** `12 nghèo, 20 cận nghèo (01/06/2024, nguồn)`. */
export const householdsSaid = ({ poor, nearPoor, on, source }: HouseholdCount): Sentence => ({
  vi: `${showNumber(poor)} nghèo, ${showNumber(nearPoor)} cận nghèo (${showDay(on)}, ${source})`,
  en: `${showNumber(poor)} poor, ${showNumber(nearPoor)} near-poor (${showDay(on)}, ${source})`,
})

/** `120 hộ, từ Xuân Lập, Bàu Sen`: what a ward of today has, and from where. */
export const todaySays = (households: number, of: readonly string[]): Sentence => ({
  vi: `${showNumber(households)} hộ, từ ${of.join(', ')}`,
  en: `${showNumber(households)} households, from ${of.join(', ')}`,
})

export const apartSays = (names: readonly string[]): Sentence => ({
  vi: `Không cộng dồn được cho ${names.join(', ')}: đã chia về nhiều đơn vị.`,
  en: `Cannot be added up for ${names.join(', ')}: split among several.`,
})
