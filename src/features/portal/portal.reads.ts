import * as z from 'zod/mini'
import { type Asking, anyOfficer, read } from '../../kernel/command.ts'
import type { PortalReadPort } from './portal.ts'

export const portalReads = {
  'portal.contacts': read({
    params: z.object({}),
    bound: 'the units of the day, each with its contact, and the public address',
    may: anyOfficer,
    example: () => ({}),
    answer: async (_, { portalReads: portal, today }: Asking & { readonly portalReads: PortalReadPort }) => {
      const [contacts, address] = await Promise.all([portal.listContacts(today), portal.getPublicAddress()])
      return { contacts, address }
    },
  }),
}
