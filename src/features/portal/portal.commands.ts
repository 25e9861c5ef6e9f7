import * as z from 'zod/mini'
import { type Asking, command, type Decided, holdsRole, noEffects } from '../../kernel/command.ts'
import { accept, refuse } from '../../kernel/kernel.ts'
import { line } from '../../kernel/schema.ts'
import { type PortalPort, type PortalRefusal, PublicContact } from './portal.ts'
import { checkContact, mayKeepContact, originOf } from './portal.rules.ts'

type Ports = { readonly portal: PortalPort }

export const portalCommands = {
  'portal.save-contact': command({
    version: 1,
    schema: PublicContact,
    may: (officer) => holdsRole(officer, 'unit-officer', 'plan-owner', 'administrator'),
    example: (town): PublicContact => ({
      unit: town.id<'unit'>('ward-office'),
      phone: '0251 3000 001',
      office: 'Số 1 đường Mẫu, phường Bình Minh',
      hours: '7 giờ 30 – 16 giờ 30, thứ hai đến thứ sáu',
      version: 0,
    }),
    effects: noEffects,
    decide: async (contact, { officer, portal }: Asking & Ports): Decided<PortalRefusal> => {
      if (!mayKeepContact(officer, contact.unit)) return refuse({ code: 'contact-not-yours' })
      const refusals = checkContact(contact)
      if (refusals.length > 0) return refuse(...refusals)
      const standing = await portal.saveContact(contact)
      return standing === null ? accept(null) : refuse({ code: 'changed-meanwhile', version: standing })
    },
  }),

  'portal.set-public-address': command({
    version: 1,
    schema: z.object({ address: line(200) }),
    may: (officer) => holdsRole(officer, 'plan-owner', 'administrator'),
    example: () => ({ address: 'https://giamngheo.example' }),
    effects: noEffects,
    decide: async ({ address }, { portal }: Asking & Ports): Decided<PortalRefusal> => {
      const origin = originOf(address)
      if (origin === null) return refuse({ code: 'public-address-unreadable' })
      await portal.setPublicAddress(origin)
      return accept(null)
    },
  }),
}
