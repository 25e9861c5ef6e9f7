import * as z from 'zod/mini'
import { type Asking, holdsRole, personalRead } from '../../../kernel/command.ts'
import { id } from '../../../kernel/schema.ts'
import { findKept } from '../staff.commands.ts'
import type { OfficerPort, UnitPort } from '../staff.ts'
import type { RightPort } from './right.ts'

type Ports = { readonly rights: RightPort; readonly officers: OfficerPort; readonly units: UnitPort }

export const rightReads = {
  'staff.rights': personalRead({
    params: z.object({ officer: id<'officer'>() }),
    bound: 'the rights of one officer whom the asker looks after',
    may: (officer) => holdsRole(officer, 'administrator', 'plan-owner'),
    example: (town) => ({ officer: town.id<'officer'>('ward-officer') }),
    personal: ({ officer }) => officer,
    answer: async ({ officer }, asking: Asking & Ports) => {
      const kept = await findKept(officer, asking)
      return 'code' in kept ? null : { officer: kept, rights: await asking.rights.listRights(officer, asking.today) }
    },
  }),
}
