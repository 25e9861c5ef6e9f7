import * as z from 'zod/mini'
import { type Asking, anyOfficer, personalRead } from '../../kernel/command.ts'
import type { Id } from '../../kernel/kernel.ts'
import { id } from '../../kernel/schema.ts'
import type { CertificateListed, CertificatePort } from './certificate.ts'
import { USUAL_FORM } from './certificate.rules.ts'
import type { LearnerPort } from './learner.ts'
import type { ClassReadPort } from './training.ts'
import { mayRun } from './training.rules.ts'

type Ports = {
  readonly classReads: ClassReadPort
  readonly learners: LearnerPort
  readonly certificates: CertificatePort
}

export const certificateReads = {
  'training.certificates': personalRead({
    params: z.object({ class: id<'class'>() }),
    bound: 'the certificates of one class, of the asker’s unit unless he holds the class or owns the plan',
    may: anyOfficer,
    example: (town) => ({ class: town.id<'class'>('class-attended') }),
    personal: ({ class: of }) => of,
    answer: async ({ class: of }, ports: Asking & Ports) => {
      const found = await ports.classReads.getClass(of)
      if (!found) return null
      const form = (await ports.certificates.lastForm(found.class.unit)) ?? USUAL_FORM
      return { class: found.class, form, certificates: await listed(of, mayRun(ports.officer, found.class), ports) }
    },
  }),
}

async function listed(
  of: Id<'class'>,
  seesAll: boolean,
  { certificates, learners, officer }: Asking & Ports,
): Promise<readonly CertificateListed[]> {
  const known = new Map((await learners.listLearners(of)).map((learner) => [learner.id, learner]))
  const all = await certificates.listCertificates(of)
  return all.flatMap((one) => {
    const learner = known.get(one.learner)
    if (!learner || !(seesAll || learner.unit === officer.unit)) return []
    return [{ ...one, name: learner.name, unitName: learner.unitName }]
  })
}
