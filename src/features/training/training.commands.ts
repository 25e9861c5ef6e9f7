import * as z from 'zod/mini'
import { type Asking, command, type Decided, holdsRole, noEffects, type Officer } from '../../kernel/command.ts'
import { accept, type Id, refuse } from '../../kernel/kernel.ts'
import { id, line, personalText, sha256 } from '../../kernel/schema.ts'
import type { EvidencePort, EvidenceRefusal } from '../evidence/evidence.ts'
import { isMediaType, kindOf } from '../evidence/evidence.rules.ts'
import { checkPlaces } from '../plan/work/work.rules.ts'
import type { TaskRefusal } from '../plan/task/task.ts'
import { logWorkOf, type LogRefusal, mayLogFor } from '../plan/work/log-work.ts'
import { type WorkPort, WorkRecord, type WorkRefusal } from '../plan/work/work.ts'
import { type ClassPort, type ClassRefusal, TAUGHT, TrainingClass } from './training.ts'
import { checkClass, checkClosing, checkOpen, checkSuccession, mayRun } from './training.rules.ts'

type Ports = { readonly classes: ClassPort; readonly works: WorkPort }

const writes = (officer: Officer) => holdsRole(officer, 'unit-officer', 'plan-owner')
const SHEET = z.object({ id: id<'evidence'>(), file: sha256, fileName: line(200) })

export const trainingCommands = {
  'training.write-class': command({
    version: 2,
    schema: TrainingClass,
    may: writes,
    example: (town): TrainingClass => ({
      id: town.id<'class-version'>('new-class'),
      class: town.id<'class'>('new-class'),
      task: town.id<'task'>('training'),
      unit: town.id<'unit'>('office'),
      title: 'Tập huấn cán bộ làm công tác giảm nghèo',
      audience: 'Cán bộ phường, xã; trưởng khu phố, ấp',
      topics: ['Quy trình rà soát hộ nghèo'],
      host: null,
      venue: 'Hội trường Phòng Lao động – Xã hội',
      area: town.id<'area'>('city'),
      sessions: [
        {
          id: town.id<'session'>('new-session'),
          on: town.today,
          from: '07:30',
          to: '11:00',
          lessons: 4,
          speakers: [town.id<'personal-text'>('new-speaker')],
        },
      ],
      quotas: [{ unit: town.id<'unit'>('ward-office'), places: 20 }],
      speakers: [
        {
          name: { personalId: town.id<'personal-text'>('new-speaker'), text: 'Phan Mẫu Giảng' },
          post: 'Phó Trưởng phòng',
        },
      ],
      after: null,
    }),
    effects: noEffects,
    decide: async (version, asking: Asking & Ports): Decided<ClassRefusal | TaskRefusal | WorkRefusal> => {
      const before = await asking.classes.findClass(version.class)
      const refusals = [...checkClass(version), ...checkSuccession(asking.officer, version, before)]
      if (refusals.length > 0) return refuse(...refusals)
      const misplaced = await checkTask(version, asking)
      if (misplaced.length > 0) return refuse(...misplaced)
      return (await asking.classes.addVersion(version, (before?.number ?? 0) + 1, asking.commandId))
        ? accept(null)
        : refuse({ code: 'class-changed-meanwhile' })
    },
  }),

  'training.cancel-class': command({
    version: 1,
    schema: z.object({ class: id<'class'>(), reason: personalText(500) }),
    may: writes,
    example: (town) => ({
      class: town.id<'class'>('class'),
      reason: { personalId: town.id<'personal-text'>('cancellation'), text: 'Gộp vào lớp của tỉnh' },
    }),
    effects: noEffects,
    decide: async ({ class: of, reason }, { officer, classes, commandId }: Asking & Ports): Decided<ClassRefusal> => {
      const found = await classes.findClass(of)
      if (!found) return refuse({ code: 'class-unknown' })
      if (!mayRun(officer, found)) return refuse({ code: 'class-not-yours' })
      const refusals = checkOpen(found)
      if (refusals.length > 0) return refuse(...refusals)
      if (!reason.text.trim()) return refuse({ code: 'cancellation-reason-missing' })
      return (await classes.cancel(of, reason.personalId, commandId))
        ? accept(null)
        : refuse({ code: 'class-cancelled' })
    },
  }),

  /** Whoever prints the invitations says so: what they say of time and place is known from then on. */
  'training.tell-invitations': command({
    version: 1,
    schema: z.object({ class: id<'class'>(), version: id<'class-version'>() }),
    may: writes,
    example: (town) => ({ class: town.id<'class'>('class'), version: town.id<'class-version'>('class') }),
    effects: noEffects,
    decide: async (
      { class: of, version },
      { officer, today, classes, commandId }: Asking & Ports,
    ): Decided<ClassRefusal> => {
      const found = await classes.findClass(of)
      if (!found) return refuse({ code: 'class-unknown' })
      if (!mayRun(officer, found)) return refuse({ code: 'class-not-yours' })
      if (found.state === 'cancelled') return refuse({ code: 'class-cancelled' })
      if (found.id !== version) return refuse({ code: 'class-changed-meanwhile' })
      await classes.addInvitation(version, today, commandId)
      return accept(null)
    },
  }),

  /** Writes the record that counts the class, with its signed sheets as evidence. */
  'training.close-class': command({
    version: 1,
    schema: z.object({
      class: id<'class'>(),
      work: WorkRecord,
      sheets: z.array(SHEET).check(z.maxLength(60)),
    }),
    may: (officer, { work }) => mayLogFor(officer, work),
    example: (town) => ({
      class: town.id<'class'>('class-attended'),
      work: {
        id: town.id<'work'>('new-class'),
        task: town.id<'task'>('training'),
        unit: town.id<'unit'>('office'),
        source: 'logged' as const,
        from: town.today,
        to: town.today,
        places: [town.id<'area'>('city')],
        quantity: 2,
        measure: 'attendance' as const,
        note: null,
        replaces: null,
      },
      sheets: [{ id: town.id<'evidence'>('new-sheet'), file: 'd'.repeat(64) as never, fileName: 'ky-ten.pdf' }],
    }),
    effects: ({ sheets }) => sheets.map(({ file }) => ({ kind: 'evidence.make-thumbnail', key: file })),
    decide: async (
      { class: of, work, sheets },
      asking: Asking & Ports & { readonly evidence: EvidencePort },
    ): Decided<ClassRefusal | LogRefusal | EvidenceRefusal> => {
      const found = await asking.classes.findClass(of)
      if (!found) return refuse({ code: 'class-unknown' })
      if (found.task !== work.task || found.unit !== work.unit) return refuse({ code: 'class-moves-task' })
      const refusals = checkClosing(work, found)
      if (refusals.length > 0) return refuse(...refusals)
      if (work.replaces !== (found.closing?.work ?? null)) return refuse({ code: 'already-corrected' })
      const logged = await logWorkOf(TAUGHT, work, asking)
      if (!logged.ok) return logged
      const root = found.closing && work.replaces ? found.closing.root : work.id
      await asking.classes.addClosing(of, root, asking.commandId)
      return addSheets(sheets, root, asking)
    },
  }),
}

/** A class is held for a task of its kind, by a unit that the task is given to, in the area of the plan and of the unit. */
async function checkTask(
  { task, unit, area, sessions }: TrainingClass,
  { officer, works }: Asking & Ports,
): Promise<readonly (ClassRefusal | TaskRefusal | WorkRefusal)[]> {
  const to = sessions
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  if (!to) throw new Error('a class without a session')
  const found = await works.findTaskOf({ task, unit, places: [area], to })
  if (!found) return [{ code: 'task-unknown' }]
  const { ownerUnit } = found.facts.plan
  if (!mayRun(officer, { unit, ownerUnit })) return [{ code: 'class-not-yours' }]
  const { kind } = found.facts.task
  if (!TAUGHT.includes(kind)) return [{ code: 'task-of-other-kind', kind, fits: TAUGHT }]
  if (!found.facts.doers.includes(unit)) return [{ code: 'unit-not-doer' }]
  const { issuedOn } = found.facts.plan
  if (sessions.some(({ on }) => on < issuedOn)) return [{ code: 'work-before-plan', issuedOn }]
  return checkPlaces({ places: [area] }, found)
}

type Sheet = z.infer<typeof SHEET>

async function addSheets(
  sheets: readonly Sheet[],
  root: Id<'work'>,
  { evidence, commandId }: Asking & { readonly evidence: EvidencePort },
): Decided<EvidenceRefusal> {
  for (const { id: sheetId, file, fileName } of sheets) {
    const stored = await evidence.findFile(file)
    if (!stored) return refuse({ code: 'file-not-sent', file })
    if (!isMediaType(stored.mediaType)) return refuse({ code: 'file-type-refused', found: stored.mediaType })
    const row = { id: sheetId, subject: root as string as Id<'subject'>, file, fileName, caption: null }
    if (!(await evidence.addEvidence(row, kindOf(stored.mediaType), commandId)))
      return refuse({ code: 'evidence-there-already' })
  }
  return accept(null)
}
