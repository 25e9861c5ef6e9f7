import * as z from 'zod/mini'
import { type Asking, anyOfficer, read } from '../../../kernel/command.ts'
import { id } from '../../../kernel/schema.ts'
import type { PlanPort } from '../../plan/plan.ts'
import { workCursor } from '../../plan/work/work.reads.ts'
import type { MaterialReadPort } from './material.ts'

type Ports = { readonly materialReads: MaterialReadPort }

const PAGE = 50

export const materialReads = {
  'outreach.materials': read({
    params: z.object({ plan: id<'plan'>() }),
    bound: 'the print orders of one plan',
    may: anyOfficer,
    example: (town) => ({ plan: town.id<'plan'>('plan') }),
    answer: async ({ plan }, { materialReads, plans }: Asking & Ports & { readonly plans: PlanPort }) => {
      const found = await plans.findPlan(plan)
      return found && { plan: found, materials: await materialReads.listMaterials(plan) }
    },
  }),

  'outreach.material': read({
    params: z.object({ material: id<'material'>() }),
    bound: 'one print order, where its sheets are and how they were shared out',
    may: anyOfficer,
    example: (town) => ({ material: town.id<'material'>('material') }),
    answer: ({ material }, { materialReads, today }: Asking & Ports) => materialReads.getMaterial(material, today),
  }),

  'outreach.movements': read({
    params: z.object({ material: id<'material'>(), after: z.nullable(workCursor) }),
    bound: 'the movements of one print order, 50 a page',
    may: anyOfficer,
    example: (town) => ({ material: town.id<'material'>('material'), after: null }),
    answer: ({ material, after }, { materialReads }: Asking & Ports) =>
      materialReads.listMovements(material, { after, most: PAGE }),
  }),

  'outreach.stock': read({
    params: z.object({ plan: id<'plan'>(), unit: id<'unit'>() }),
    bound: 'what one unit has in its store of the print orders of one plan',
    may: anyOfficer,
    example: (town) => ({ plan: town.id<'plan'>('plan'), unit: town.id<'unit'>('ward-office') }),
    answer: async (of, { materialReads }: Asking & Ports) => ({ stock: await materialReads.listStock(of) }),
  }),

  /** Null inside when the record did not come out of a store. */
  'outreach.handed-out': read({
    params: z.object({ work: id<'work'>() }),
    bound: 'what one record handed out',
    may: anyOfficer,
    example: (town) => ({ work: town.id<'work'>('handed-out') }),
    answer: async ({ work }, { materialReads }: Asking & Ports) => ({ told: await materialReads.getHandedOut(work) }),
  }),
}
