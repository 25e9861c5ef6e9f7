import * as z from 'zod/mini'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { id, line, localDate } from '../../kernel/schema.ts'

export const AREA_KINDS = ['province', 'district', 'commune', 'ward', 'special-zone', 'hamlet', 'quarter'] as const
export type AreaKind = (typeof AREA_KINDS)[number]

/** A place of the administrative tree as it stood from–to. Codes are reused with another meaning: the key is (code, validFrom). */
export const Area = z.object({
  id: id<'area'>(),
  /** National statistics code, a string; neighbourhoods have the code their commune gives them. */
  code: line(20),
  name: line(200),
  kind: z.enum(AREA_KINDS),
  parent: z.nullable(id<'area'>()),
  validFrom: localDate,
  /** Last day it stood; null while it stands. */
  validTo: z.nullable(localDate),
})
export type Area = z.infer<typeof Area>

export type AreaRefusal =
  | { readonly code: 'area-ends-before-it-begins'; readonly validFrom: LocalDate; readonly validTo: LocalDate }
  | { readonly code: 'area-code-taken'; readonly areaCode: string; readonly validFrom: LocalDate }
  | { readonly code: 'area-parent-unknown' }

/** The register of areas. */
export type AreaPort = {
  readonly findArea: (area: Id<'area'>) => Promise<Area | null>
  /** Does the area lie in one of these, or is it one of them? Also by what followed it. */
  readonly isWithin: (area: Id<'area'>, tops: readonly Id<'area'>[]) => Promise<boolean>
  /** False when (code, validFrom) stands already. */
  readonly addArea: (area: Area, commandId: Id<'command'>) => Promise<boolean>
  /** Areas that stand on the day, by parent then name; the whole tree of one installation's register. */
  readonly listAreas: (on: LocalDate) => Promise<readonly Area[]>
}
