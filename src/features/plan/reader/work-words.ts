import type { WorkKind } from '../work-kind.ts'
import type { Work } from './reading.ts'
import { withoutEnd } from './trimming.ts'

/** Words of a kind of work found in a text; offsets in the text. */
export type FoundWork = {
  readonly kind: WorkKind
  readonly form: Work['form']
  readonly start: number
  readonly end: number
}

const SHAPES: readonly (readonly [WorkKind, Work['form'], RegExp])[] = [
  ['settlement', 'usual', /(?:thanh,?\s|thanh toán,?\s)?quyết toán(?:\skinh phí)?/giu],
  [
    'emulation',
    'usual',
    /(?:phát động|hưởng ứng|triển khai|tổ chức|thực hiện)[^.;,]{0,40}(?:phong trào )?thi đua|phát động\s(?:các\s)?phong trào/giu,
  ],
  [
    'training-class',
    'usual',
    /(?:(?:tổ chức|mở)\s(?:các\s)?(?:lớp|buổi|hội nghị)\s)?(?:lớp\s)?(?<!(?:kết quả|được|đối tượng)\s)tập huấn|(?:tổ chức|mở)\s(?:các\s)?lớp(?:\sbồi dưỡng)?|bồi dưỡng\s(?:kiến thức|nghiệp vụ|kỹ năng|chuyên môn|nâng cao)/giu,
  ],
  ['field-visit', 'usual', /tham quan(?:,?\s(?:thực tế|mô hình|học tập))*|học tập kinh nghiệm/giu],
  [
    'loudspeaker-run',
    'usual',
    /phát loa(?:\strên xe)?(?:\slưu động)?|loa lưu động|xe loa|xe tuyên truyền|(?:tuyên truyền|truyền thông)(?:\scổ động)?\slưu động/giu,
  ],
  [
    'broadcast',
    'usual',
    /(?:hệ thống|đài)\s(?:đài\s)?truyền thanh|trạm truyền thanh|truyền thanh (?:cơ sở|xã|phường)|phát sóng|phát thanh (?:trên|qua|bằng)|loa truyền thanh/giu,
  ],
  [
    'article',
    'usual',
    /phương tiện thông tin đại chúng|(?:viết|đăng|đăng tải|đưa)\s(?:các\s)?(?:tin|bài|tin, bài|tin bài)|tin,?\sbài|chuyên trang|chuyên mục|phóng sự|(?:cổng|trang)\sthông tin điện tử|mạng xã hội|cơ quan báo chí|trên (?:các\s)?báo(?:,|\s)/giu,
  ],
  ['distribution', 'printing', /(?<![\p{L}])(?:in ấn|in(?=,?\s(?:và\s)?(?:phát|cấp|tài liệu|tờ|ấn phẩm|sổ|nhân)))/giu],
  [
    'distribution',
    'usual',
    /(?:cấp phát|phát hành|phát|phân phát|cung cấp)\s(?:các\s)?(?:tài liệu|tờ rơi|tờ gấp|sổ tay|cẩm nang|ấn phẩm)(?:\stuyên truyền|\struyền thông)?/giu,
  ],
  [
    'banner',
    'usual',
    /(?:treo|lắp đặt|dựng|căng|thực hiện)?\s?(?:các\s)?(?:băng rôn|băng-rôn|băng zôn|áp phích|pa\s?-?\s?nô|phướn|khẩu hiệu|bảng tin điện tử)/giu,
  ],
  [
    'meeting',
    'usual',
    /(?:các\s)?buổi sinh hoạt|họp (?:hội|dân|tổ dân phố|ấp|khu phố)|sinh hoạt (?:cộng đồng|chi hội|câu lạc bộ|hội viên|hè)|đối thoại|nói chuyện chuyên đề|tọa đàm|hội thảo|tổ chức (?:các\s)?(?:hội nghị|cuộc họp|diễn đàn)/giu,
  ],
  [
    'survey',
    'usual',
    /(?:tổ chức|thực hiện|tiến hành|triển khai)\s(?:công tác\s|việc\s)?(?:điều tra|khảo sát)|rà soát(?:,\s\p{L}+\s\p{L}+)?\shộ\s|(?:điều tra|khảo sát)(?=,? (?:rà soát|hộ|nhu cầu|đánh giá))/giu,
  ],
  [
    'inspection',
    'usual',
    /(?:kiểm tra|giám sát)(?:,\s?|\svà\s)(?:giám sát|kiểm tra|đánh giá|đôn đốc)|(?:tổ chức|đoàn|công tác|tiến hành|thường xuyên)\s(?:đoàn\s)?(?:kiểm tra|giám sát)/giu,
  ],
  [
    'report',
    'usual',
    /(?:định kỳ\s|tổng hợp,?\s)?báo cáo\s(?:kết quả|tình hình|tiến độ|về tiến độ|về kết quả|định kỳ|UBND|Ủy ban|Uỷ ban|Chủ tịch|Thủ tướng|cấp|nhanh|việc|công tác|\d+ lần)|(?:tổng hợp|định kỳ|gửi),?\sbáo cáo|^báo cáo/giu,
  ],
]

/** Words in front that make the rest a subject of teaching, not an order: "hướng dẫn quy trình kiểm tra". */
const TAUGHT =
  /(?:hướng dẫn|giới thiệu|quy trình|phổ biến|kiến thức|kỹ năng|nội dung|nghiệp vụ|Ban chỉ đạo|Ban Chỉ đạo)(?:\s\p{L}+){0,5}\s*$/iu
const OFFERS_PLACES = /(?:hỗ trợ|bố trí|tạo điều kiện|giới thiệu)(?:\s\p{L}+){0,4}\sđịa điểm/u

/** The works that a text orders: each kind and form once, at its first words, in order. */
export function worksIn(text: string): readonly FoundWork[] {
  const found = SHAPES.flatMap(([kind, form, shape]) => {
    const match = firstOrder(text, kind, shape)
    return match
      ? [
          {
            kind,
            form: offersPlaces(text, kind, match.index) ? ('places' as const) : form,
            start: match.index,
            end: match.index + match[0].length,
          },
        ]
      : []
  })
  return found.sort((a, b) => a.start - b.start).map((work) => withoutBlank(text, work))
}

const MOST_TRIES = 20
function firstOrder(text: string, kind: WorkKind, shape: RegExp): RegExpExecArray | null {
  let tries = 0
  for (const match of text.matchAll(shape)) {
    if (++tries > MOST_TRIES) return null
    if (kind !== 'inspection' && kind !== 'survey') return match
    if (!TAUGHT.test(text.slice(Math.max(0, match.index - 50), match.index))) return match
  }
  return null
}

const offersPlaces = (text: string, kind: WorkKind, at: number) =>
  kind === 'banner' && OFFERS_PLACES.test(clauseBefore(text, at))

const clauseBefore = (text: string, at: number) => {
  const before = text.slice(Math.max(0, at - 120), at)
  return before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('.')) + 1)
}

function withoutBlank(text: string, work: FoundWork): FoundWork {
  const lead = /^\s*/u.exec(text.slice(work.start, work.end))?.[0].length ?? 0
  return { ...work, start: work.start + lead }
}

/** The clause around words: between the marks that part orders ("; ", ". ", ", đồng thời", ", tổ chức …"). */
export function clauseAround(text: string, start: number): { readonly start: number; readonly end: number } {
  let from = 0
  for (const cut of text.matchAll(PARTS)) {
    const after = cut.index + cut[0].length
    if (cut.index >= start) return { start: from, end: cut.index }
    if (after <= start) from = after
  }
  return { start: from, end: withoutEnd(text, ' .;:/').length }
}

const VERBS =
  'tổ chức|phát động|xây dựng|tạo điều kiện|thực hiện|hướng dẫn|phát loa|phát tài liệu|phát|treo|in|cấp phát|báo cáo|tổng hợp|kiểm tra|chỉ đạo|vận động|tuyên truyền|phối hợp(?=\\s(?!thực hiện|với))|lồng ghép|đăng|viết|mở|lập|biểu dương|tham mưu'
const PARTS = new RegExp(
  `(?:;\\s+|(?<!TT|VP|TP)\\.\\s+(?=\\p{Lu})|,\\s+(?:và\\s+)?đồng thời\\s+|,\\s+(?=(?:${VERBS})\\s)|\\svà\\s(?=báo cáo\\s))`,
  'gu',
)
