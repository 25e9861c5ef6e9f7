import * as z from 'zod/mini'
import { type Asking, command, type Decided, holdsRole, noEffects, type Officer } from '../../kernel/command.ts'
import { accept, refuse } from '../../kernel/kernel.ts'
import { id, personalText } from '../../kernel/schema.ts'
import {
  type CertificateCode,
  CertificateIssue,
  type CertificatePort,
  type CertificateRefusal,
  ClassExtras,
} from './certificate.ts'
import { checkExtras, checkIssue } from './certificate.rules.ts'
import type { ClassPort, ClassRefusal } from './training.ts'
import { mayRun } from './training.rules.ts'

type Ports = { readonly classes: ClassPort; readonly certificates: CertificatePort }
type No = ClassRefusal | CertificateRefusal

const writes = (officer: Officer) => holdsRole(officer, 'unit-officer', 'plan-owner')

export const certificateCommands = {
  /** Off until it is chosen, when the class is written or later. */
  'training.choose-extras': command({
    version: 1,
    schema: ClassExtras,
    may: writes,
    example: (town): ClassExtras => ({
      class: town.id<'class'>('class'),
      number: 1,
      chosen: ['certificates'],
      sessionsNeeded: null,
    }),
    effects: noEffects,
    decide: async (extras, { officer, classes, commandId }: Asking & Ports): Decided<No> => {
      const found = await classes.findClass(extras.class)
      if (!found) return refuse({ code: 'class-unknown' })
      if (!mayRun(officer, found)) return refuse({ code: 'class-not-yours' })
      if (found.state === 'cancelled') return refuse({ code: 'class-cancelled' })
      if (found.extras.number + 1 !== extras.number) return refuse({ code: 'class-changed-meanwhile' })
      const refusals = checkExtras(extras, found.sessions)
      if (refusals.length > 0) return refuse(...refusals)
      await classes.addExtras(extras, commandId)
      return accept(null)
    },
  }),

  'training.issue-certificates': command({
    version: 1,
    schema: CertificateIssue,
    may: writes,
    example: (town): CertificateIssue => ({
      class: town.id<'class'>('class-attended'),
      form: '{số}/{năm}/GCN-LĐTBXH',
      certificates: [
        {
          id: town.id<'certificate'>('new-certificate'),
          learner: town.id<'learner'>('other-comer'),
          code: '7k3qm9x2c4vb8n1zr5td' as CertificateCode,
        },
      ],
    }),
    effects: noEffects,
    decide: async (issue, { officer, today, classes, certificates, commandId }: Asking & Ports): Decided<No> => {
      const found = await classes.findClass(issue.class)
      if (!found) return refuse({ code: 'class-unknown' })
      if (!mayRun(officer, found)) return refuse({ code: 'class-not-yours' })
      if (found.state === 'cancelled') return refuse({ code: 'class-cancelled' })
      const refusals = checkIssue(issue, found, await certificates.listCertificates(issue.class))
      if (refusals.length > 0) return refuse(...refusals)
      await certificates.issue(issue, { unit: found.unit, on: today, commandId })
      return accept(null)
    },
  }),

  'training.withdraw-certificate': command({
    version: 1,
    schema: z.object({ certificate: id<'certificate'>(), reason: personalText(500) }),
    may: writes,
    example: (town) => ({
      certificate: town.id<'certificate'>('certificate'),
      reason: { personalId: town.id<'personal-text'>('withdrawal'), text: 'Ghi sai họ tên' },
    }),
    effects: noEffects,
    decide: async (
      { certificate, reason },
      { officer, today, classes, certificates, commandId }: Asking & Ports,
    ): Decided<No> => {
      const known = await certificates.findCertificate(certificate)
      const found = known && (await classes.findClass(known.class))
      if (!found) return refuse({ code: 'certificate-unknown' })
      if (!mayRun(officer, found)) return refuse({ code: 'class-not-yours' })
      if (!reason.text.trim()) return refuse({ code: 'withdrawal-reason-missing' })
      return (await certificates.withdraw(certificate, reason.personalId, { on: today, commandId }))
        ? accept(null)
        : refuse({ code: 'certificate-withdrawn-already' })
    },
  }),
}
