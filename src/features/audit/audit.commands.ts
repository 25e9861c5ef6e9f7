import { type Asking, command, type Decided, holdsRole, noEffects } from '../../kernel/command.ts'
import { accept, refuse } from '../../kernel/kernel.ts'
import type { UnitPort } from '../staff/staff.ts'
import { forWholeTown } from '../staff/whole-town.ts'
import { type AuditPort, type AuditRefusal, LogRetention } from './audit.ts'
import { checkRetention } from './audit.rules.ts'

type Ports = { readonly audit: AuditPort; readonly units: UnitPort }

export const auditCommands = {
  'audit.set-retention': command({
    version: 1,
    schema: LogRetention,
    may: (officer) => holdsRole(officer, 'administrator'),
    example: (town) => ({
      id: town.id<'log-retention'>('retention'),
      kind: 'read' as const,
      months: 24,
      source: 'Quy chế bảo đảm an toàn thông tin của Ủy ban nhân dân',
      holdsFrom: town.today,
    }),
    effects: noEffects,
    decide: forWholeTown(
      async (retention: LogRetention, { today, commandId, audit }: Asking & Ports): Decided<AuditRefusal> => {
        const refusals = checkRetention(retention, today)
        if (refusals.length > 0) return refuse(...refusals)
        await audit.addRetention(retention, commandId)
        return accept(null)
      },
    ),
  }),
}
