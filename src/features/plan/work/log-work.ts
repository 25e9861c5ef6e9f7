import { type Asking, type Decided, holdsRole, type Officer } from '../../../kernel/command.ts'
import { accept, refuse } from '../../../kernel/kernel.ts'
import type { TaskRefusal } from '../task/task.ts'
import type { WorkKind } from '../work-kind.ts'
import type { DeclaredTotal, TaskOfWork, WorkPort, WorkRecord, WorkRefusal } from './work.ts'
import { checkCorrection, checkPlaces, checkWork, mayWrite } from './work.rules.ts'
import { mayLog } from './work-steps.ts'

type Logging = Asking & { readonly works: WorkPort }
/** Why a record is not taken. */
export type LogRefusal = WorkRefusal | TaskRefusal

/** A unit writes its own records; the plan's owner also for another unit. */
export const mayLogFor = (officer: Officer, { unit }: Pick<WorkRecord, 'unit'>) =>
  mayLog(officer) && (officer.unit === unit || holdsRole(officer, 'plan-owner'))

/** Adds a record by its number alone, or a correction of one; what a class counts is refused. */
export const logWork = async (
  work: WorkRecord,
  asking: Logging & { readonly countedByClass: CountedByClassPort },
): Decided<LogRefusal> => {
  const found = await asking.works.findTaskOf(work)
  if (!found) return refuse({ code: 'task-unknown' })
  const isTaught = CLASS_KINDS.includes(found.facts.task.kind)
  if (isTaught && (await asking.countedByClass.isCounted(work))) return refuse({ code: 'counted-by-class' })
  return add(work, found, asking)
}

/** The kinds of tasks that classes are held for. */
export const CLASS_KINDS: readonly WorkKind[] = ['training-class', 'field-visit']

/** Classes count themselves, by their attendance, when they are closed. */
export type CountedByClassPort = {
  /** Whether it corrects the record of a class, or is a new record on a day on which its unit holds a class for that task. */
  readonly isCounted: (work: Pick<WorkRecord, 'task' | 'unit' | 'from' | 'to' | 'replaces'>) => Promise<boolean>
}

/** As `logWork`, for an act that more is known of than its number: it is refused for a task of another kind. */
export const logWorkOf = async (kinds: readonly WorkKind[], work: WorkRecord, asking: Logging): Decided<LogRefusal> => {
  const found = await asking.works.findTaskOf(work)
  if (!found) return refuse({ code: 'task-unknown' })
  const { kind } = found.facts.task
  return kinds.includes(kind) ? add(work, found, asking) : refuse({ code: 'task-of-other-kind', kind, fits: kinds })
}

async function add(work: WorkRecord, found: TaskOfWork, asking: Logging): Decided<LogRefusal> {
  const wrong = work.replaces === null ? null : await asking.works.findWork(work.replaces)
  const refusals = [...checkAll(work, found, asking), ...checkCorrection(asking.officer, work, wrong)]
  if (refusals.length > 0) return refuse(...refusals)
  const chain = { root: wrong?.root ?? work.id, plan: found.facts.plan.id }
  const twice = await checkTotal({ ...work, root: chain.root }, asking.works)
  if (twice.length > 0) return refuse(...twice)
  return (await asking.works.addWork(work, chain, asking.commandId))
    ? accept(null)
    : refuse({ code: 'already-corrected' })
}

function checkAll(work: WorkRecord, found: TaskOfWork, { officer, today }: Asking): readonly LogRefusal[] {
  if (!mayWrite(officer, work, found.facts.plan.ownerUnit)) return [{ code: 'only-owner-on-behalf' }]
  const refusals = checkWork(work, found.facts, today)
  return refusals.length > 0 ? refusals : checkPlaces(work, found)
}

/** The months of a task are declared once by a unit in a measure; a correction is of the same chain. */
export async function checkTotal(
  work: DeclaredTotal & Pick<WorkRecord, 'source'>,
  works: WorkPort,
): Promise<readonly WorkRefusal[]> {
  const standing = work.source === 'declared' ? await works.findDeclared(work) : null
  return standing === null ? [] : [{ code: 'declared-already', ...standing }]
}
