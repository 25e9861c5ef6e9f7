import * as z from 'zod/mini'
import { type Asking, personalRead } from '../../../kernel/command.ts'
import { id } from '../../../kernel/schema.ts'
import type { AreaPort } from '../../area/area.ts'
import { readsHouseholds } from '../household.rules.ts'
import { COUNTED, type RegisterReadPort, type RegisterSumPort } from './register.ts'

type Ports = {
  readonly registerReads: RegisterReadPort
  readonly registerSums: RegisterSumPort
  readonly areas: AreaPort
}

const PAGE = 50
const cursor = z.string().check(z.maxLength(400), z.regex(/^[0-9a-f-]{36}_/))

export const registerReads = {
  'household.counted': personalRead({
    params: z.object({
      area: id<'area'>(),
      standard: z.string().check(z.maxLength(40)),
      year: z.coerce.number().check(z.int(), z.gte(1990), z.lte(2200)),
      class: z.enum(COUNTED),
      after: z.nullable(cursor),
    }),
    bound:
      'the households behind one number of the register in the areas of the asker, 50 a page, and how many there are in all',
    may: readsHouseholds,
    example: (town) => ({
      area: town.id<'area'>('ward'),
      standard: 'vn-2022',
      year: 2024,
      class: 'poor' as const,
      after: null,
    }),
    personal: ({ area }) => area,
    answer: async ({ after, ...by }, { reach, registerReads: reads, registerSums, areas }: Asking & Ports) => {
      const [area] = await areas.findAreas([by.area])
      if (!area) return null
      const [found, within, all] = await Promise.all([
        reads.listCounted(by, { areas: reach.areas, after, most: PAGE + 1 }),
        reads.countWithin(by, reach.areas),
        registerSums.countHouseholds(by),
      ])
      const next = found.length > PAGE ? (found[PAGE - 1]?.cursor ?? null) : null
      return {
        area: area.name,
        all,
        beyond: all - within,
        rows: found.slice(0, PAGE).map(({ cursor: _, ...row }) => row),
        next,
      }
    },
  }),
}
