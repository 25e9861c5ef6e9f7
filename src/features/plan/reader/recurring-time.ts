import type { Timed } from './label-time.ts'
import { timeAtoms } from './time-atoms.ts'

const EVERY = '(?:hằng|hàng|mỗi)'
const REPORTS =
  /báo cáo|tổng kết|sơ kết|kiểm tra|đánh giá|tập huấn|bồi dưỡng|tổ chức|tổng hợp|thống kê|giao ban|định kỳ|gửi/iu
/** What is merely yearly by nature: budgets, plans, guidance. */
const YEARLY_THINGS =
  /(?:ngân sách(?: nhà nước| địa phương)?|dự toán[^,;.]{0,40}|kinh phí|vốn|[Kk]ế hoạch|chương trình|hướng dẫn|thu nhập|định mức|văn bản[^,;.]{0,30}|nguồn[^,;.]{0,30})\s*$/u

/** Times that come back: "trước ngày 01/6 và 15/11 hằng năm", "báo cáo 6 tháng, năm", "02 lần/ngày (trước 9h00 …)". */
export function recurringTimes(text: string): readonly Timed[] {
  if (!/hằng|hàng|mỗi|lần|tháng|quý|năm/iu.test(text)) return []
  const found = SHAPES.flatMap((shape, rank) =>
    [...text.matchAll(shape.pattern)].flatMap((match) => {
      const period = shape.period(match, text)
      const end = match.index + match[0].length
      return period === null
        ? []
        : [{ start: match.index, end, text: match[0], when: { kind: 'recurring' as const, period }, rank }]
    }),
  )
  return withoutOverlaps(found)
}

/** Where two readings overlap the one of the earlier shape stays: shapes go from the fullest to the barest. */
function withoutOverlaps(found: readonly (Timed & { readonly rank: number })[]): readonly Timed[] {
  const kept: (Timed & { readonly rank: number })[] = []
  for (const timed of [...found].sort((a, b) => a.start - b.start || a.rank - b.rank)) {
    const last = kept.at(-1)
    if (!last || timed.start >= last.end) kept.push(timed)
    else if (timed.rank < last.rank) kept[kept.length - 1] = timed
  }
  return kept.map(({ start, end, text, when }) => ({ start, end, text, when }))
}

type Shape = { readonly pattern: RegExp; readonly period: (match: RegExpExecArray, text: string) => string | null }

const DAYS =
  'ngày\\s+\\d{1,2}(?:\\s?/\\s?\\d{1,2}|\\s+tháng\\s+\\d{1,2})(?:\\s?(?:,|và)\\s?(?:ngày\\s+)?\\d{1,2}(?:\\s?/\\s?\\d{1,2}|\\s+tháng\\s+\\d{1,2}))*'
const BEFORE = '(?:trước|chậm nhất(?: là)?(?: vào)?|vào|xong)\\s+'

const SHAPES: readonly Shape[] = [
  { pattern: new RegExp(`(?:${BEFORE})?${DAYS}\\s+${EVERY}\\s+năm`, 'giu'), period: ([words]) => yearly(words) },
  {
    pattern: new RegExp(`${EVERY}\\s+năm[^.;()]{0,40}\\(\\s*${BEFORE}${DAYS}\\s*\\)`, 'giu'),
    period: ([words]) => yearly(words),
  },
  {
    pattern: new RegExp(`(?:6 tháng|năm|quý)\\s*\\(\\s*${BEFORE}${DAYS}\\s*\\)`, 'giu'),
    period: ([words]) => yearly(words),
  },
  {
    pattern: new RegExp(
      `(?:${BEFORE})?ngày\\s+\\d{1,2}\\s+(?:${EVERY}|của)\\s+(?:${EVERY}\\s+)?tháng(?!\\s\\d)`,
      'giu',
    ),
    period: ([words]) => `monthly-${(/\d{1,2}/.exec(words)?.[0] ?? '').padStart(2, '0')}`,
  },
  {
    pattern: new RegExp(
      `(?:${BEFORE})?ngày\\s+\\d{1,2}\\s+(?:của\\s+)?tháng\\s+cuối\\s+(?:cùng\\s+)?(?:của\\s+)?(?:${EVERY}\\s+)?quý`,
      'giu',
    ),
    period: ([words]) => `quarterly-${(/\d{1,2}/.exec(words)?.[0] ?? '').padStart(2, '0')}`,
  },
  {
    pattern: new RegExp(
      `${BEFORE}\\d{1,2}\\s?(?:h|giờ)\\s?(?:\\d{2})?[’'′]?(?:\\s?(?:,|và)\\s?\\d{1,2}\\s?(?:h|giờ)\\s?(?:\\d{2})?[’'′]?)*\\s+${EVERY}\\s+ngày`,
      'giu',
    ),
    period: ([words]) => daily(words),
  },
  { pattern: /báo cáo\s+\d{1,2}\s+lần\s?\/\s?ngày(?:\s*\([^()]{3,60}\))?/giu, period: ([words]) => daily(words) },
  {
    pattern: /(?:sơ kết|tổng kết|báo cáo|định kỳ)\s+(?:0?6|sáu) tháng(?:\s?(?:,|và)\s?(?:1\s)?(?:hằng |hàng )?năm)?/giu,
    period: ([words]) => (/năm$/u.test(words) ? 'half-yearly,yearly' : 'half-yearly'),
  },
  { pattern: new RegExp(`${EVERY}\\s+(?:ngày|tuần|tháng(?!\\s\\d)|quý|năm)(?![\\p{L}])`, 'giu'), period: bareWord },
]

function yearly(words: string): string | null {
  const days = [...words.matchAll(/(\d{1,2})(?:\s?\/\s?|\s+tháng\s+)(\d{1,2})/gu)]
  const periods = days.map(([, d, m]) => `yearly-${(m ?? '').padStart(2, '0')}-${(d ?? '').padStart(2, '0')}`)
  return periods.length === 0 ? null : periods.join(',')
}

function daily(words: string): string {
  const hours = timeAtoms(words).filter(({ kind }) => kind === 'time-of-day')
  return hours.length === 0 ? 'daily' : hours.map(({ period }) => `daily-${period}`).join(',')
}

/** "hằng năm" alone counts where its clause orders something that comes back. */
function bareWord(match: RegExpExecArray, text: string): string | null {
  const before = text.slice(Math.max(0, match.index - 160), match.index)
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('. ')) + 1)
  const opens = clause.trim() === '' || /^[\s\p{L}\d]{1,3}[).]\s*$/u.test(clause)
  if (YEARLY_THINGS.test(clause) || !(opens || REPORTS.test(clause))) return null
  return WORDS[/ngày|tuần|tháng|quý|năm/iu.exec(match[0])?.[0].toLowerCase() ?? ''] ?? null
}

const WORDS: Readonly<Record<string, string>> = {
  ngày: 'daily',
  tuần: 'weekly',
  tháng: 'monthly',
  quý: 'quarterly',
  năm: 'yearly',
}

/** Times counted from an event: "trong 24 giờ kể từ khi …", "giai đoạn 48-72 giờ", "sau 72 giờ", "trong 05 ngày làm việc". */
export function relativeTimes(text: string): readonly Timed[] {
  const found: Timed[] = []
  for (const { pattern, period } of RELATIVE) {
    for (const match of text.matchAll(pattern))
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
        when: { kind: 'relative', period: period(match) },
      })
  }
  return found
}

const RELATIVE: readonly { readonly pattern: RegExp; readonly period: (match: RegExpExecArray) => string }[] = [
  {
    pattern: /(?<!\d)(\d{1,3})\s?-\s?(\d{1,3})\s(giờ|ngày)(?!\p{L})/gu,
    period: ([, a, b, unit]) => `${span(a, unit)}..${span(b, unit)}`,
  },
  {
    pattern: /(?:giai đoạn\s)?sau\s(\d{1,3})\s(giờ|ngày)(?!\p{L})(?!\s(?:kể|làm))/giu,
    period: ([, n, unit]) => `${span(n, unit)}..`,
  },
  {
    pattern:
      /trong\s(?:vòng\s|thời hạn\s|thời gian\s)?(\d{1,3})\s(giờ|ngày|tháng)(?:\slàm việc)?(?:\sđầu)?\s(?:kể từ|từ khi|sau khi|từ ngày|tính từ)/gu,
    period: ([, n, unit]) => span(n, unit),
  },
]

const span = (n: string | undefined, unit: string | undefined) =>
  unit === 'giờ' ? `PT${Number(n)}H` : unit === 'tháng' ? `P${Number(n)}M` : `P${Number(n)}D`
