import type { DocType } from './reading.ts'
import { withoutEnd } from './trimming.ts'

/** Names of document types as a type line prints them, longest first where one opens another. */
const TYPE_NAMES: readonly (readonly [string, DocType])[] = [
  ['KẾ HOẠCH LIÊN TỊCH', 'KE_HOACH'],
  ['KẾ HOẠCH', 'KE_HOACH'],
  ['QUYẾT ĐỊNH', 'QUYET_DINH'],
  ['BÁO CÁO', 'BAO_CAO'],
  ['GIẤY MỜI', 'GIAY_MOI'],
  ['NGHỊ QUYẾT', 'NGHI_QUYET'],
  ['CHỈ THỊ', 'CHI_THI'],
  ['THÔNG BÁO', 'THONG_BAO'],
  ['TỜ TRÌNH', 'TO_TRINH'],
  ['HƯỚNG DẪN', 'HUONG_DAN'],
  ['CHƯƠNG TRÌNH HÀNH ĐỘNG', 'CHUONG_TRINH'],
  ['CHƯƠNG TRÌNH', 'CHUONG_TRINH'],
  ['PHƯƠNG ÁN', 'PHUONG_AN'],
  ['ĐỀ ÁN', 'DE_AN'],
  ['DỰ ÁN', 'DU_AN'],
  ['BIÊN BẢN', 'BIEN_BAN'],
  ['HỢP ĐỒNG', 'HOP_DONG'],
  ['CÔNG ĐIỆN', 'CONG_DIEN'],
  ['QUY CHẾ', 'QUY_CHE'],
  ['QUY ĐỊNH', 'QUY_DINH'],
]

const BY_NAME: ReadonlyMap<string, DocType> = new Map(TYPE_NAMES)

/** The type that a line names when it holds nothing else (`KẾ HOẠCH`), else null. */
export const typeOfLine = (line: string): DocType | null => BY_NAME.get(withoutEnd(line, ' :.')) ?? null

/** The type that opens a line and the length of its name, in any case: `Kế hoạch hỗ trợ …`. */
export function typeOpening(line: string): { readonly type: DocType; readonly length: number } | null {
  const upper = line.slice(0, 40).toLocaleUpperCase('vi')
  const found = TYPE_NAMES.find(([name]) => upper.startsWith(`${name} `))
  return found ? { type: found[1], length: found[0].length } : null
}

/** The type that a sign of a number stands for: `412/KH-UBND` is a plan. */
export function typeOfSign(number: string): DocType | null {
  const sign = /(?:^|[/-])(KH|QĐ|BC|GM|NQ|CT|TB|TTr|HD|CTr|PA|ĐA|DA|BB|CĐ)(?:[-/]|$)/u.exec(number)
  return sign ? (BY_SIGN.get(sign[1] ?? '') ?? null) : null
}

const BY_SIGN: ReadonlyMap<string, DocType> = new Map([
  ['KH', 'KE_HOACH'],
  ['QĐ', 'QUYET_DINH'],
  ['BC', 'BAO_CAO'],
  ['GM', 'GIAY_MOI'],
  ['NQ', 'NGHI_QUYET'],
  ['CT', 'CHI_THI'],
  ['TB', 'THONG_BAO'],
  ['TTr', 'TO_TRINH'],
  ['HD', 'HUONG_DAN'],
  ['CTr', 'CHUONG_TRINH'],
  ['PA', 'PHUONG_AN'],
  ['ĐA', 'DE_AN'],
  ['DA', 'DU_AN'],
  ['BB', 'BIEN_BAN'],
  ['CĐ', 'CONG_DIEN'],
])

/** Nouns that name an act in running text. */
export const ACT_NOUN =
  '(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp|Nghị quyết|Nghị định|Quyết định|Thông tư liên tịch|Thông tư|Chỉ thị|Kết luận|Quy định|Quy chế(?: phối hợp)?|Hướng dẫn|Kế hoạch(?: liên tịch)?|Chương trình hành động|Chương trình phối hợp|Chương trình|Công văn|Công điện|Thông báo|Tờ trình|Báo cáo|Phương án|Đề án|Văn bản|Thông tri|Biên bản)'

/** Words that open a basis of a document. */
export const BASIS_LEAD = '(?:Căn cứ|Thực hiện|Triển khai|Thi hành|Theo đề nghị|Theo|Xét đề nghị|Xét|Trên cơ sở)'
