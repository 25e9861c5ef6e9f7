import type { Area } from '../../area/area.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { parseNumber } from '../../../kernel/text.ts'
import type { CoverageRow, HouseholdCount } from '../coverage/coverage.ts'
import { apportion } from './apportion.ts'
import type { Share } from './material.ts'

/** Numbers of households as they stand in the cells, by place: poor, near-poor. */
export type Cells = Readonly<Record<string, readonly [poor: string, nearPoor: string]>>

/** What is pasted into a cell fills the cells to its right and below, as in a workbook. */
export function pasteInto(cells: Cells, at: { readonly row: number; readonly column: 0 | 1 }, from: Pasted): Cells {
  const lines = from.text.replace(/\r?\n$/, '').split(/\r?\n/)
  const filled = lines.flatMap((line, down) => {
    const area = from.areas[at.row + down]
    if (!area) return []
    const [poor, nearPoor] = cells[area] ?? BLANK
    const words = line.split('\t').map((word) => word.trim())
    const next =
      at.column === 0 ? ([words[0] ?? poor, words[1] ?? nearPoor] as const) : ([poor, words[0] ?? nearPoor] as const)
    return [[area, next] as const]
  })
  return { ...cells, ...Object.fromEntries(filled) }
}

/** What coverage knows of these places, as the cells begin with it. */
export const knownCells = (
  rows: readonly Pick<CoverageRow, 'area' | 'households'>[],
  places: readonly Pick<Area, 'id'>[],
): Cells =>
  Object.fromEntries(
    rows.flatMap(({ area, households }) =>
      households !== null && places.some(({ id }) => id === area)
        ? [[area, [String(households.poor), String(households.nearPoor)] as const]]
        : [],
    ),
  )

/** The day and the source of those numbers, when all known places have the same. */
export function knownFrom(
  rows: readonly Pick<CoverageRow, 'area' | 'households'>[],
  places: readonly Pick<Area, 'id'>[],
): Pick<HouseholdCount, 'on' | 'source'> | null {
  const known = rows.flatMap(({ area, households }) =>
    households !== null && places.some(({ id }) => id === area) ? [households] : [],
  )
  const [first] = known
  return first && known.every(({ on, source }) => on === first.on && source === first.source) ? first : null
}

type Pasted = { readonly text: string; readonly areas: readonly Id<'area'>[] }
export const BLANK = ['', ''] as const

/** A whole number of households; an empty cell is none, null is no number. */
export const householdsIn = (text: string): number | null => {
  const number = text.trim() === '' ? 0 : parseNumber(text)
  return number !== null && Number.isInteger(number) && number >= 0 ? number : null
}

type Sharing = { readonly amount: number | null; readonly least: number; readonly cells: Cells }

/** What each place would get; null while something is missing or cannot be read. */
export function sharesNow(
  places: readonly Pick<Area, 'id'>[],
  { amount, least, cells }: Sharing,
): readonly Share[] | null {
  const counted = places.map(({ id }) => {
    const [poor, nearPoor] = (cells[id] ?? BLANK).map(householdsIn)
    return { area: id, poor: poor ?? null, nearPoor: nearPoor ?? null }
  })
  const whole = counted.flatMap(({ area, poor, nearPoor }) =>
    poor === null || nearPoor === null ? [] : [{ area, poor, nearPoor }],
  )
  if (amount === null || whole.length < places.length || places.length === 0) return null
  if (whole.every(({ poor, nearPoor }) => poor + nearPoor === 0)) return null
  if (amount < 1 || least < 0 || least * places.length > amount) return null
  const amounts = apportion(
    amount,
    least,
    whole.map(({ poor, nearPoor }) => poor + nearPoor),
  )
  return whole.map((place, at) => ({ ...place, amount: amounts[at] ?? 0 }))
}
