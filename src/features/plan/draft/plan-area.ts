import type { Id } from '../../../kernel/kernel.ts'
import { sameSpelling } from '../../../kernel/text.ts'
import type { Area, AreaKind } from '../../area/area.ts'

/**
 * The area that a plan is for: the one that its words name, the more particular before the wider ("thành phố A, tỉnh B" is A);
 * else the highest that is known. `words`: title, issuing body and place, the surest first.
 */
export function planArea(words: readonly (string | null)[], areas: readonly Area[]): Id<'area'> | null {
  const named = words.map((text) => bestNamed(text ?? '', areas)).find((area) => area !== null)
  return named ?? highest(areas)
}

function bestNamed(text: string, areas: readonly Area[]): Id<'area'> | null {
  const line = ` ${sameSpelling(text)} `
  const ranked = areas
    .map((area) => ({ id: area.id, score: scoreOf(line, area), rank: RANK[area.kind] }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.rank - a.rank)
  return ranked[0]?.id ?? null
}

/** 2: named with its kind ("phường A"); 1: its bare name; 0: not named, or only as a place of another kind ("thành phố A"). */
function scoreOf(line: string, { name, kind }: Area): 0 | 1 | 2 {
  const bare = sameSpelling(name).replace(KIND_WORD, '')
  const before = bare === '' ? [] : kindsBefore(line, bare)
  if (before.some((word) => word !== null && KIND_WORDS[kind].includes(word))) return 2
  return before.includes(null) ? 1 : 0
}

/** For each time a name stands in the line, the kind of place that is said before it; null when none is. */
function kindsBefore(line: string, bare: string): readonly (string | null)[] {
  const kinds: (string | null)[] = []
  for (let at = line.indexOf(bare); at >= 0; at = line.indexOf(bare, at + 1)) {
    const whole = !/\p{L}/u.test(line[at - 1] ?? ' ') && !/\p{L}/u.test(line[at + bare.length] ?? ' ')
    if (whole) kinds.push(KIND_AT_END.exec(line.slice(0, at))?.[1] ?? null)
  }
  return kinds
}

function highest(areas: readonly Area[]): Id<'area'> | null {
  const known = new Set(areas.map(({ id }) => id))
  return areas.find(({ parent }) => parent === null || !known.has(parent))?.id ?? null
}

const KINDS = 'thành phố|tỉnh|thị xã|huyện|quận|thị trấn|xã|phường|đặc khu|khu phố|tổ dân phố|ấp|thôn'
const KIND_WORD = new RegExp(`^(?:${KINDS})\\s+`, 'u')
const KIND_AT_END = new RegExp(`(?<!\\p{L})(${KINDS})\\s+$`, 'u')
const KIND_WORDS: Readonly<Record<AreaKind, readonly string[]>> = {
  province: ['tỉnh', 'thành phố'],
  district: ['huyện', 'thành phố', 'thị xã', 'quận'],
  commune: ['xã', 'thị trấn'],
  ward: ['phường'],
  'special-zone': ['đặc khu'],
  hamlet: ['ấp', 'thôn'],
  quarter: ['khu phố', 'tổ dân phố'],
  market: ['chợ'],
  'culture-house': ['nhà văn hóa'],
  school: ['trường'],
  clinic: ['trạm y tế'],
  street: ['đường'],
}
const RANK: Readonly<Record<AreaKind, number>> = {
  province: 0,
  district: 1,
  commune: 2,
  ward: 2,
  'special-zone': 2,
  hamlet: 3,
  quarter: 3,
  market: 4,
  'culture-house': 4,
  school: 4,
  clinic: 4,
  street: 4,
}
