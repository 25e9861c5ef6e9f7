import { type Asking, command, type Decided, noEffects } from '../../../kernel/command.ts'
import { accept, refuse } from '../../../kernel/kernel.ts'
import { mayLogFor, type LogRefusal } from '../../plan/work/log-work.ts'
import type { TaskOfWork, WorkPort } from '../../plan/work/work.ts'
import { checkPlaces } from '../../plan/work/work.rules.ts'
import { type BroadcastPort, type BroadcastRefusal, RUNS, SlotsPlanned } from './broadcast.ts'
import { checkSlots } from './broadcast.rules.ts'
import type { Clock } from './clock.ts'

type Ports = { readonly broadcasts: BroadcastPort; readonly works: WorkPort }

export const slotCommands = {
  'outreach.plan-slots': command({
    version: 1,
    schema: SlotsPlanned,
    may: mayLogFor,
    example: (town) => ({
      task: town.id<'task'>('loudspeaker'),
      unit: town.id<'unit'>('centre'),
      loudspeaker: town.id<'loudspeaker'>('car'),
      slots: [
        {
          id: town.id<'broadcast-slot'>('new-slot'),
          area: town.id<'area'>('quarter'),
          on: town.today,
          from: '16:30' as Clock,
          to: '16:50' as Clock,
          version: town.id<'message-version'>('message-in-use'),
        },
      ],
    }),
    effects: noEffects,
    decide: async (planned, asking: Asking & Ports): Decided<LogRefusal | BroadcastRefusal> => {
      const refusals = checkSlots(planned, asking.today)
      if (refusals.length > 0) return refuse(...refusals)
      const found = await asking.works.findTaskOf(asWork(planned))
      if (!found) return refuse({ code: 'task-unknown' })
      const unfit = [...checkTask(planned, found), ...(await checkNeeds(planned, asking))]
      if (unfit.length > 0) return refuse(...unfit)
      const clash = await asking.broadcasts.findClash(planned)
      if (clash) return refuse({ code: 'loudspeaker-busy', ...clash })
      await asking.broadcasts.addSlots({ ...planned, plan: found.facts.plan.id }, asking.commandId)
      return accept(null)
    },
  }),
}

/** Slots are judged like the runs that will keep them: the task's unit, within its area. */
const asWork = ({ task, unit, slots }: SlotsPlanned) => ({
  task,
  unit,
  places: slots.map(({ area }) => area),
  to: slots.reduce((last, { on }) => (on > last ? on : last), slots[0]?.on ?? ('' as never)),
})

function checkTask(planned: SlotsPlanned, found: TaskOfWork): readonly LogRefusal[] {
  const { task, doers } = found.facts
  if (!RUNS.includes(task.kind)) return [{ code: 'task-of-other-kind', kind: task.kind, fits: RUNS }]
  return doers.includes(planned.unit) ? checkPlaces(asWork(planned), found) : [{ code: 'unit-not-doer' }]
}

/** Its loudspeaker is there, and each message may still go out on the last day that it is planned for. */
async function checkNeeds(
  { loudspeaker, slots }: SlotsPlanned,
  { broadcasts }: Ports,
): Promise<readonly BroadcastRefusal[]> {
  if (!(await broadcasts.findLoudspeaker(loudspeaker))) return [{ code: 'loudspeaker-unknown' }]
  const last = new Map<SlotsPlanned['slots'][number]['version'], SlotsPlanned['slots'][number]['on']>()
  for (const { version, on } of slots) if (on > (last.get(version) ?? '')) last.set(version, on)
  for (const [version, on] of last)
    if (!(await broadcasts.isUsable(version, on, { slot: null, replaces: null })))
      return [{ code: 'message-not-in-use' }]
  return []
}
