import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { Area } from '../area.ts'
import { checkBorders, drawBorders, readGeoJson } from './border.rules.ts'

const area = (id: string, code: string, name: string): Area => ({
  id: id as Id<'area'>,
  code,
  name,
  kind: 'ward',
  parent: null,
  validFrom: day('2025-07-01'),
  validTo: null,
})
const areas = [area('a', '26080', 'Phường Long Khánh'), area('b', '26104', 'Phường Xuân Lập')]
const square = (x: number, y: number) => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
  [x, y],
]
const feature = (properties: object, coordinates: unknown, type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
})
const file = (...features: readonly object[]) => JSON.stringify({ type: 'FeatureCollection', features })

test('a file of polygons is read; each finds its area by code or by name', () => {
  const read = readGeoJson(
    file(
      feature({ ma_xa: '26080' }, [square(107, 10.912345678)]),
      feature({ ten: 'phường xuân lập' }, [[square(108, 10)]], 'MultiPolygon'),
      feature({ ten: 'Phường Lạ' }, [square(109, 10)]),
      feature({ ma: 26080 }, 'nothing'),
    ),
    areas,
  )
  assert.deepEqual(
    read?.borders.map((one) => one.area),
    ['a', 'b'],
  )
  assert.deepEqual(read?.borders[0]?.polygons[0]?.[0]?.[0], [107, 10.91235])
  assert.deepEqual(read?.unknown, ['Phường Lạ', '26080'])
})

test('what is no map is none', () => {
  assert.equal(readGeoJson('<kml/>', areas), null)
  assert.equal(readGeoJson('{"type":"Feature"}', areas), null)
})

test('borders are closed, of each area once, and no more than a screen can show', () => {
  const border = (id: string, ring: readonly (readonly number[])[]) => ({
    area: id as Id<'area'>,
    polygons: [[ring]] as never,
  })
  const codes = (borders: readonly ReturnType<typeof border>[]) =>
    checkBorders({ borders: [...borders], source: 'x' }, areas).map(({ code }) => code)
  assert.deepEqual(codes([border('a', square(1, 1)), border('b', square(2, 2))]), [])
  assert.deepEqual(codes([border('a', square(1, 1)), border('a', square(2, 2))]), ['border-twice'])
  assert.deepEqual(codes([border('a', square(1, 1).slice(0, 4))]), ['border-not-closed'])
  const long = Array.from({ length: 20_001 }, (_, i) => [0, i / 1000])
  assert.deepEqual(codes([border('a', [...long, [0, 0]])]), ['borders-too-large'])
})

test('a map is drawn with north above, and names stand in the middle', () => {
  const read = readGeoJson(
    file(feature({ ma: '26080' }, [square(0, 0)]), feature({ ma: '26104' }, [square(0, 1)])),
    areas,
  )
  const drawn = drawBorders((read?.borders ?? []).map((one) => ({ ...one, name: one.area })))
  const [south, north] = drawn.shapes
  assert.ok((north?.at[1] ?? 0) < (south?.at[1] ?? 0))
  assert.ok(drawn.height > drawn.width)
  assert.match(south?.path ?? '', /^M[\d. L]+Z$/)
})
