import type { Selection } from '../../kernel/figure.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { AreaPort } from '../area/area.ts'
import { placeName } from '../area/place-names.ts'
import type { UnitPort } from '../staff/staff.ts'
import type { Plan, PlanPort } from './plan.ts'
import type { TaskPort } from './task/task.ts'

/** What a selection is bound by, by name, though nothing was done there; null: not bound by it, or no such thing. */
export type SelectionNames = {
  readonly plan: Pick<Plan, 'number' | 'issuedOn'> | null
  readonly task: string | null
  readonly unit: string | null
  readonly area: string | null
}

type Ports = {
  readonly plans: Pick<PlanPort, 'findPlan'>
  readonly tasks: Pick<TaskPort, 'findTask'>
  readonly units: Pick<UnitPort, 'findUnit'>
  readonly areas: Pick<AreaPort, 'findArea'>
}

/** Looked up one by one: four rows at most. */
export async function namesOf(
  { plan, task, unit, area }: Pick<Selection, 'plan' | 'task' | 'unit' | 'area'>,
  ports: Ports,
): Promise<SelectionNames> {
  const [foundPlan, foundTask, foundUnit, foundArea] = await Promise.all([
    ports.plans.findPlan(plan),
    task && ports.tasks.findTask(task),
    unit && ports.units.findUnit(unit),
    area && nameOfArea(area, ports),
  ])
  return {
    plan: foundPlan && { number: foundPlan.number, issuedOn: foundPlan.issuedOn },
    task: foundTask?.task.title ?? null,
    unit: foundUnit?.name ?? null,
    area: foundArea,
  }
}

async function nameOfArea(id: Id<'area'>, { areas }: Ports): Promise<string | null> {
  const area = await areas.findArea(id)
  if (!area) return null
  const isNeighbourhood = area.kind === 'hamlet' || area.kind === 'quarter'
  const commune = isNeighbourhood && area.parent ? await areas.findArea(area.parent) : null
  return placeName(area.name, commune?.name ?? null)
}
