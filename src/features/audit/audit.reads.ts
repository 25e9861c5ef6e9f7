import * as z from 'zod/mini'
import { type Asking, holdsRole, type Officer, read } from '../../kernel/command.ts'
import { id, localDate } from '../../kernel/schema.ts'
import type { UnitPort } from '../staff/staff.ts'
import { reachesWholeTown } from '../staff/whole-town.ts'
import { type AuditPort, LOG_KINDS } from './audit.ts'

type Ports = { readonly audit: AuditPort; readonly units: UnitPort }

const PAGE = 50
/** The moment of the last entry of a page, and its id. */
const cursor = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z_[0-9a-f-]{36}$/))
const isAdministrator = (officer: Officer) => holdsRole(officer, 'administrator')

export const auditReads = {
  'audit.entries': read({
    params: z.object({
      kind: z.nullable(z.enum(LOG_KINDS)),
      officer: z.nullable(id<'officer'>()),
      from: z.nullable(localDate),
      to: z.nullable(localDate),
      after: z.nullable(cursor),
    }),
    bound: 'the log of one installation, for an administrator of all of it, 50 a page',
    may: isAdministrator,
    example: () => ({ kind: null, officer: null, from: null, to: null, after: null }),
    answer: async ({ after, ...filter }, { reach, units, audit }: Asking & Ports) =>
      (await reachesWholeTown(reach, units)) ? audit.listEntries(filter, { after, most: PAGE }) : null,
  }),

  'audit.retentions': read({
    params: z.object({}),
    bound: 'how long each kind of log of one installation is kept',
    may: isAdministrator,
    example: () => ({}),
    answer: async (_, { audit }: Asking & Ports) => ({ retentions: await audit.listRetentions() }),
  }),
}
