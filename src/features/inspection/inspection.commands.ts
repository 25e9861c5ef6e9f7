import * as z from 'zod/mini'
import { type Asking, command, type Decided, holdsRole, noEffects, type Town } from '../../kernel/command.ts'
import { accept, type Id, refuse } from '../../kernel/kernel.ts'
import { id } from '../../kernel/schema.ts'
import type { EvidencePort, EvidenceRefusal } from '../evidence/evidence.ts'
import { isMediaType, kindOf } from '../evidence/evidence.rules.ts'
import { logWorkOf, type LogRefusal } from '../plan/work/log-work.ts'
import { type WorkPort, WorkRecord } from '../plan/work/work.ts'
import {
  AnswerReview,
  ChecklistVersion,
  FindingAnswer,
  FindingPhoto,
  INSPECTED,
  Inspection,
  type InspectionPort,
  type InspectionRefusal,
} from './inspection.ts'
import {
  checkAnswered,
  checkFindingAnswer,
  checkInspection,
  checkReview,
  mayAddPhoto,
  mayAnswerFinding,
  inspectsFor,
  mayReview,
  works,
} from './inspection.rules.ts'

type Ports = { readonly inspections: InspectionPort }
type WithEvidence = Ports & { readonly evidence: EvidencePort }
type No = InspectionRefusal

export const inspectionCommands = {
  'inspection.write-checklist': command({
    version: 1,
    schema: ChecklistVersion,
    may: (officer) => holdsRole(officer, 'plan-owner'),
    example: (town) => ({
      id: town.id<'checklist-version'>('new-checklist'),
      checklist: town.id<'checklist'>('new-checklist'),
      name: 'Kiểm tra truyền thông ở phường (minh họa)',
      items: ['Có lịch họp khu phố', 'Có danh sách ký nhận tài liệu'],
      after: null,
    }),
    effects: noEffects,
    decide: async (version, { inspections, commandId }: Asking & Ports): Decided<No> => {
      if (version.items.length === 0) return refuse({ code: 'checklist-empty' })
      const before = await inspections.findChecklist(version.checklist)
      if ((before?.last ?? null) !== version.after) return refuse({ code: 'checklist-changed-meanwhile' })
      return (await inspections.addChecklist(version, (before?.number ?? 0) + 1, commandId))
        ? accept(null)
        : refuse({ code: 'checklist-changed-meanwhile' })
    },
  }),

  'inspection.log': command({
    version: 1,
    schema: z.object({ work: WorkRecord, inspection: Inspection }),
    may: (officer, { work }) => inspectsFor(officer, work),
    example: (town) => ({ work: anInspection(town), inspection: whatItFound(town) }),
    effects: noEffects,
    decide: async (
      { work, inspection },
      asking: Asking & Ports & { readonly works: WorkPort },
    ): Decided<LogRefusal | No> => {
      const { inspections, commandId } = asking
      const items = inspection.version === null ? [] : await inspections.findItems(inspection.version)
      if (items === null) return refuse({ code: 'marks-unfit', items: 0, marks: inspection.marks.length })
      const refusals = [...checkInspection(inspection, { items, on: work.to })]
      const answered = work.replaces === null ? [] : await inspections.listAnswered(work.replaces)
      refusals.push(...checkAnswered(inspection.findings, answered))
      if (refusals.length > 0) return refuse(...refusals)
      const logged = await logWorkOf(INSPECTED, work, asking)
      if (!logged.ok) return logged
      await inspections.addInspection(work.id, inspection, commandId)
      return accept(null)
    },
  }),

  'inspection.answer': command({
    version: 1,
    schema: FindingAnswer,
    may: works,
    example: (town) => ({
      id: town.id<'finding-answer'>('new-finding-answer'),
      finding: town.id<'finding'>('finding'),
      answer: typed(town, 'new-finding-answer', 'Đã lập danh sách ký nhận cho đợt phát tháng 9'),
      answeredOn: town.today,
    }),
    effects: noEffects,
    decide: async (answer, { officer, today, inspections, commandId }: Asking & Ports): Decided<No> => {
      const found = await inspections.findFinding(answer.finding)
      if (!found) return refuse({ code: 'finding-unknown' })
      if (!mayAnswerFinding(officer, found)) return refuse({ code: 'finding-not-yours' })
      const refusals = checkFindingAnswer(answer, found, today)
      if (refusals.length > 0) return refuse(...refusals)
      const of = { work: found.work, number: found.answers + 1 }
      return (await inspections.addAnswer(answer, of, commandId))
        ? accept(null)
        : refuse({ code: 'finding-answered-already' })
    },
  }),

  'inspection.review': command({
    version: 1,
    schema: AnswerReview,
    may: works,
    example: (town) => ({
      finding: town.id<'finding'>('answered-finding'),
      answer: town.id<'finding-answer'>('finding-answer'),
      verdict: 'closed' as const,
      reason: null,
    }),
    effects: noEffects,
    decide: async (review, { officer, inspections, commandId }: Asking & Ports): Decided<No> => {
      const found = await inspections.findFinding(review.finding)
      if (!found) return refuse({ code: 'finding-unknown' })
      if (!mayReview(officer, found)) return refuse({ code: 'finding-not-yours' })
      const refusals = checkReview(review, found)
      if (refusals.length > 0) return refuse(...refusals)
      return (await inspections.addReview(review, commandId)) ? accept(null) : refuse({ code: 'finding-not-answered' })
    },
  }),

  'inspection.add-photo': command({
    version: 1,
    schema: FindingPhoto,
    may: works,
    example: (town) => ({
      id: town.id<'evidence'>('new-finding-photo'),
      finding: town.id<'finding'>('finding'),
      file: 'c'.repeat(64) as never,
      fileName: 'bang-tin.jpg',
    }),
    effects: noEffects,
    decide: async (
      { finding, ...photo },
      { officer, inspections, evidence, commandId }: Asking & WithEvidence,
    ): Decided<No | EvidenceRefusal> => {
      const found = await inspections.findFinding(finding)
      if (!found) return refuse({ code: 'finding-unknown' })
      if (!mayAddPhoto(officer, found)) return refuse({ code: 'finding-not-yours' })
      const file = await evidence.findFile(photo.file)
      if (!file || !isMediaType(file.mediaType)) return refuse({ code: 'file-not-sent', file: photo.file })
      const row = { ...photo, subject: finding as string as Id<'subject'>, caption: null }
      return (await evidence.addEvidence(row, kindOf(file.mediaType), commandId))
        ? accept(null)
        : refuse({ code: 'evidence-there-already' })
    },
  }),

  'inspection.take-photo-back': command({
    version: 1,
    schema: z.object({ finding: id<'finding'>(), photo: id<'evidence'>() }),
    may: works,
    example: (town) => ({ finding: town.id<'finding'>('finding'), photo: town.id<'evidence'>('finding-photo') }),
    effects: noEffects,
    decide: async (
      { finding, photo },
      { officer, inspections, evidence, commandId }: Asking & WithEvidence,
    ): Decided<No | EvidenceRefusal> => {
      const found = await inspections.findFinding(finding)
      const row = await evidence.findEvidence(photo)
      if (!found || (row?.subject as string | undefined) !== finding) return refuse({ code: 'evidence-unknown' })
      if (!mayReview(officer, found)) return refuse({ code: 'finding-not-yours' })
      return (await evidence.takeBack(photo, commandId)) ? accept(null) : refuse({ code: 'evidence-unknown' })
    },
  }),
}

const anInspection = (town: Town) => ({
  id: town.id<'work'>('new-inspection'),
  task: town.id<'task'>('inspection'),
  unit: town.id<'unit'>('office'),
  source: 'logged' as const,
  from: town.today,
  to: town.today,
  places: [town.id<'area'>('ward')],
  quantity: 1,
  measure: 'inspection' as const,
  note: null,
  replaces: null,
})

const whatItFound = (town: Town): Inspection => ({
  unit: town.id<'unit'>('ward-office'),
  team: typed(town, 'new-inspection-team', 'Trần Mẫu Lan, Lê Mẫu Minh'),
  version: town.id<'checklist-version'>('checklist'),
  marks: ['met', 'unmet'],
  conclusion: typed(town, 'new-inspection', 'Phường làm đúng kế hoạch, còn thiếu danh sách ký nhận'),
  findings: [
    {
      id: town.id<'finding'>('new-finding'),
      finding: typed(town, 'new-finding', 'Chưa có danh sách ký nhận tài liệu'),
      advice: typed(town, 'new-advice', 'Lập danh sách ký nhận cho mỗi đợt phát'),
      unit: town.id<'unit'>('ward-office'),
      due: town.today,
    },
  ],
})

const typed = (town: Town, name: string, text: string) => ({ personalId: town.id<'personal-text'>(name), text })
