import * as z from 'zod/mini'
import { type Asking, command, type Decided, noEffects } from '../../../kernel/command.ts'
import { accept, type Id, refuse } from '../../../kernel/kernel.ts'
import { id } from '../../../kernel/schema.ts'
import type { EvidencePort, EvidenceRefusal } from '../../evidence/evidence.ts'
import { isMediaType, kindOf } from '../../evidence/evidence.rules.ts'
import { checkTotal, logWork, mayLogFor, type LogRefusal as No } from './log-work.ts'
import { WorkEvidence, type WorkPort, WorkRecord, WorkVerdict } from './work.ts'
import { checkTakingBack, checkVerdict, mayProve } from './work.rules.ts'
import { mayLogSome } from './work-steps.ts'

type Ports = { readonly works: WorkPort }

export const workCommands = {
  'plan.log-work': command({
    version: 1,
    schema: WorkRecord,
    may: mayLogFor,
    example: (town) => ({
      id: town.id<'work'>('new-work'),
      task: town.id<'task'>('meetings'),
      unit: town.id<'unit'>('ward-office'),
      source: 'logged' as const,
      from: town.today,
      to: town.today,
      places: [town.id<'area'>('ward')],
      quantity: 46,
      measure: 'attendance' as const,
      note: { personalId: town.id<'personal-text'>('new-work'), text: 'Vay vốn hộ nghèo' },
      replaces: null,
    }),
    effects: noEffects,
    decide: logWork,
  }),

  'plan.judge-work': command({
    version: 1,
    schema: WorkVerdict,
    may: mayLogSome,
    example: (town) => ({
      id: town.id<'work-verdict'>('new-verdict'),
      work: town.id<'work'>('meeting'),
      verdict: 'confirmed' as const,
      reason: null,
      replaces: null,
    }),
    effects: noEffects,
    decide: async (verdict, { officer, works, commandId }: Asking & Ports): Decided<No> => {
      const work = await works.findWork(verdict.work)
      if (!work) return refuse({ code: 'work-unknown' })
      const refusals = checkVerdict(officer, verdict, work)
      if (refusals.length > 0) return refuse(...refusals)
      if (work.verdict !== verdict.replaces) return refuse({ code: 'judged-meanwhile' })
      const twice = verdict.verdict === 'confirmed' ? await checkTotal(work, works) : []
      if (twice.length > 0) return refuse(...twice)
      return (await works.judge(verdict, commandId)) ? accept(null) : refuse({ code: 'judged-meanwhile' })
    },
  }),

  'plan.add-evidence': command({
    version: 1,
    schema: WorkEvidence,
    may: mayLogSome,
    example: (town) => ({
      id: town.id<'evidence'>('new-evidence'),
      work: town.id<'work'>('meeting'),
      file: 'c'.repeat(64) as never,
      fileName: 'hop-khu-pho.jpg',
      caption: null,
    }),
    effects: ({ file }) => [{ kind: 'evidence.make-thumbnail', key: file }],
    decide: async (
      added,
      asking: Asking & Ports & { readonly evidence: EvidencePort },
    ): Decided<No | EvidenceRefusal> => {
      const work = await asking.works.findWork(added.work)
      if (!work) return refuse({ code: 'work-unknown' })
      if (!mayProve(asking.officer, work)) return refuse({ code: 'verdict-not-yours' })
      const file = await asking.evidence.findFile(added.file)
      if (!file) return refuse({ code: 'file-not-sent', file: added.file })
      if (!isMediaType(file.mediaType)) return refuse({ code: 'file-type-refused', found: file.mediaType })
      const { work: _, ...rest } = added
      const row = { ...rest, subject: work.root as string as Id<'subject'> }
      return (await asking.evidence.addEvidence(row, kindOf(file.mediaType), asking.commandId))
        ? accept(null)
        : refuse({ code: 'evidence-there-already' })
    },
  }),

  'plan.take-evidence-back': command({
    version: 1,
    schema: z.object({ evidence: id<'evidence'>() }),
    may: mayLogSome,
    example: (town) => ({ evidence: town.id<'evidence'>('photo') }),
    effects: noEffects,
    decide: async (
      { evidence },
      asking: Asking & Ports & { readonly evidence: EvidencePort },
    ): Decided<No | EvidenceRefusal> => {
      const row = await asking.evidence.findEvidence(evidence)
      const work = row && (await asking.works.findLastOf(row.subject as string as Id<'work'>))
      if (!work) return refuse({ code: 'evidence-unknown' })
      const refusals = checkTakingBack(asking.officer, work)
      if (refusals.length > 0) return refuse(...refusals)
      return (await asking.evidence.takeBack(evidence, asking.commandId))
        ? accept(null)
        : refuse({ code: 'evidence-unknown' })
    },
  }),
}
