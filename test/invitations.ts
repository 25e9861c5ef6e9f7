import { noExtras } from '../src/features/training/certificate.rules.ts'
import type { ClassPaperFacts } from '../src/features/training/training.paper.ts'
import { invitationPaper } from '../src/features/training/training.paper.ts'
import type { ClassLearner } from '../src/features/training/learner.ts'
import type { Plan } from '../src/features/plan/plan.ts'
import { day } from '../src/kernel/day.ts'
import { exampleTown } from '../src/kernel/example-town.ts'
import type { Instant } from '../src/kernel/kernel.ts'
import type { Paper } from '../src/kernel/paper.ts'
import { aClass } from './town-classes.ts'

const { id, today } = exampleTown

/** So many invitations to one class of an invented town; one at least. */
export const invitationsTo = (number: number): readonly [Paper, ...Paper[]] => {
  const [first, ...others] = Array.from({ length: number }, (_, at) => invitationPaper(facts, learner(at)))
  if (!first) throw new Error('nobody is invited')
  return [first, ...others]
}

const learner = (at: number): ClassLearner => ({
  id: id<'learner'>(`invited ${at}`),
  unit: id<'unit'>('ward-office'),
  unitName: `Ủy ban nhân dân phường Bình Minh ${at % 15}`,
  name: `Nguyễn Mẫu Số ${at}`,
  post: 'Trưởng khu phố',
  phone: null,
  birthYear: 1971,
  payroll: 'off-payroll',
  apart: [],
})

const plan: Plan = {
  id: id<'plan'>('plan'),
  number: '88/KH-UBND',
  issuedOn: day('2024-06-03'),
  agency: 'Ủy ban nhân dân thành phố Suối Tre',
  place: 'Suối Tre',
  title: 'Truyền thông và nâng cao năng lực về giảm nghèo',
  year: 2024,
  area: id<'area'>('city'),
  ownerUnit: id<'unit'>('office'),
  programme: null,
  parentPlan: null,
  file: null,
  fileName: null,
  confirmedAt: `${today}T08:00:00Z` as Instant,
}

const { speakers, after: _, ...held } = aClass('invited')

const facts: ClassPaperFacts = {
  class: {
    ...held,
    host: null,
    number: 1,
    plan: plan.id,
    kind: 'training-class',
    unitName: 'Phòng Lao động - Thương binh và Xã hội',
    ownerUnit: plan.ownerUnit,
    areaName: 'Thành phố Suối Tre',
    quotas: [],
    speakers: speakers.map(({ name, post }) => ({ id: name.personalId, name: name.text, post })),
    state: 'planned',
    extras: noExtras(held.class),
    invitations: [],
  },
  learners: [],
  attendance: [],
  evidence: [],
  plan,
  today,
  watermark: 'Dữ liệu minh họa',
}
