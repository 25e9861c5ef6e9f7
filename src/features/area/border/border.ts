import * as z from 'zod/mini'
import type { Id } from '../../../kernel/kernel.ts'
import { id, line } from '../../../kernel/schema.ts'

/** Longitude and latitude in degrees (WGS 84). */
const Point = z.tuple([z.number().check(z.gte(-180), z.lte(180)), z.number().check(z.gte(-90), z.lte(90))])
/** A closed line: the last point is the first. */
const Ring = z.array(Point).check(z.minLength(4), z.maxLength(5000))
const Polygons = z.array(z.array(Ring).check(z.minLength(1), z.maxLength(50))).check(z.minLength(1), z.maxLength(200))
export type Polygons = z.infer<typeof Polygons>

export const AreaBorder = z.object({ area: id<'area'>(), polygons: Polygons })
export type AreaBorder = z.infer<typeof AreaBorder>

/** Borders of several areas from one source, which is named under every map. */
export const NewBorders = z.object({
  borders: z.array(AreaBorder).check(z.minLength(1), z.maxLength(200)),
  source: line(300),
})
export type NewBorders = z.infer<typeof NewBorders>

/** Points that one command may bring: as many as a screen can show. */
export const MOST_POINTS = 20_000

export type BorderRefusal =
  | { readonly code: 'border-not-closed'; readonly name: string }
  | { readonly code: 'border-twice'; readonly name: string }
  | { readonly code: 'borders-too-large'; readonly points: number; readonly most: number }

/** A border as a map shows it. */
export type ShownBorder = AreaBorder & { readonly name: string; readonly source: string }

/** Borders of areas. */
export type BorderPort = {
  readonly addBorders: (borders: NewBorders, commandId: Id<'command'>) => Promise<void>
  /** Of these areas, as far as they are known. */
  readonly listBorders: (areas: readonly Id<'area'>[]) => Promise<readonly ShownBorder[]>
}
