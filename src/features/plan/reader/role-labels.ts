import { withoutEnd } from './trimming.ts'

/** What a label says of the words behind it. `doer`: "Cơ quan thực hiện", the lead unless one is named already. */
export type RoleLabel = {
  readonly role: 'lead' | 'doer' | 'partner' | 'time'
  readonly label: string
  readonly valueAt: number
}

const BODY = '(?:(?:Các\\s)?(?:[Đđ]ơn vị|[Cc]ơ quan|[Bb]ộ phận|[Cc]ấp|[Tt]ổ chức)(?:,\\s?(?:đơn vị|cơ quan))?\\s)'
const TAIL = '[^:.;]{0,40}'
const SHAPES: readonly (readonly [RoleLabel['role'], RegExp])[] = [
  ['lead', new RegExp(`^(?:${BODY}(?:được giao\\s)?(?:chủ trì|đầu mối|tham mưu)|Chủ trì)${TAIL}`, 'u')],
  ['partner', new RegExp(`^(?:${BODY}(?:được giao\\s)?phối hợp|Phối hợp)${TAIL}`, 'u')],
  ['doer', new RegExp(`^${BODY}(?:tổ chức\\s)?thực hiện${TAIL}|^Phân công(?:\\sthực hiện)?$`, 'u')],
  [
    'time',
    /^(?:Thời gian|Thời hạn|Thời điểm|Tiến độ)(?:\s(?:thực hiện|hoàn thành|ban hành|tổ chức|báo cáo|triển khai|trình))?(?:[^:.;]{0,24})/u,
  ],
]

/** The role label that a text opens with (`Đơn vị chủ trì: …`); null for any other text. */
export function roleLabelOf(text: string): RoleLabel | null {
  const colon = text.slice(0, 80).indexOf(':')
  if (colon === -1) return openTime(text)
  const label = text.slice(0, colon).trim()
  for (const [role, shape] of SHAPES) {
    if (shape.exec(label)?.[0].length === label.length) return { role, label, valueAt: colon + 1 }
  }
  return null
}

/** "Thời gian thực hiện sau khi …": the label without its colon. */
function openTime(text: string): RoleLabel | null {
  const found = /^Thời gian thực hiện\s(?=(?:sau|trước|từ|trong|theo|hằng|hàng|quý|tháng|năm|khi)\s)/u.exec(text)
  return found ? { role: 'time', label: 'Thời gian thực hiện', valueAt: found[0].length } : null
}

/** The role that a table column or a heading names (`Cơ quan chủ trì`, `Thời gian hoàn thành`). */
export function roleOfTitle(title: string): RoleLabel['role'] | null {
  const words = withoutEnd(title, ' :.')
  return words.includes(':') || words.length > 60 ? null : (roleLabelOf(`${words}:`)?.role ?? null)
}
