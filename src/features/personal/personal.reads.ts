import * as z from 'zod/mini'
import { type Asking, personalRead, read } from '../../kernel/command.ts'
import { id } from '../../kernel/schema.ts'
import type { PersonalPort } from './personal.ts'
import { keepsPersonal } from './personal.commands.ts'
import { withDue } from './personal.rules.ts'

type Ports = { readonly personal: PersonalPort }

export const personalReads = {
  'personal.requests': personalRead({
    params: z.object({}),
    bound: 'requests about their own data in one installation, the last 500',
    may: keepsPersonal,
    example: () => ({}),
    personal: () => null,
    answer: async (_, { today, personal }: Asking & Ports) => ({
      today,
      requests: (await personal.listRequests()).map(withDue),
    }),
  }),

  'personal.request': personalRead({
    params: z.object({ request: id<'data-request'>() }),
    bound: 'one request, and the rows that were found for it',
    may: keepsPersonal,
    example: (town) => ({ request: town.id<'data-request'>('request') }),
    personal: ({ request }) => request,
    answer: async ({ request }, { today, personal }: Asking & Ports) => {
      const page = await personal.getRequest(request)
      return page && { ...page, today, request: withDue(page.request) }
    },
  }),

  'personal.breaches': read({
    params: z.object({}),
    bound: 'breaches of one installation, the last 500',
    may: keepsPersonal,
    example: () => ({}),
    answer: async (_, { personal }: Asking & Ports) => ({ breaches: await personal.listBreaches() }),
  }),
}
