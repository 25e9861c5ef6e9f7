import * as z from 'zod/mini'
import { type Asking, anyOfficer, read } from '../../kernel/command.ts'
import { localDate } from '../../kernel/schema.ts'
import type { AreaPort } from './area.ts'

export const areaReads = {
  'area.list': read({
    params: z.object({ on: z.nullable(localDate) }),
    bound: 'the tree of areas of one installation as it stood on one day',
    may: anyOfficer,
    example: (town) => ({ on: town.today }),
    answer: async ({ on }, { today, areas }: Asking & { readonly areas: AreaPort }) => ({
      areas: await areas.listAreas(on ?? today),
    }),
  }),
}
