import * as z from 'zod/mini'
import { type Asking, command, type Decided, holdsRole, noEffects } from '../../../kernel/command.ts'
import { accept, type Id, refuse } from '../../../kernel/kernel.ts'
import { id } from '../../../kernel/schema.ts'
import type { EvidencePort, EvidenceRefusal } from '../../evidence/evidence.ts'
import { isMediaType, kindOf } from '../../evidence/evidence.rules.ts'
import type { TaskRefusal } from '../task/task.ts'
import {
  type DeclaredTotal,
  type TaskOfWork,
  WorkEvidence,
  type WorkPort,
  WorkRecord,
  type WorkRefusal,
  WorkVerdict,
} from './work.ts'
import {
  checkCorrection,
  checkPlaces,
  checkTakingBack,
  checkVerdict,
  checkWork,
  mayProve,
  mayWrite,
} from './work.rules.ts'
import { mayLog } from './work-steps.ts'

type Ports = { readonly works: WorkPort }
type No = WorkRefusal | TaskRefusal

export const workCommands = {
  'plan.log-work': command({
    version: 1,
    schema: WorkRecord,
    may: (officer, work) => mayLog(officer) && (officer.unit === work.unit || holdsRole(officer, 'plan-owner')),
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
    decide: async (work, asking: Asking & Ports): Decided<No> => {
      const found = await asking.works.findTaskOf(work)
      if (!found) return refuse({ code: 'task-unknown' })
      const wrong = work.replaces === null ? null : await asking.works.findWork(work.replaces)
      const refusals = [...checkAll(work, found, asking), ...checkCorrection(asking.officer, work, wrong)]
      if (refusals.length > 0) return refuse(...refusals)
      const chain = { root: wrong?.root ?? work.id, plan: found.facts.plan.id }
      const twice = await checkTotal({ ...work, root: chain.root }, asking.works)
      if (twice.length > 0) return refuse(...twice)
      return (await asking.works.addWork(work, chain, asking.commandId))
        ? accept(null)
        : refuse({ code: 'already-corrected' })
    },
  }),

  'plan.judge-work': command({
    version: 1,
    schema: WorkVerdict,
    may: mayLog,
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
    may: mayLog,
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
    may: mayLog,
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

function checkAll(work: WorkRecord, found: TaskOfWork, { officer, today }: Asking): readonly No[] {
  if (!mayWrite(officer, work, found.facts.plan.ownerUnit)) return [{ code: 'only-owner-on-behalf' }]
  const refusals = checkWork(work, found.facts, today)
  return refusals.length > 0 ? refusals : checkPlaces(work, found)
}

/** The months of a task are declared once by a unit in a measure; a correction is of the same chain. */
async function checkTotal(
  work: DeclaredTotal & Pick<WorkRecord, 'source'>,
  works: WorkPort,
): Promise<readonly WorkRefusal[]> {
  const standing = work.source === 'declared' ? await works.findDeclared(work) : null
  return standing === null ? [] : [{ code: 'declared-already', ...standing }]
}
