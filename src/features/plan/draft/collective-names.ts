import type { AreaKind } from '../../area/area.ts'
import type { UnitKind } from '../../staff/staff.ts'

/** Bodies that a document names together. `words`: those that say it, as written. */
export type Collective = {
  readonly words: string
} /** The people's committees of the communes of these kinds: "UBND các phường, xã". */ & (
  | { readonly kind: 'communes'; readonly areas: readonly AreaKind[] }
  /** Offices that a saved list, or else their kind, stands for: "các cơ quan, đơn vị". */
  | { readonly kind: 'offices'; readonly units: readonly UnitKind[] }
)

/** The collectives in a name and what is left of it: "các cơ quan và UBND các xã" holds two, "UBND phường A" none. */
export function collectivesIn(name: string): { readonly found: readonly Collective[]; readonly rest: string } {
  const plain = name
    .normalize('NFC')
    .replace(/[Uu]ỷ ban/gu, 'Ủy ban')
    .replace(/^(?:Đề nghị|Giao)\s+/u, '')
  const communes = [...plain.matchAll(COMMUNES)].map(
    ({ 0: words }): Collective => ({
      kind: 'communes',
      areas: areasOf(words),
      words: words.trim(),
    }),
  )
  const left = plain.replace(COMMUNES, ' ; ')
  const offices = [...left.matchAll(OFFICES)].map(
    ({ 0: words }): Collective => ({
      kind: 'offices',
      units: unitsOf(words),
      words: words.trim(),
    }),
  )
  return { found: [...offices, ...communes], rest: left.replace(OFFICES, ' ; ').trim() }
}

const COMMUNE = '(?:xã|phường|thị trấn|đặc khu)'
const COMMITTEE = '(?:(?:Chủ tịch|Thủ trưởng|Lãnh đạo)\\s+)?(?:(?:UBND|Ủy ban nhân dân)\\s+)?'
// A collective begins a name or follows another one: in "Hội Nông dân các xã" the communes are no body of their own.
const BEGIN = '(?<=^|[,;]\\s*|\\svà\\s+|\\scùng\\s+|\\svới\\s+)'
const JOIN = '\\s*(?:,|;|và|-|–|/)\\s*(?:các\\s+)?'
const END = '(?![\\p{L}])'
/** "các" before one kind, two kinds side by side, or "cấp xã": never the one commune whose name follows. */
const COMMUNES = new RegExp(
  `${BEGIN}${COMMITTEE}(?:(?:các|tất cả các|từng|mỗi)\\s+${COMMUNE}(?:${JOIN}${COMMUNE})*|${COMMUNE}(?:${JOIN}${COMMUNE})+|cấp\\s+xã|các\\s+địa\\s+phương)${END}`,
  'giu',
)

function areasOf(words: string): readonly AreaKind[] {
  const lower = words.toLocaleLowerCase('vi')
  const named = (['xã', 'phường', 'đặc khu'] as const).filter((kind) => lower.includes(kind))
  if (/cấp\s+xã|địa\s+phương/u.test(lower) || named.length === 0) return ['commune', 'ward', 'special-zone']
  return named.map((kind) => KIND_OF[kind])
}

const KIND_OF = { xã: 'commune', phường: 'ward', 'đặc khu': 'special-zone' } as const satisfies Record<string, AreaKind>

const OFFICE =
  '(?:cơ quan|đơn vị|phòng|ban|ngành|sở|trung tâm|đoàn thể|hội|tổ chức chính trị(?:\\s*[-–]\\s*xã hội)?|trường(?: học)?|địa phương)'
const OFFICES = new RegExp(
  `${BEGIN}(?:(?:Thủ trưởng|Lãnh đạo|Giám đốc|Người đứng đầu)\\s+)?các\\s+${OFFICE}(?:${JOIN}${OFFICE})*(?:\\s+(?:chuyên môn|chức năng|liên quan|có liên quan|thành phố|cấp tỉnh|trực thuộc))*${END}`,
  'giu',
)

function unitsOf(words: string): readonly UnitKind[] {
  const lower = words.toLocaleLowerCase('vi')
  if (/cơ quan|đơn vị|phòng|ban|ngành|sở/u.test(lower)) return ['office', 'centre', 'mass-organisation']
  if (/trường/u.test(lower)) return ['school']
  return /trung tâm/u.test(lower) ? ['centre'] : ['mass-organisation']
}
