import * as z from 'zod/mini'
import { type Asking, anyOfficer, command, type Decided, holdsRole, noEffects, read } from '../../../kernel/command.ts'
import { accept, refuse } from '../../../kernel/kernel.ts'
import { id, localDate } from '../../../kernel/schema.ts'
import type { AreaPort, AreaRefusal } from '../area.ts'
import { NewBorders, type BorderPort, type BorderRefusal, type Polygons } from './border.ts'
import { checkBorders } from './border.rules.ts'

type Ports = Asking & { readonly areas: AreaPort; readonly borders: BorderPort }

const SQUARE: Polygons = [
  [
    [
      [107.2, 10.9],
      [107.3, 10.9],
      [107.3, 11],
      [107.2, 11],
      [107.2, 10.9],
    ],
  ],
]

export const borderCommands = {
  'area.set-borders': command({
    version: 1,
    schema: NewBorders,
    may: (officer) => holdsRole(officer, 'administrator'),
    example: (town) => ({
      borders: [{ area: town.id<'area'>('ward'), polygons: SQUARE }],
      source: 'Sơ đồ minh họa, không phải ranh giới thật',
    }),
    effects: noEffects,
    decide: async (asked, { commandId, areas, borders }: Ports): Decided<AreaRefusal | BorderRefusal> => {
      await areas.lockAreas()
      const ids = new Set(asked.borders.map(({ area }) => area))
      const known = await areas.findAreas([...ids])
      if (known.length < ids.size) return refuse({ code: 'area-unknown' })
      const refusals = checkBorders(asked, known)
      if (refusals.length > 0) return refuse(...refusals)
      await borders.addBorders(asked, commandId)
      return accept(null)
    },
  }),
}

export const borderReads = {
  'area.borders': read({
    params: z.object({ area: id<'area'>(), on: z.nullable(localDate) }),
    bound:
      'the borders of what lies directly in one area on one day, at most five hundred, or its own where these have none',
    may: anyOfficer,
    example: (town) => ({ area: town.id<'area'>('city'), on: town.today }),
    answer: async ({ area, on }, { areas, borders, today }: Ports) => {
      const below = await areas.listBelow(area, on ?? today)
      const shown = await borders.listBorders(below.map(({ id: one }) => one))
      return { borders: shown.length > 0 ? shown : await borders.listBorders([area]) }
    },
  }),
}
