import { showDay } from '../../../kernel/day.ts'
import type { Names, Sentences } from '../../../kernel/sentence.ts'
import type { HouseholdRefusal } from '../household.ts'
import type { HouseholdListRefusal, ListedAs } from './household-list.ts'

export const listedAsNames: Names<ListedAs> = {
  poor: { vi: 'Hộ nghèo', en: 'Poor' },
  'near-poor': { vi: 'Hộ cận nghèo', en: 'Near-poor' },
  'left-poverty': { vi: 'Thoát nghèo', en: 'Left poverty' },
  'left-near-poverty': { vi: 'Thoát cận nghèo', en: 'Left near-poverty' },
}

export const householdListSentences: Sentences<Exclude<HouseholdListRefusal, HouseholdRefusal>> = {
  'list-year-out-of-range': ({ from, to }) => ({
    vi: `Chuẩn nghèo này dùng cho danh sách các năm ${from} đến ${to}.`,
    en: `This standard is for lists of ${from} to ${to}.`,
  }),
  'list-decided-in-future': ({ today }) => ({
    vi: `Ngày ban hành quyết định không thể sau hôm nay (${showDay(today)}).`,
    en: `A decision is not of a day after today (${showDay(today)}).`,
  }),
  'list-decided-in-other-year': ({ year }) => ({
    vi: `Quyết định của danh sách năm ${year} phải ban hành trong năm ${year} hoặc ${year + 1}.`,
    en: `The decision of a list of ${year} is of ${year} or ${year + 1}.`,
  }),
  'list-area-no-commune': () => ({
    vi: 'Danh sách là của cả phường, xã. Hãy chọn phường, xã của bạn.',
    en: 'A list is that of a whole ward or commune. Choose yours.',
  }),
  'list-there-already': ({ number, year }) => ({
    vi: `Danh sách năm ${year} theo chuẩn này đã nhập rồi (Quyết định số ${number}). Nếu nhập nhầm, hãy rút danh sách ấy trước.`,
    en: `The list of ${year} by this standard was taken before (decision ${number}). If that was a mistake, withdraw it first.`,
  }),
  'list-decided-here': ({ number, year }) => ({
    vi: `Năm ${year} đã có kết quả công nhận trong hệ thống (Quyết định số ${number}); không nhập danh sách khác.`,
    en: `The results of ${year} were recognised here (decision ${number}); no other list is taken.`,
  }),
  'list-said-otherwise': () => ({
    vi: 'Năm, chuẩn, số hoặc ngày quyết định khác với phần đã nhập của chính danh sách này. Hãy tải lại trang.',
    en: 'Year, standard, number or day differ from the part of this list that was taken. Load the page again.',
  }),
  'list-unknown': () => ({
    vi: 'Không có danh sách này, hoặc đã rút lại. Hãy tải lại trang.',
    en: 'There is no such list, or it was withdrawn. Load the page again.',
  }),
  'listed-household-unfit': ({ place }) => ({
    vi: `Hộ thứ ${place} chưa nhập được vì lý do nêu tiếp sau.`,
    en: `Household ${place} cannot be taken, for the reason that follows.`,
  }),
  'listed-twice': ({ place }) => ({
    vi: `Hộ thứ ${place} đứng hai lần trong phần này.`,
    en: `Household ${place} stands twice in this part.`,
  }),
  'listed-outside': ({ place }) => ({
    vi: `Hộ thứ ${place} không thuộc phường, xã của danh sách.`,
    en: `Household ${place} does not lie in the commune of the list.`,
  }),
  'listed-unknown': ({ place }) => ({
    vi: `Hộ thứ ${place} được chọn là hộ đã có, nhưng sổ hộ của phường, xã không có hộ này. Hãy đối chiếu lại.`,
    en: `Household ${place} was said to be known, but the register of the commune has it not. Match it again.`,
  }),
  'listed-already': () => ({
    vi: 'Có hộ trong phần này đã nằm trong danh sách. Hãy đọc lại tệp: hộ đã nhập sẽ được bỏ qua.',
    en: 'A household of this part is in the list already. Read the file again: what was taken is left out.',
  }),
}
