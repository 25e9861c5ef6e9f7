import * as z from 'zod/mini'
import { type Asking, anyOfficer, read } from '../../../kernel/command.ts'
import { id } from '../../../kernel/schema.ts'
import type { PlanPort } from '../../plan/plan.ts'
import { type MeetingReadPort, QUESTION_STATES } from './meeting.ts'

type Ports = { readonly meetingReads: MeetingReadPort }

const PAGE = 50

/** Day of the meeting, its record, the place of the question in it. */
const cursor = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}_\d{1,3}$/))

export const meetingReads = {
  /** Null inside when the record says no more than its number. */
  'outreach.meeting': read({
    params: z.object({ work: id<'work'>() }),
    bound: 'what one record says of its meeting',
    may: anyOfficer,
    example: (town) => ({ work: town.id<'work'>('meeting') }),
    answer: async ({ work }, { meetingReads }: Asking & Ports) => ({ told: await meetingReads.getMeeting(work) }),
  }),

  'outreach.questions': read({
    params: z.object({
      plan: id<'plan'>(),
      state: z.nullable(z.enum(QUESTION_STATES)),
      owes: z.nullable(id<'unit'>()),
      q: z.nullable(z.string().check(z.maxLength(100))),
      after: z.nullable(cursor),
    }),
    bound: 'the questions asked in meetings of one plan, 50 a page',
    may: anyOfficer,
    example: (town) => ({ plan: town.id<'plan'>('plan'), state: null, owes: null, q: null, after: null }),
    answer: async ({ after, ...filter }, { meetingReads, plans }: Asking & Ports & { readonly plans: PlanPort }) => {
      const plan = await plans.findPlan(filter.plan)
      if (!plan) return null
      const [page, sums] = await Promise.all([
        meetingReads.listQuestions(filter, { after, most: PAGE }),
        meetingReads.sumQuestions(filter),
      ])
      return { plan, sums, ...page }
    },
  }),
}
