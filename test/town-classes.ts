import type { ContentOf } from '../src/commands/catalogue.ts'
import type { NewCertificate } from '../src/features/training/certificate.ts'
import { codeOf } from '../src/features/training/certificate.rules.ts'
import type { Learner } from '../src/features/training/learner.ts'
import { exampleTown } from '../src/kernel/example-town.ts'

const { id, today } = exampleTown

/** A class of the office, held on the day of the town in one session. */
export function aClass(name: string): ContentOf<'training.write-class'> {
  const speaker = id<'personal-text'>(`speaker of ${name}`)
  return {
    id: id<'class-version'>(name),
    class: id<'class'>(name),
    task: id<'task'>('training'),
    unit: id<'unit'>('office'),
    title: 'Tập huấn cho cán bộ cơ sở',
    audience: 'Cán bộ phường, trưởng khu phố',
    topics: ['Quy trình rà soát hộ nghèo', 'Chính sách vay vốn'],
    host: null,
    venue: 'Hội trường Phòng Lao động – Xã hội',
    area: id<'area'>('city'),
    sessions: [{ id: id<'session'>(name), on: today, from: '07:30', to: '11:00', lessons: 4, speakers: [speaker] }],
    quotas: [
      { unit: id<'unit'>('ward-office'), places: 2 },
      { unit: id<'unit'>('second-ward-office'), places: 2 },
    ],
    speakers: [{ name: { personalId: speaker, text: 'Phan Mẫu Giảng' }, post: 'Phó Trưởng phòng' }],
    after: null,
  }
}

/** Somebody of a quarter, born in 1971; the same name is the same person. */
export const aLearner = (name: string, called = 'Đỗ Mẫu Tâm'): Learner => ({
  id: id<'learner'>(name),
  person: { personalId: id<'person'>(name), name: called, post: 'Trưởng khu phố', phone: null, birthYear: 1971 },
  payroll: 'off-payroll',
})

/** A certificate for a learner; its code follows from its name. */
export const aCertificate = (name: string, learner: string): NewCertificate => ({
  id: id<'certificate'>(name),
  learner: id<'learner'>(learner),
  code: codeOf([
    ...Buffer.from(id(`${name} 1`).replaceAll('-', ''), 'hex'),
    ...Buffer.from(id(`${name} 2`).slice(0, 8), 'hex'),
  ]),
})
