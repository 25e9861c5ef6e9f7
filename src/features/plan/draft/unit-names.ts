import type { Id } from '../../../kernel/kernel.ts'
import { fold } from '../../../kernel/text.ts'
import type { Unit } from '../../staff/staff.ts'

/** Words of a name without diacritics, short forms written out, without joining words. */
export function nameWords(name: string): readonly string[] {
  const written = SHORT_FORMS.reduce((words, [short, full]) => words.replace(short, ` ${full} `), ` ${fold(name)} `)
  return written.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !JOINING.has(word))
}

/**
 * The unit that a document means by a single name, or null when none or several fit. All words of one name must be in the
 * other, and both must begin with the same noun: a `Phòng` is never a `Sở`, and `phường A` never `phường B`.
 */
export function matchUnit(name: string, units: readonly Unit[]): Id<'unit'> | null {
  const words = nameWords(withoutPost(name))
  if (words.length < 2) return null
  const fits = units.flatMap((unit) =>
    [unit.name, unit.shortName].map((own) => ({ id: unit.id, ...fitOf(words, nameWords(own)) })),
  )
  const best = BEST_FIRST.map((kind) => longestOf(fits.filter((fit) => fit.kind === kind))).find((ids) => ids.size > 0)
  const [id, ...others] = best ?? []
  return id !== undefined && others.length === 0 ? id : null
}

/** `wider`: the document adds to the unit's name (its town); `narrower`: it leaves something out. */
type Fit = { readonly kind: 'same' | 'wider' | 'narrower' | 'other'; readonly words: number }
const BEST_FIRST: readonly Fit['kind'][] = ['same', 'wider', 'narrower']

// Below this share of common words two names are hardly one body's.
const LEAST_SHARE = 0.4

function fitOf(written: readonly string[], own: readonly string[]): Fit {
  const [a, b] = [new Set(written), new Set(own)]
  const common = [...a].filter((word) => b.has(word)).length
  const words = b.size
  if (written[0] !== own[0] || own.length < 2 || common < LEAST_SHARE * Math.max(a.size, b.size))
    return { kind: 'other', words }
  if (common === a.size && common === b.size) return { kind: 'same', words }
  if (common === b.size) return { kind: 'wider', words }
  return { kind: common === a.size ? 'narrower' : 'other', words }
}

/** A name that adds to several units' means the one whose own name is longest; one that leaves words out means any of them. */
function longestOf(fits: readonly (Fit & { readonly id: Id<'unit'> })[]): ReadonlySet<Id<'unit'>> {
  const most = Math.max(...fits.map(({ words }) => words))
  const chosen = fits.filter(({ kind, words }) => kind === 'narrower' || words === most)
  return new Set(chosen.map(({ id }) => id))
}

/** A head stands for the body: "Giám đốc Trung tâm …", "Trưởng phòng …". */
const withoutPost = (name: string) =>
  name
    .normalize('NFC')
    .replace(/^(?:Đề nghị|Giao|Thủ trưởng|Lãnh đạo|Giám đốc|Chủ tịch|Chánh|Hiệu trưởng|Trưởng)\s+(?=\p{L})/iu, '')

const JOINING: ReadonlySet<string> = new Set(['va', 'cac', 'cua'])

// After folding; written out one after the other, the longer before the shorter that it holds.
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/(?<= )ubmttq(?:vn)?(?![\p{L}])/gu, 'uy ban mat tran to quoc viet nam'],
  [/(?<= )mttq(?:vn)?(?![\p{L}])/gu, 'mat tran to quoc viet nam'],
  [/(?<= )ubnd(?![\p{L}])/gu, 'uy ban nhan dan'],
  [/(?<= )hdnd(?![\p{L}])/gu, 'hoi dong nhan dan'],
  [/(?<= )ld ?- ?tb ?(?:&|va|-)? ?xh(?![\p{L}])/gu, 'lao dong thuong binh xa hoi'],
  [/(?<= )ldtb(?:&|va )?xh(?![\p{L}])/gu, 'lao dong thuong binh xa hoi'],
  [/(?<=[ -])tb ?(?:&|va|-)? ?xh(?![\p{L}])/gu, 'thuong binh xa hoi'],
  [/(?<= )gd ?(?:&|va|-) ?dt(?![\p{L}])/gu, 'giao duc dao tao'],
  [/(?<= )tc ?- ?kh(?![\p{L}])/gu, 'tai chinh ke hoach'],
  [/(?<= )tn ?(?:&|va|-)? ?mt(?![\p{L}])/gu, 'tai nguyen moi truong'],
  [/(?<= )vh ?- ?tt ?(?:&|va|-) ?tt(?![\p{L}])/gu, 'van hoa thong tin the thao'],
  [/(?<= )vh ?(?:&|va|-) ?tt(?![\p{L}])/gu, 'van hoa thong tin'],
  [/(?<= )lhpn(?![\p{L}])/gu, 'lien hiep phu nu'],
  [/(?<= )ccb(?![\p{L}])/gu, 'cuu chien binh'],
  [/(?<= )tncs(?: hcm)?(?![\p{L}])/gu, 'thanh nien cong san ho chi minh'],
  [/(?<= )nhcsxh(?![\p{L}])/gu, 'ngan hang chinh sach xa hoi'],
  [/(?<= )bhxh(?![\p{L}])/gu, 'bao hiem xa hoi'],
  [/(?<= )(?:tt|t\. ?t)\.?(?= )/gu, 'trung tam'],
  [/(?<= )p\.(?=\s?\p{L})/gu, 'phuong'],
  [/(?<= )x\.(?=\s?\p{L})/gu, 'xa'],
  [/(?<= )vp\.?(?= )/gu, 'van phong'],
]
