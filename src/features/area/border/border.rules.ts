import * as z from 'zod/mini'
import { sameSpelling } from '../../../kernel/text.ts'
import type { Area } from '../area.ts'
import { type AreaBorder, type BorderRefusal, MOST_POINTS, type NewBorders, type Polygons } from './border.ts'

/** Closed rings, each area once, no more points than a screen can show. `areas`: those of the borders. */
export function checkBorders({ borders }: NewBorders, areas: readonly Area[]): readonly BorderRefusal[] {
  const names = new Map(areas.map(({ id, name }) => [id, name]))
  const nameOf = ({ area }: AreaBorder) => names.get(area) ?? ''
  const points = pointsOf(borders)
  const twice = borders.filter(({ area }, i) => borders.findIndex((one) => one.area === area) < i)
  return [
    ...(points > MOST_POINTS ? [{ code: 'borders-too-large' as const, points, most: MOST_POINTS }] : []),
    ...twice.map((one) => ({ code: 'border-twice' as const, name: nameOf(one) })),
    ...borders
      .filter((one) => ringsOf(one).some((ring) => !isClosed(ring)))
      .map((one) => ({ code: 'border-not-closed' as const, name: nameOf(one) })),
  ]
}

const pointsOf = (borders: readonly AreaBorder[]) =>
  borders.flatMap(ringsOf).reduce((sum, ring) => sum + ring.length, 0)

const ringsOf = ({ polygons }: AreaBorder) => polygons.flat()

const isClosed = (ring: Polygons[number][number]) => {
  const [first, last] = [ring[0], ring.at(-1)]
  return first?.[0] === last?.[0] && first?.[1] === last?.[1]
}

/** What a GeoJSON file holds: borders whose area is known by code or name, and the names of those that are not. */
export type ReadBorders = { readonly borders: readonly AreaBorder[]; readonly unknown: readonly string[] }

/** Reads a FeatureCollection of polygons; null when the text is none. Coordinates keep five decimals, about a metre. */
export function readGeoJson(text: string, areas: readonly Area[]): ReadBorders | null {
  const file = FeatureCollection.safeParse(parsed(text))
  if (!file.success) return null
  const read = file.data.features.map(({ geometry, properties }) => {
    const words = Object.values(properties ?? {}).flatMap((value) =>
      typeof value === 'string' || typeof value === 'number' ? [String(value)] : [],
    )
    return { polygons: polygonsIn(geometry), area: findArea(words, areas), words: words.join(', ') }
  })
  return {
    borders: read.flatMap(({ area, polygons }) => (area && polygons ? [{ area: area.id, polygons }] : [])),
    unknown: read.filter(({ area, polygons }) => !area || !polygons).map(({ words }) => words),
  }
}

const FeatureCollection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.object({ geometry: z.unknown(), properties: z.nullable(z.record(z.string(), z.unknown())) })),
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A code is surer than a name. */
const findArea = (words: readonly string[], areas: readonly Area[]): Area | null =>
  areas.find(({ code }) => code !== null && words.includes(code)) ??
  areas.find(({ name }) => words.some((word) => sameSpelling(word) === sameSpelling(name))) ??
  null

/** A third number, the height, falls out. */
const Position = z.array(z.number()).check(z.minLength(2))
const Rings = z.array(z.array(Position).check(z.minLength(4))).check(z.minLength(1))
const Geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: Rings }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(Rings).check(z.minLength(1)) }),
])

function polygonsIn(geometry: unknown): Polygons | null {
  const read = Geometry.safeParse(geometry)
  if (!read.success) return null
  const polygons = read.data.type === 'Polygon' ? [read.data.coordinates] : read.data.coordinates
  return polygons.map((rings) =>
    rings.map((ring) => ring.map(([x = 0, y = 0]) => [rounded(x), rounded(y)] as [number, number])),
  )
}

const rounded = (degree: number) => Math.round(degree * 100_000) / 100_000

/** A map drawn flat: degrees of longitude are shorter, the farther from the equator. In units of the drawing. */
export type Drawing = {
  readonly width: number
  readonly height: number
  readonly shapes: readonly {
    readonly path: string
    readonly at: readonly [number, number]
    readonly name: string
    readonly area: Area['id']
  }[]
}

const WIDTH = 800
const MARGIN = 12

/** Draws borders into one picture, north above; an area's name stands in the middle of its largest ring. */
export function drawBorders(borders: readonly (AreaBorder & { readonly name: string })[]): Drawing {
  const points = borders.flatMap(ringsOf).flat()
  const [west, east] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))]
  const [south, north] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))]
  const narrow = Math.cos(((south + north) / 2) * (Math.PI / 180))
  const scale = (WIDTH - 2 * MARGIN) / Math.max((east - west) * narrow, (north - south) / 1.2, 1e-9)
  const place = ([x, y]: readonly [number, number]) =>
    [tenth(MARGIN + (x - west) * narrow * scale), tenth(MARGIN + (north - y) * scale)] as const
  const shapes = borders.map((border) => {
    const rings = ringsOf(border).map((ring) => ring.map(place))
    const path = rings.map((ring) => `M${ring.map((point) => point.join(' ')).join('L')}Z`).join('')
    return { path, at: middleOf(rings), name: border.name, area: border.area }
  })
  return {
    width: tenth(2 * MARGIN + (east - west) * narrow * scale),
    height: tenth(2 * MARGIN + (north - south) * scale),
    shapes,
  }
}

const tenth = (length: number) => Math.round(length * 10) / 10

function middleOf(rings: readonly (readonly (readonly [number, number])[])[]): readonly [number, number] {
  const boxes = rings.map((ring) => {
    const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    return {
      size: (right - left) * (bottom - top),
      at: [tenth((left + right) / 2), tenth((top + bottom) / 2)] as const,
    }
  })
  return boxes.reduce((most, one) => (one.size > most.size ? one : most), { size: -1, at: [0, 0] as const }).at
}
