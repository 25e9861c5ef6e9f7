import { day } from '../../../kernel/day.ts'
import type { Town } from '../../../kernel/command.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type {
  Objection,
  ObjectionAnswer,
  ProcedureNumber,
  PublicPosting,
  Recognition,
  ResidentsMeeting,
} from './procedure.ts'

/** Examples of the steps; the town of the tests has held the meeting `meeting of results`, posted `posting`, and has an open objection. */
export const procedureExamples = {
  number: (town: Town): ProcedureNumber => ({
    id: town.id<'procedure-number'>('new-procedure-number'),
    name: 'objection-days',
    number: 3,
    counted: 'working',
    holdsFrom: day('2021-09-01'),
    source: 'Văn bản minh họa, Điều 4',
    replaces: null,
  }),
  meeting: (town: Town): ResidentsMeeting => ({
    id: town.id<'residents-meeting'>('new-residents-meeting'),
    round: town.id<'review-round'>('round-in-procedure'),
    area: town.id<'area'>('quarter'),
    on: town.today,
    attended: 40,
    agreed: 36,
    conclusion: 'agreed',
    note: null,
    files: [{ id: town.id<'evidence'>('new-minutes'), file: 'c'.repeat(64) as never, fileName: 'bien-ban.jpg' }],
  }),
  posting: (town: Town): PublicPosting => ({
    id: town.id<'public-posting'>('new-posting'),
    round: town.id<'review-round'>('round-in-procedure'),
    area: town.id<'area'>('ward'),
    from: town.today,
    to: day('2024-09-20'),
    place: 'Nhà văn hóa khu phố và trụ sở UBND phường',
  }),
  objection: (town: Town): Objection => ({
    id: town.id<'objection'>('new-objection'),
    round: town.id<'review-round'>('round-in-procedure'),
    household: town.id<'household'>('household'),
    on: town.today,
    said: { personalId: town.id<'personal-text'>('new-objection'), text: 'Gia đình có người mới mất việc.' },
  }),
  answer: (town: Town): ObjectionAnswer => ({
    objection: town.id<'objection'>('objection'),
    on: town.today,
    outcome: 'rejected',
    said: { personalId: town.id<'personal-text'>('new-answer'), text: 'Đã xác minh, kết quả giữ nguyên.' },
  }),
  recognition: (town: Town): Recognition => ({
    id: town.id<'recognition'>('new-recognition'),
    round: town.id<'review-round'>('round-posted'),
    area: town.id<'area'>('ward'),
    standard: 'vn-2022',
    number: '12/QĐ-UBND',
    on: town.today,
    signer: 'Chủ tịch UBND phường',
  }),
  withdrawal: (town: Town) => ({
    step: town.id<'objection'>('objection') as string as Id<'step'>,
    reason: { personalId: town.id<'personal-text'>('withdrawn-step'), text: 'Ghi nhầm đợt rà soát.' },
  }),
}
