import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Area, AreaKind } from './area.ts'
import type { ChangeKind, Reorganisation } from './succession.ts'

/** A change as it is typed, from the page of one of those that end. */
export type ChangeDraft = {
  readonly kind: ChangeKind
  readonly on: LocalDate | null
  readonly act: string
  /** The others that end with it. */
  readonly together: readonly Id<'area'>[]
  /** What they become: areas that stand, and new ones, one a line. */
  readonly to: readonly Id<'area'>[]
  readonly begins: string
}

export const emptyChange: ChangeDraft = { kind: 'merged', on: null, act: '', together: [], to: [], begins: '' }

type Begun = Pick<Area, 'code' | 'name' | 'kind'>

/** `26104; Phường Xuân Lập`, one a line; null for a line that is no new area. */
export const readBegins = (text: string): readonly (Begun | null)[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readBegun)

function readBegun(line: string): Begun | null {
  const [code = '', ...rest] = line.split(/[;\t]/).map((cell) => cell.replace(/\s+/g, ' ').trim())
  const name = rest.join(' ')
  const kind = KINDS.find(([word]) => name.toLowerCase().startsWith(`${word} `))?.[1]
  return code !== '' && code.length <= 20 && name.length <= 200 && kind ? { code, name, kind } : null
}

const KINDS: readonly (readonly [string, AreaKind])[] = [
  ['phường', 'ward'],
  ['xã', 'commune'],
  ['đặc khu', 'special-zone'],
  ['tỉnh', 'province'],
  ['thành phố', 'province'],
  ['khu phố', 'quarter'],
  ['tổ dân phố', 'quarter'],
  ['ấp', 'hamlet'],
  ['thôn', 'hamlet'],
]

type Around = {
  readonly area: Area
  readonly change: Id<'area-change'>
  readonly newArea: () => Id<'area'>
}

/** What is asked for; null while something is missing. New areas lie where the old one lay. */
export function reorganisationOf({ area, change, newArea }: Around, draft: ChangeDraft): Reorganisation | null {
  const { kind, on, act } = draft
  const read = readBegins(draft.begins)
  const begun = read.flatMap((one) => one ?? [])
  if (on === null || act.trim() === '' || begun.length < read.length) return null
  const begins = begun.map(
    (one): Area => ({ ...one, id: newArea(), parent: area.parent, validFrom: on, validTo: null }),
  )
  const to = [...draft.to, ...begins.map(({ id }) => id)]
  if (to.length === 0) return null
  const together = kind === 'merged' ? draft.together : []
  return { change: { id: change, kind, on, act: act.trim() }, from: [area.id, ...together], to, begins }
}
