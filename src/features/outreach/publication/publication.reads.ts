import * as z from 'zod/mini'
import { type Asking, anyOfficer, read } from '../../../kernel/command.ts'
import { id } from '../../../kernel/schema.ts'
import type { PlanPort } from '../../plan/plan.ts'
import { workCursor } from '../../plan/work/work.reads.ts'
import { CHANNELS, type PublicationReadPort } from './publication.ts'

type Ports = { readonly publicationReads: PublicationReadPort }

const PAGE = 50

export const publicationReads = {
  'outreach.publications': read({
    params: z.object({
      plan: id<'plan'>(),
      channel: z.nullable(z.enum(CHANNELS)),
      q: z.nullable(z.string().check(z.maxLength(100))),
      after: z.nullable(workCursor),
    }),
    bound: 'the publications of one plan, 50 a page',
    may: anyOfficer,
    example: (town) => ({ plan: town.id<'plan'>('plan'), channel: null, q: null, after: null }),
    answer: async (
      { after, ...filter },
      { publicationReads, plans }: Asking & Ports & { readonly plans: PlanPort },
    ) => {
      const plan = await plans.findPlan(filter.plan)
      if (!plan) return null
      const [page, sums] = await Promise.all([
        publicationReads.listPublications(filter, { after, most: PAGE }),
        publicationReads.sumPublications(filter),
      ])
      return { plan, sums, ...page }
    },
  }),

  /** Null inside when the record says no more than its number. */
  'outreach.publication': read({
    params: z.object({ work: id<'work'>() }),
    bound: 'what one record says of where it appeared',
    may: anyOfficer,
    example: (town) => ({ work: town.id<'work'>('publication') }),
    answer: async ({ work }, { publicationReads }: Asking & Ports) => ({
      told: await publicationReads.getPublication(work),
    }),
  }),
}
