import type { Officer } from '../../../kernel/command.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Area } from '../../area/area.ts'
import type { Unit } from '../../staff/staff.ts'
import type { Plan } from '../plan.ts'
import type { TaskProgress } from '../progress/progress.ts'

/** Everything that the form asks of the plan: its tasks with their doers, the places and the units. */
export type FormFacts = {
  readonly officer: Officer
  readonly plan: Plan
  readonly today: LocalDate
  readonly tasks: readonly TaskProgress[]
  readonly areas: readonly Area[]
  readonly units: readonly Unit[]
}
