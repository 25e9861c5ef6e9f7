import type { Polygons } from '../features/area/border/border.ts'
import { day } from '../kernel/day.ts'
import { FOUNDER } from '../server/signin/first-administrator.ts'
import { type Act, act } from './acts.ts'
import { areaId } from './town.ts'
import { newWards } from './town.data.ts'

// A drawing of squares, invented: which ward lies beside which, no more, so that the demo can show a map. No border in it is real.

const ROWS: readonly (readonly string[])[] = [
  ['suoi-tre', 'binh-loc', 'bao-quang', 'bao-vinh', 'bau-tram'],
  ['xuan-lap', 'xuan-trung', 'xuan-thanh', 'xuan-binh', 'phu-binh'],
  ['bau-sen', 'hang-gon', 'xuan-tan', 'xuan-hoa', 'xuan-an'],
]
const CELLS = ROWS.flatMap((keys, row) => keys.map((key, column) => ({ key, row, column })))
const [WEST, NORTH, SIDE] = [107.1, 11.05, 0.05]

const SOURCE = 'Sơ đồ minh họa bằng ô vuông, không phải ranh giới thật'
const FOUNDING = { by: FOUNDER, on: day('2024-01-01') }

/** The drawing of the fifteen units of the plan, and of the five wards that they became. */
export const drawings = (): readonly Act[] => [
  act(FOUNDING, 'area.set-borders', {
    borders: CELLS.map(({ key }) => ({ area: areaId(key), polygons: squaresOf([key]) })),
    source: SOURCE,
  }),
  act(FOUNDING, 'area.set-borders', {
    borders: newWards.map(({ key, from }) => ({ area: areaId(`new ${key}`), polygons: squaresOf(from) })),
    source: SOURCE,
  }),
]

const squaresOf = (keys: readonly string[]): Polygons =>
  CELLS.filter(({ key }) => keys.includes(key)).map(({ row, column }) => {
    const [left, right] = [at(WEST + column * SIDE), at(WEST + (column + 1) * SIDE)]
    const [top, bottom] = [at(NORTH - row * SIDE), at(NORTH - (row + 1) * SIDE)]
    return [
      [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
        [left, top],
      ],
    ]
  })

const at = (degree: number) => Math.round(degree * 1000) / 1000
