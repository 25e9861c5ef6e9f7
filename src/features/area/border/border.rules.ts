import { sameSpelling } from '../../../kernel/text.ts'
import type { Area } from '../area.ts'
import { type AreaBorder, type BorderRefusal, MOST_POINTS, type NewBorders, type Polygons } from './border.ts'

const ringsOf = ({ polygons }: AreaBorder) => polygons.flat()
const pointsOf = (borders: readonly AreaBorder[]) =>
  borders.flatMap(ringsOf).reduce((sum, ring) => sum + ring.length, 0)

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

const isClosed = (ring: Polygons[number][number]) => {
  const [first, last] = [ring[0], ring.at(-1)]
  return first?.[0] === last?.[0] && first?.[1] === last?.[1]
}

/** What a GeoJSON file holds: borders whose area is known by code or name, and the names of those that are not. */
export type ReadBorders = { readonly borders: readonly AreaBorder[]; readonly unknown: readonly string[] }

/** Reads a FeatureCollection of polygons; null when the text is none. Coordinates keep five decimals, about a metre. */
export function readGeoJson(text: string, areas: readonly Area[]): ReadBorders | null {
  const features = featuresIn(text)
  if (features === null) return null
  const read = features.map((feature) => {
    const { geometry, properties } = feature as { geometry?: unknown; properties?: Record<string, unknown> | null }
    const words = Object.values(properties ?? {}).filter(
      (value) => typeof value === 'string' || typeof value === 'number',
    )
    return { polygons: polygonsIn(geometry), area: findArea(words.map(String), areas), words: words.join(', ') }
  })
  return {
    borders: read.flatMap(({ area, polygons }) => (area && polygons ? [{ area: area.id, polygons }] : [])),
    unknown: read.filter(({ area, polygons }) => !area || !polygons).map(({ words }) => words),
  }
}

function featuresIn(text: string): readonly unknown[] | null {
  try {
    const parsed = JSON.parse(text) as { type?: unknown; features?: unknown } | null
    return parsed?.type === 'FeatureCollection' && Array.isArray(parsed.features) ? parsed.features : null
  } catch {
    return null
  }
}

/** A code is surer than a name. */
const findArea = (words: readonly string[], areas: readonly Area[]): Area | null =>
  areas.find(({ code }) => code !== null && words.includes(code)) ??
  areas.find(({ name }) => words.some((word) => sameSpelling(word) === sameSpelling(name))) ??
  null

function polygonsIn(geometry: unknown): Polygons | null {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown }
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null
  if (!Array.isArray(polygons)) return null
  const rounded = polygons.map((polygon) => (Array.isArray(polygon) ? polygon.map(ringIn) : [null]))
  return rounded.every((polygon) => polygon.length > 0 && polygon.every((ring) => ring !== null))
    ? (rounded as Polygons)
    : null
}

function ringIn(ring: unknown): Polygons[number][number] | null {
  if (!Array.isArray(ring)) return null
  const points = ring.map((point) => (Array.isArray(point) ? point.slice(0, 2).map(rounded) : []))
  const isRing = points.length >= 4 && points.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y))
  return isRing ? (points as Polygons[number][number]) : null
}

const rounded = (degree: unknown) => Math.round(Number(degree) * 100_000) / 100_000

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
