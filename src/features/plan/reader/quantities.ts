import type { Flow, Paragraph } from './flow.ts'
import { numberOf } from './money.ts'
import type { Quantity } from './reading.ts'

// Things that plans count. Units of time are no quantities, except a term ("thời hạn vay 10 năm") and weeks of lessons.
const COUNTED =
  'xã, phường|phường, xã|xã, thị trấn|khu phố, ấp|ấp, khu phố|căn hộ|căn nhà|hộ|nhà|căn|người|lượt người|lượt|đại biểu|học viên|cán bộ|công chức|xã|phường|thị trấn|huyện|khu phố|ấp|thôn|lớp|buổi|cuộc|đợt|hội nghị|tờ rơi|tờ|cuốn|quyển|bản tin|tin, bài|tin|bài|chuyên mục|phóng sự|video|clip|pa ?nô|băng rôn|áp phích|phướn|khẩu hiệu|cái|chiếc|tấm|con|ha|tấn|kg|km|m2|m3|lít|cây|điểm ngập|điểm|mô hình|[Dd]ự án|[Đđ]ề án|đội|tổ|nhóm|câu lạc bộ|trường|công trình|tuyến|lồng nuôi|suất|phần quà|giải|doanh nghiệp|hợp tác xã|trạm|cụm loa|loa|phút|lần\\s?/\\s?(?:ngày|tuần|tháng|quý|năm)|lần|tuần|trẻ em|trẻ|sản phẩm|hồ sơ|phiếu|thùng|bộ'

const MORE = '(?:(?:hơn|trên|gần|khoảng|ít nhất|tối thiểu|tối đa|≥|≤|>|<)\\s?)?'
const NUMBER = '(?<![\\d.,/])(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,(\\d{1,3}))?'
const COUNT = new RegExp(`${MORE}${NUMBER}\\s?(?:(triệu|nghìn|ngàn|vạn)\\s)?(${COUNTED})(?![\\p{L}\\d])`, 'gu')
const SHARE = new RegExp(`${MORE}${NUMBER}\\s?%(\\s?/\\s?(?:năm|tháng))?`, 'gu')
const TERM = /thời hạn\s(?:\p{L}+\s){0,3}(\d{1,3})\s(năm|tháng)/gu
const SCALE: ReadonlyMap<string, number> = new Map([
  ['triệu', 1e6],
  ['vạn', 1e4],
  ['nghìn', 1e3],
  ['ngàn', 1e3],
])

/** What the text counts; a count that is repeated is one, shares (%) are each their own target. */
export function quantitiesOf(flow: Flow, paragraphs: readonly Paragraph[]): readonly Quantity[] {
  const seen = new Set<string>()
  return paragraphs
    .flatMap((paragraph) => quantitiesIn(flow, paragraph))
    .filter((quantity) => {
      const key = quantity.text.toLocaleLowerCase('vi')
      if (quantity.unit.startsWith('%')) return true
      return seen.has(key) ? false : seen.add(key) !== undefined
    })
}

function quantitiesIn(flow: Flow, { text, start }: Paragraph): readonly Quantity[] {
  if (!/\d/.test(text)) return []
  const counts = [...text.matchAll(COUNT)].filter((match) => isCount(text, match)).map(countOf)
  const shares = [...text.matchAll(SHARE)].map(shareOf)
  const terms = [...text.matchAll(TERM)].map(termOf)
  return [...counts, ...shares, ...terms]
    .sort((a, b) => a.index - b.index)
    .map(({ index, text: words, value, unit }) => ({
      text: words,
      value,
      unit,
      at: flow.at(start + index, start + index + words.length),
    }))
}

type Counted = Omit<Quantity, 'at'> & { readonly index: number }

const countOf = ({ 0: text, 1: whole, 2: decimals, 3: scale, 4: unit, index }: RegExpExecArray): Counted => ({
  text,
  index,
  value: numberOf(whole, decimals) * (SCALE.get(scale ?? '') ?? 1),
  unit: unit ?? '',
})
const shareOf = ({ 0: text, 1: whole, 2: decimals, 3: per, index }: RegExpExecArray): Counted => ({
  text,
  index,
  value: numberOf(whole, decimals),
  unit: `%${per ?? ''}`,
})
const termOf = ({ 0: text, 1: number, 2: unit, index }: RegExpExecArray): Counted => ({
  text,
  index,
  value: Number(number),
  unit: unit ?? '',
})

/** "lớp 1", "Điều 3 hộ", "quý 2 lần": the number belongs to the word before it. */
const isCount = (text: string, match: RegExpExecArray) =>
  !/(?:Điều|khoản|điểm|lớp|số|quý|[Nn]hóm|cấp độ|ngày|tháng|năm|lần thứ|thứ|mục|phụ lục|giai đoạn)\s*$/iu.test(
    text.slice(Math.max(0, match.index - 12), match.index),
  )
