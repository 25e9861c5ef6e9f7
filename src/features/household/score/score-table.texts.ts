import { showDay } from '../../../kernel/day.ts'
import type { Names, Sentence, Sentences } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { ScoreFault } from './pasted-scores.ts'
import type { ScoreLine, ScoreTold } from './score.rules.ts'
import type { ScoreRefusal, ScoreTableState } from './score-table.ts'

export const scoreStateNames: Names<ScoreTableState> = {
  waiting: { vi: 'Chờ xác nhận', en: 'Waiting' },
  'in-force': { vi: 'Đang dùng', en: 'In force' },
  replaced: { vi: 'Đã được thay', en: 'Replaced' },
}

/** How the points came about: the total and its column, what is not answered, which answers weigh most. */
export function scoreSentences(told: ScoreTold): readonly Sentence[] {
  const heaviest = heaviestSentence(told.heaviest)
  return [totalSentence(told), ...(heaviest ? [heaviest] : []), ...(told.state === 'replaced' ? [REPLACED] : [])]
}

const REPLACED: Sentence = {
  vi: 'Bảng điểm này nay đã được thay. Sửa phiếu thì tính theo bảng đang dùng.',
  en: 'This table has been replaced since. Whoever corrects the interview scores it by the table in force.',
}

function totalSentence({ total, lines, least, most, source, region }: ScoreTold): Sentence {
  const by = { vi: `theo ${source}, cột “${region}”`, en: `by ${source}, column “${region}”` }
  if (total !== null)
    return {
      vi: `Tổng điểm phiếu ${showNumber(total)}: cộng ${lines.length} mục ${by.vi}.`,
      en: `Total of the form ${showNumber(total)}: ${lines.length} items added up ${by.en}.`,
    }
  const open = lines.filter(({ points }) => points === null)
  const names = open.map(({ item }) => `“${item}”`).join(', ')
  const range = `${showNumber(least)}–${showNumber(most)}`
  return {
    vi: `Chưa có tổng điểm phiếu vì còn ${open.length} mục chưa trả lời: ${names}. Tùy trả lời, tổng là ${range} ${by.vi}.`,
    en: `There is no total of the form, since ${open.length} items are not answered: ${names}. With their answers it is ${range} ${by.en}.`,
  }
}

function heaviestSentence(heaviest: readonly ScoreLine[]): Sentence | null {
  const [first] = heaviest
  if (!first) return null
  const points = showNumber(first.points ?? 0)
  const said = heaviest.map(({ item, answer }) => `“${item}: ${answer}”`)
  return {
    vi: `Nặng điểm nhất: ${said.join(', ')}, ${heaviest.length > 1 ? 'mỗi mục ' : ''}${points} điểm.`,
    en: `What weighs most: ${said.join(', ')}, ${points} points${heaviest.length > 1 ? ' each' : ''}.`,
  }
}

/** `Nhà riêng kiên cố · 40 điểm`, or that nobody knows. */
export const lineSaid = ({ answer, points }: ScoreLine): Sentence =>
  answer === null || points === null
    ? { vi: 'Chưa trả lời', en: 'Not answered' }
    : { vi: `${answer} · ${showNumber(points)} điểm`, en: `${answer} · ${showNumber(points)} points` }

export const scoreRefusalSentences: Sentences<ScoreRefusal> = {
  'score-table-empty': () => ({
    vi: 'Bảng điểm chưa có mục hoặc chưa có cột điểm nào. Hãy dán bảng kèm dòng tiêu đề.',
    en: 'The table has no item or no column of points. Paste it with its heading.',
  }),
  'score-region-twice': ({ region }) => ({
    vi: `Cột “${region}” có hai lần. Hãy giữ một.`,
    en: `The column “${region}” is there twice. Keep one.`,
  }),
  'score-item-twice': ({ item }) => ({
    vi: `Mã mục “${item}” có hai lần. Mỗi mục một mã.`,
    en: `The item code “${item}” is there twice. Each item has its own.`,
  }),
  'score-option-twice': ({ item, option }) => ({
    vi: `Mục “${item}” có hai lựa chọn cùng mã “${option}”. Mỗi lựa chọn một mã.`,
    en: `The item “${item}” has the option code “${option}” twice. Each option has its own.`,
  }),
  'score-options-too-few': ({ item }) => ({
    vi: `Mục “${item}” chỉ có một lựa chọn nên hộ khác không trả lời được. Hãy thêm dòng như “Không có”, ghi đúng số điểm.`,
    en: `The item “${item}” has one option only, so that other households cannot answer. Add a row such as “None” with its points.`,
  }),
  'score-points-missing': (at) => ({
    vi: `Thiếu điểm ở ${cellSaid(at)}. Không có điểm thì ghi 0.`,
    en: `The points of ${cellSaid(at)} are missing. Where there are none, write 0.`,
  }),
  'score-points-not-whole': (at) => ({
    vi: `Điểm ở ${cellSaid(at)} phải là số nguyên.`,
    en: `The points of ${cellSaid(at)} are no whole number.`,
  }),
  'score-points-out-of-range': ({ from, to, ...at }) => ({
    vi: `Điểm ở ${cellSaid(at)} phải từ ${from} đến ${to}.`,
    en: `The points of ${cellSaid(at)} must be ${from} to ${to}.`,
  }),
  'score-total-too-large': ({ region, found, most }) => ({
    vi: `Cột “${region}” cộng lại có thể đến ${showNumber(found)} điểm, nhiều nhất ${showNumber(most)}. Hãy xem lại có ô nào ghi nhầm.`,
    en: `The column “${region}” can add up to ${showNumber(found)} points, at most ${showNumber(most)}. Look whether a cell is mistyped.`,
  }),
  'score-column-missing': () => ({
    vi: 'Hãy chọn cột điểm cho hộ thành thị, cho hộ nông thôn, hoặc cả hai.',
    en: 'Choose the column of points for urban households, for rural ones, or for both.',
  }),
  'score-column-unknown': ({ region }) => ({
    vi: `Bảng không có cột “${region}”. Hãy chọn lại cột điểm.`,
    en: `The table has no column “${region}”. Choose the column of points again.`,
  }),
  'score-table-ends-before-it-begins': () => ({
    vi: 'Ngày hết hiệu lực phải sau ngày bắt đầu. Chưa biết thì để trống.',
    en: 'The last day lies before the first. Leave it empty when it is not known.',
  }),
  'score-tables-overlap': ({ from, to, source }) => ({
    vi: `Trùng thời gian với bảng đang dùng “${source}” (từ ${showDay(from)}${to ? ` đến ${showDay(to)}` : ''}). Hãy sửa ngày, hoặc mở bảng ấy và nhập bảng thay.`,
    en: `It holds on days of a table in force, “${source}” (from ${showDay(from)}${to ? ` to ${showDay(to)}` : ''}). Change the days, or open that table and replace it.`,
  }),
  'score-table-unknown': () => ({
    vi: 'Không có bảng điểm này. Hãy tải lại trang rồi chọn lại.',
    en: 'There is no such table. Load the page again and choose again.',
  }),
  'score-table-there-already': () => ({ vi: 'Bảng điểm này đã có.', en: 'This table is there already.' }),
  'score-table-not-the-last': () => ({
    vi: 'Sau bảng này đã có người nhập bảng thay. Hãy mở bảng mới nhất.',
    en: 'Somebody has entered a table that replaces this one. Open the newest.',
  }),
  'score-table-confirmed-already': () => ({
    vi: 'Bảng điểm này đã được xác nhận trước đó.',
    en: 'This table was confirmed before.',
  }),
  'score-table-own': () => ({
    vi: 'Bạn đã nhập bảng này nên cần người khác đối chiếu với văn bản và xác nhận.',
    en: 'You have entered this table: somebody else compares it with the act and confirms it.',
  }),
  'score-table-unfit': () => ({
    vi: 'Bảng điểm này không dùng cho hộ và ngày khảo sát ấy. Hãy tải lại trang để lấy bảng đang dùng.',
    en: 'This table does not hold for that household and day. Load the page again to get the one that does.',
  }),
  'score-answer-unknown': ({ item, option }) => ({
    vi: `Bảng điểm không có lựa chọn “${option}” của mục “${item}”. Hãy tải lại trang rồi chọn lại.`,
    en: `The table has no option “${option}” of the item “${item}”. Load the page again and choose again.`,
  }),
  'score-and-total': () => ({
    vi: 'Đã trả lời từng mục thì tổng điểm do hệ thống cộng. Hãy bỏ tổng điểm gõ tay.',
    en: 'When the items are answered the program adds them up. Leave out the total that was typed.',
  }),
}

type At = { readonly item: string; readonly option: string; readonly region: string }
const cellSaid = ({ item, option, region }: At) => `“${item}” / “${option}” / “${region}”`

const faultSentences: Sentences<ScoreFault> = {
  'column-missing': ({ column }) => ({
    vi: `Thiếu cột “${column}”. Hãy thêm vào dòng tiêu đề, như trong tệp mẫu.`,
    en: `The column “${column}” is missing. Add it to the heading, as in the sample file.`,
  }),
  'column-twice': ({ column }) => ({
    vi: `Cột “${column}” có hai lần. Hãy giữ một.`,
    en: `The column “${column}” is there twice. Keep one.`,
  }),
  'column-unnamed': ({ place }) => ({
    vi: `Cột thứ ${place} chưa có tên. Hãy ghi tên vùng.`,
    en: `Column ${place} has no name. Write the region.`,
  }),
  'region-missing': () => ({
    vi: 'Chưa có cột điểm nào. Sau bốn cột đầu, mỗi vùng một cột.',
    en: 'There is no column of points. After the first four, each region has one.',
  }),
  'quote-open': ({ row }) =>
    after(rowSaid(row), {
      vi: 'dấu ngoặc kép mở ra mà không đóng.',
      en: 'a quote is opened and not closed.',
    }),
  'cells-over': ({ row, found, most }) =>
    after(rowSaid(row), {
      vi: `có ${found} ô, tiêu đề chỉ có ${most}. Số thập phân viết bằng dấu phẩy thì đặt trong ngoặc kép, hoặc ngăn cột bằng tab.`,
      en: `it has ${found} cells, the heading only ${most}. Put a number with a decimal comma into quotes, or part the columns by tabs.`,
    }),
  'cell-empty': (fault) =>
    after(placeSaid(fault), { vi: 'ô trống. Hãy ghi vào.', en: 'the cell is empty. Fill it in.' }),
  'cell-too-long': ({ most, ...fault }) =>
    after(placeSaid(fault), { vi: `dài quá ${most} chữ.`, en: `it has more than ${most} letters.` }),
  'points-empty': (fault) =>
    after(placeSaid(fault), {
      vi: 'chưa có điểm. Văn bản không cho điểm thì ghi 0.',
      en: 'there are no points. Where the act gives none, write 0.',
    }),
  'points-unread': ({ found, ...fault }) =>
    after(placeSaid(fault), { vi: `“${found}” không phải là số.`, en: `“${found}” is no number.` }),
  'points-not-whole': ({ found, ...fault }) =>
    after(placeSaid(fault), {
      vi: `“${found}” không phải số nguyên. Điểm là số nguyên.`,
      en: `“${found}” is not whole. Points are whole numbers.`,
    }),
  'option-again': ({ row, item, option }) =>
    after(rowSaid(row), {
      vi: `mã lựa chọn “${option}” của mục “${item}” đã có ở dòng trên.`,
      en: `the option code “${option}” of the item “${item}” stands above already.`,
    }),
  'item-renamed': ({ row, first, found }) =>
    after(rowSaid(row), {
      vi: `cùng mã mục mà tên khác: “${found}”, ở trên là “${first}”.`,
      en: `the same item code has another name: “${found}”, above it is “${first}”.`,
    }),
}

const rowSaid = (row: number): Sentence => ({ vi: `Dòng ${row}`, en: `Row ${row}` })
const placeSaid = ({ row, column }: { readonly row: number; readonly column: string }): Sentence => ({
  vi: `Dòng ${row}, cột “${column}”`,
  en: `Row ${row}, column “${column}”`,
})
const after = (place: Sentence, says: Sentence): Sentence => ({
  vi: `${place.vi}: ${says.vi}`,
  en: `${place.en}: ${says.en}`,
})

export const faultSaid = (fault: ScoreFault): Sentence =>
  (faultSentences[fault.code] as (fault: ScoreFault) => Sentence)(fault)
