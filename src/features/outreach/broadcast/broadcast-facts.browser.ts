import { useMe, useRead } from '../../../browser/api.ts'
import { holdsRole } from '../../../kernel/command.ts'
import { placeNames } from '../../area/place-names.ts'
import type { Plan } from '../../plan/plan.ts'
import { RUNS } from './broadcast.ts'

/** What planning and logging choose from; null until all of it is here. */
export function useBroadcastFacts(plan: Plan) {
  const me = useMe().data
  const progress = useRead('plan.progress', { plan: plan.id, from: null, to: null }).data
  const areas = useRead('area.list', { on: null }).data?.areas
  const known = useRead('outreach.loudspeakers', {}).data
  const coverage = useRead('outreach.coverage', { plan: plan.id }).data
  const asked = { plan: plan.id, service: null, audience: null, kind: null, q: null }
  const messages = useRead('outreach.messages', asked).data
  if (!me?.officer || !progress || !areas || !known || !coverage || !messages) return null
  const { officer, today } = me
  const owns = holdsRole(officer, 'plan-owner') && officer.unit === plan.ownerUnit
  const tasks = progress.progress.tasks
    .filter(({ task }) => RUNS.includes(task.kind))
    .flatMap(({ task, units }) => {
      const own = units.find(({ assignment }) => assignment.unit === officer.unit) ?? (owns ? units[0] : undefined)
      if (!own) return []
      const { unit } = own.assignment
      const source = unit === officer.unit ? ('logged' as const) : ('on-behalf' as const)
      return [{ id: task.id, title: task.title, unit, source }]
    })
  return {
    officer,
    today,
    tasks,
    areas,
    ...known,
    rows: coverage.rows,
    places: placeNames(areas, plan.area),
    messages: messages.messages.flatMap(({ inUse, idea }) => (inUse === null ? [] : [{ value: inUse, label: idea }])),
  }
}

export type BroadcastFacts = NonNullable<ReturnType<typeof useBroadcastFacts>>
