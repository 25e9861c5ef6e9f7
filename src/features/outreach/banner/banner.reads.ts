import * as z from 'zod/mini'
import { type Asking, anyOfficer, read } from '../../../kernel/command.ts'
import { id } from '../../../kernel/schema.ts'
import type { PlanPort } from '../../plan/plan.ts'
import { workCursor } from '../../plan/work/work.reads.ts'
import { type BannerReadPort, HANGING_CHOICES } from './banner.ts'

type Ports = { readonly bannerReads: BannerReadPort; readonly plans: PlanPort }

const PAGE = 50

export const bannerReads = {
  'outreach.hangings': read({
    params: z.object({
      plan: id<'plan'>(),
      state: z.nullable(z.enum(HANGING_CHOICES)),
      site: z.nullable(id<'banner-site'>()),
      banner: z.nullable(id<'banner'>()),
      after: z.nullable(workCursor),
    }),
    bound: 'what one plan hung, 50 a page',
    may: anyOfficer,
    example: (town) => ({
      plan: town.id<'plan'>('inspection-plan'),
      state: null,
      site: null,
      banner: null,
      after: null,
    }),
    answer: async ({ after, ...filter }, { bannerReads, plans, today }: Asking & Ports) => {
      const plan = await plans.findPlan(filter.plan)
      if (!plan) return null
      const overdue = await bannerReads.countOverdue(plan.id, today)
      return { plan, overdue, ...(await bannerReads.listHangings(filter, { today, after, most: PAGE })) }
    },
  }),

  'outreach.banners': read({
    params: z.object({ plan: id<'plan'>() }),
    bound: 'the banners and sites of one plan, and how long a banner may hang',
    may: anyOfficer,
    example: (town) => ({ plan: town.id<'plan'>('inspection-plan') }),
    answer: async ({ plan }, { bannerReads, plans }: Asking & Ports) => {
      const found = await plans.findPlan(plan)
      if (!found) return null
      const [banners, sites, days] = await Promise.all([
        bannerReads.listBanners(plan),
        bannerReads.listSites(plan),
        bannerReads.listDays(),
      ])
      return { plan: found, banners, sites, days }
    },
  }),

  /** Null inside when the record says no more than its number. */
  'outreach.hanging': read({
    params: z.object({ work: id<'work'>() }),
    bound: 'what one record hung, and where',
    may: anyOfficer,
    example: (town) => ({ work: town.id<'work'>('hung') }),
    answer: async ({ work }, { bannerReads }: Asking & Ports) => ({ told: await bannerReads.getHanging(work) }),
  }),
}
