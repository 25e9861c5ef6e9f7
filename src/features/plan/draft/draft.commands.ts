import {
  type Asking,
  command,
  type Decided,
  holdsRole,
  noEffects,
  type Officer,
  preparedCommand,
} from '../../../kernel/command.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import { accept, type Id, refuse } from '../../../kernel/kernel.ts'
import * as z from 'zod/mini'
import { id } from '../../../kernel/schema.ts'
import type { AreaPort } from '../../area/area.ts'
import type { UnitPort } from '../../staff/staff.ts'
import type { DocumentPort } from './document.ts'
import {
  ConfirmPlan,
  type DraftContent,
  type DraftPort,
  type DraftRefusal,
  type PlanDraft,
  SaveDraft,
  StartDraft,
} from './draft.ts'
import { checkDraft, headOf } from './draft.rules.ts'
import type { PlanPort, PlanRefusal } from '../plan.ts'
import type { TargetPort, TaskPort } from '../task/task.ts'

type Ports = { readonly drafts: DraftPort }
type Starting = Ports & { readonly documents: DocumentPort; readonly areas: AreaPort; readonly units: UnitPort }
type Confirming = {
  readonly drafts: DraftPort
  readonly plans: PlanPort
  readonly tasks: TaskPort
  readonly targets: TargetPort
}

const ownsPlans = (officer: Officer) => holdsRole(officer, 'plan-owner')

const emptyContent: DraftContent = {
  number: null,
  issuedOn: null,
  agency: null,
  place: null,
  title: null,
  year: null,
  area: null,
  ownerUnit: null,
  programme: null,
  parentPlan: null,
  tasks: [],
}

export const draftCommands = {
  'plan.start-draft': preparedCommand({
    version: 1,
    schema: StartDraft,
    may: ownsPlans,
    example: (town) => ({
      id: town.id<'plan-draft'>('new-draft'),
      file: 'b'.repeat(64) as never,
      fileName: 'ke-hoach.docx',
    }),
    effects: noEffects,
    prepare: (start, { officer, today, commandId: seed, documents, ...town }: Asking & Starting) =>
      documents.readDocument(start.file, async (issuedOn) => ({
        ...(await townOf(issuedOn ?? today, town)),
        owner: officer.unit,
        seed,
      })),
    decide: async (start, { officer, drafts }: Asking & Starting, read): Decided<DraftRefusal> => {
      if (!read.ok) return read
      return (await drafts.addDraft({ ...start, ...read.value, ownerUnit: officer.unit }))
        ? accept(null)
        : refuse({ code: 'draft-id-taken' })
    },
  }),

  'plan.save-draft': command({
    version: 1,
    schema: SaveDraft,
    may: ownsPlans,
    example: (town) => ({ id: town.id<'plan-draft'>('draft'), version: 2, content: emptyContent }),
    effects: noEffects,
    decide: async (draft, asking: Asking & Ports): Decided<DraftRefusal> => {
      const own = await findOwn(draft.id, asking)
      if ('code' in own) return refuse(own)
      const standing = await asking.drafts.saveDraft(draft)
      return standing === null ? accept(null) : refuse({ code: 'changed-meanwhile', version: standing })
    },
  }),

  'plan.drop-draft': command({
    version: 1,
    schema: z.object({ draft: id<'plan-draft'>() }),
    may: ownsPlans,
    example: (town) => ({ draft: town.id<'plan-draft'>('draft') }),
    effects: noEffects,
    decide: async ({ draft }, asking: Asking & Ports): Decided<DraftRefusal> => {
      const own = await findOwn(draft, asking)
      if ('code' in own) return refuse(own)
      return (await asking.drafts.closeDraft(draft, null)) ? accept(null) : refuse({ code: 'draft-unknown' })
    },
  }),

  'plan.confirm': command({
    version: 1,
    schema: ConfirmPlan,
    may: ownsPlans,
    example: (town) => ({ id: town.id<'plan'>('new-plan'), draft: town.id<'plan-draft'>('draft'), version: 2 }),
    effects: noEffects,
    decide: async (confirm, asking: Asking & Confirming): Decided<DraftRefusal | PlanRefusal> => {
      const draft = await findOwn(confirm.draft, asking)
      if ('code' in draft) return refuse(draft)
      if (draft.version !== confirm.version) return refuse({ code: 'changed-meanwhile', version: draft.version })
      const refusals = checkDraft(draft.content, draft.text.length)
      const head = headOf(draft.content)
      if (refusals.length > 0 || head === null) return refuse(...refusals)
      if (head.ownerUnit !== asking.officer.unit) return refuse({ code: 'owner-not-your-unit' })
      const taken = { code: 'plan-number-taken', number: head.number, issuedOn: head.issuedOn } as const
      // Who confirms or saves at the same time is waited for here: then the draft is gone, or is another than was checked.
      if (!(await asking.drafts.closeDraft(draft.id, draft.version)))
        return refuse(await goneOrChanged(draft.id, asking))
      if (await asking.plans.findByNumber(head)) return refuse(taken)
      return (await writePlan(confirm.id, draft, asking)) ? accept(null) : refuse(taken)
    },
  }),
}

async function findOwn(
  draft: Id<'plan-draft'>,
  { officer, drafts }: Asking & { readonly drafts: DraftPort },
): Promise<PlanDraft | DraftRefusal> {
  const found = await drafts.findDraft(draft)
  if (!found) return { code: 'draft-unknown' }
  return found.ownerUnit === officer.unit ? found : { code: 'not-your-draft' }
}

async function goneOrChanged(draft: Id<'plan-draft'>, { drafts }: Confirming): Promise<DraftRefusal> {
  const standing = await drafts.findDraft(draft)
  return standing ? { code: 'changed-meanwhile', version: standing.version } : { code: 'draft-unknown' }
}

/** Areas and units as they stood on the day of the document; an old document of a day that no register reaches finds none. */
async function townOf(on: LocalDate, { areas, units }: Pick<Starting, 'areas' | 'units'>) {
  return {
    areas: await areas.listAreas(on),
    units: await units.listUnits(on),
    lists: await units.listUnitLists(),
  }
}

/** False when the same document became a plan meanwhile. */
async function writePlan(
  id: Id<'plan'>,
  draft: PlanDraft,
  { plans, tasks, targets, commandId }: Asking & Confirming,
): Promise<boolean> {
  const head = headOf(draft.content)
  if (head === null) throw new Error('a draft without a head was not refused')
  const { file, fileName, text } = draft
  if (!(await plans.addPlan({ ...head, id, file, fileName, text }, commandId))) return false
  await tasks.addTasks(id, draft.content.tasks, commandId)
  for (const { id: task, doers, due } of draft.content.tasks) {
    await tasks.assign(task, doers, commandId)
    // The due date of a confirmed task has the task's own id: one task, one first date.
    if (due)
      await targets.setDue({ id: task as string as Id<'due-date'>, task, unit: null, due, replaces: null }, commandId)
  }
  return true
}
