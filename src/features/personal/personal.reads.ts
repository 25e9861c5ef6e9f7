import * as z from 'zod/mini'
import { type Asking, personalRead, read } from '../../kernel/command.ts'
import { id } from '../../kernel/schema.ts'
import type { UnitPort } from '../staff/staff.ts'
import { reachesWholeTown } from '../staff/whole-town.ts'
import type { PersonalPort } from './personal.ts'
import { keepsPersonal } from './personal.commands.ts'
import { withDue } from './personal.rules.ts'

type Ports = { readonly personal: PersonalPort; readonly units: UnitPort }

export const personalReads = {
  'personal.requests': personalRead({
    params: z.object({}),
    bound: 'requests about their own data in one installation, the last 500, for whose rights hold in all of it',
    may: keepsPersonal,
    example: () => ({}),
    personal: () => null,
    answer: async (_, asking: Asking & Ports) => {
      if (!(await isForAll(asking))) return null
      return { today: asking.today, requests: (await asking.personal.listRequests()).map(withDue) }
    },
  }),

  'personal.request': personalRead({
    params: z.object({ request: id<'data-request'>() }),
    bound: 'one request, and the rows that were found for it, for whose rights hold in the whole installation',
    may: keepsPersonal,
    example: (town) => ({ request: town.id<'data-request'>('request') }),
    personal: ({ request }) => request,
    answer: async ({ request }, asking: Asking & Ports) => {
      const page = (await isForAll(asking)) ? await asking.personal.getRequest(request) : null
      return page && { ...page, today: asking.today, request: withDue(page.request) }
    },
  }),

  'personal.breaches': read({
    params: z.object({}),
    bound: 'breaches of one installation, the last 500, for whose rights hold in all of it',
    may: keepsPersonal,
    example: () => ({}),
    answer: async (_, asking: Asking & Ports) =>
      (await isForAll(asking)) ? { breaches: await asking.personal.listBreaches() } : null,
  }),
}

/** Whose data is asked for may be anywhere. */
const isForAll = ({ reach, units }: Asking & Ports) => reachesWholeTown(reach, units)
