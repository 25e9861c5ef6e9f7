import * as z from 'zod/mini'
import { type Asking, anyOfficer, personalRead, read } from '../../../kernel/command.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { id } from '../../../kernel/schema.ts'
import type { EvidencePort } from '../../evidence/evidence.ts'
import type { PlanPort } from '../../plan/plan.ts'
import { AUDIENCES, MESSAGE_KINDS, type MessageReadPort, SERVICES } from './message.ts'

type Ports = { readonly messageReads: MessageReadPort; readonly evidence: EvidencePort }

export const messageReads = {
  'outreach.messages': read({
    params: z.object({
      plan: id<'plan'>(),
      service: z.nullable(z.enum(SERVICES)),
      audience: z.nullable(z.enum(AUDIENCES)),
      kind: z.nullable(z.enum(MESSAGE_KINDS)),
      q: z.nullable(z.string().check(z.maxLength(100))),
    }),
    bound: 'the messages of one plan, each by its last version',
    may: anyOfficer,
    example: (town) => ({ plan: town.id<'plan'>('plan'), service: null, audience: null, kind: null, q: null }),
    answer: async (filter, { messageReads, plans, today }: Asking & Ports & { readonly plans: PlanPort }) => {
      const plan = await plans.findPlan(filter.plan)
      return plan && { plan, messages: await messageReads.listMessages(filter, today) }
    },
  }),

  'outreach.message': personalRead({
    params: z.object({ message: id<'message'>() }),
    bound: 'one message, its versions, consents and recordings',
    may: anyOfficer,
    example: (town) => ({ message: town.id<'message'>('message') }),
    personal: ({ message }) => message,
    answer: async ({ message }, { messageReads, evidence, today }: Asking & Ports) => {
      const found = await messageReads.getMessage(message, today)
      if (!found) return null
      const recordings = await evidence.listEvidence([message as string as Id<'subject'>])
      return { ...found, recordings, readingSpeed: await messageReads.getReadingSpeed() }
    },
  }),
}
