import * as z from 'zod/mini'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id, Instant } from '../../kernel/kernel.ts'
import { id, line, localDate } from '../../kernel/schema.ts'
import type { AreaQuestion } from './area-question.ts'

/** Places inside a neighbourhood where work is done. */
export const SITE_KINDS = ['market', 'culture-house', 'school', 'clinic', 'street'] as const
export const AREA_KINDS = [
  'province',
  'district',
  'commune',
  'ward',
  'special-zone',
  'hamlet',
  'quarter',
  ...SITE_KINDS,
] as const
export type AreaKind = (typeof AREA_KINDS)[number]

/** A place of the administrative tree as it stood from–to. Codes are reused with another meaning: the key is (code, validFrom). */
export const Area = z.object({
  id: id<'area'>(),
  /** National statistics code, a string; neighbourhoods and sites have the code their commune gives them. Null: the list has none. */
  code: z.nullable(line(20)),
  name: line(200),
  kind: z.enum(AREA_KINDS),
  parent: z.nullable(id<'area'>()),
  validFrom: localDate,
  /** Last day it stood; null while it stands. */
  validTo: z.nullable(localDate),
})
export type Area = z.infer<typeof Area>

/** Areas that are added together; a parent may be among them. `reason`: why a second one of the same name is right. */
export const NewAreas = z.object({
  areas: z.array(Area).check(z.minLength(1), z.maxLength(1000)),
  reason: z.nullable(line(300)),
})
export type NewAreas = z.infer<typeof NewAreas>

/** What an area should have said. `number`: the version that was looked at when it was corrected. */
export const AreaCorrection = z.object({ area: Area, number: z.int(), reason: line(300) })
export type AreaCorrection = z.infer<typeof AreaCorrection>

/** The last day of an area that nothing follows. */
export const AreaEnd = z.object({ area: id<'area'>(), number: z.int(), lastDay: localDate, reason: line(300) })
export type AreaEnd = z.infer<typeof AreaEnd>

/** A name by which an area is also found. */
export const AreaSpelling = z.object({ area: id<'area'>(), spelling: line(200) })
export type AreaSpelling = z.infer<typeof AreaSpelling>

/** An area as it was entered or corrected: number 1 is how it was added. */
export type AreaVersion = Area & {
  readonly number: number
  readonly reason: string | null
  readonly keptAt: Instant
}

export type AreaRefusal =
  | { readonly code: 'area-ends-before-it-begins'; readonly validFrom: LocalDate; readonly validTo: LocalDate }
  | {
      readonly code: 'area-code-taken'
      readonly areaCode: string
      readonly name: string
      readonly validFrom: LocalDate
    }
  | { readonly code: 'area-name-taken'; readonly name: string; readonly validFrom: LocalDate }
  | { readonly code: 'area-parent-unknown' }
  | { readonly code: 'area-inside-itself'; readonly name: string }
  | { readonly code: 'area-unknown' }
  | { readonly code: 'area-changed-meanwhile'; readonly number: number }
  | { readonly code: 'area-ended-before'; readonly name: string; readonly lastDay: LocalDate }
  | { readonly code: 'area-bound-by-change'; readonly name: string; readonly act: string; readonly on: LocalDate }
  | { readonly code: 'spelling-known'; readonly spelling: string }

/** What lies above an area on a day. */
export type ParentOnDay = { readonly area: Id<'area'>; readonly parent: Id<'area'>; readonly name: string }

/** Why and by what areas are written. */
export type AreaWriting = { readonly reason: string | null; readonly commandId: Id<'command'> }

/** The register of areas. */
export type AreaPort = {
  readonly findArea: (area: Id<'area'>) => Promise<Area | null>
  /** Does the area lie in one of these, or is it one of them? Also by what followed it. */
  readonly isWithin: (area: Id<'area'>, tops: readonly Id<'area'>[]) => Promise<boolean>
  /** Those of these ids that are there. */
  readonly findAreas: (areas: readonly Id<'area'>[]) => Promise<readonly Area[]>
  /** From here to the end of the transaction nobody else writes areas: what was judged stays so. */
  readonly lockAreas: () => Promise<void>
  /** Areas that lie directly in the same areas as these, or have one of their codes. */
  readonly listRivals: (areas: readonly Area[]) => Promise<readonly Area[]>
  readonly addAreas: (areas: readonly Area[], writing: AreaWriting) => Promise<void>
  /** Writes the version after `number`; null when done, else the number that stands. */
  readonly reviseArea: (area: Area, number: number, writing: AreaWriting) => Promise<number | null>
  /** Ends those that stand beyond that day. */
  readonly endAreas: (areas: readonly Id<'area'>[], lastDay: LocalDate, writing: AreaWriting) => Promise<void>
  /** Areas of the state that have a name or an id of these: what a list meets. */
  readonly listNational: (areas: readonly Area[]) => Promise<readonly Area[]>
  /** Codes of the communes, wards and special zones that stand on the day. */
  readonly listCommuneCodes: (on: LocalDate) => Promise<readonly string[]>
  /** Those that are new. */
  readonly addSpellings: (spellings: readonly AreaSpelling[], commandId: Id<'command'>) => Promise<void>
  /** False when it is found by that spelling already. */
  readonly addSpelling: (spelling: AreaSpelling, commandId: Id<'command'>) => Promise<boolean>
  /** Areas of any time whose name begins with the words; communes first. At most twenty. */
  readonly askAreas: (question: AreaQuestion) => Promise<readonly Area[]>
  /** The area above each as it is on the day, when there is one. */
  readonly listParents: (areas: readonly Id<'area'>[], on: LocalDate) => Promise<readonly ParentOnDay[]>
  readonly listVersions: (area: Id<'area'>) => Promise<readonly AreaVersion[]>
  /** The other names by which it is found. */
  readonly listSpellings: (area: Id<'area'>) => Promise<readonly string[]>
  /** What lies directly in it on the day, sites too; at most five hundred. */
  readonly listBelow: (area: Id<'area'>, on: LocalDate) => Promise<readonly Area[]>
  /** Does the second lie in the first, by parents alone? */
  readonly liesIn: (top: Id<'area'>, area: Id<'area'>) => Promise<boolean>
  /** Neither sites nor what lies in a branch where no unit works: of another branch only its top. By parent then name. */
  readonly listAreas: (on: LocalDate) => Promise<readonly Area[]>
}
