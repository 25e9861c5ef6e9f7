import * as z from 'zod/mini'
import { type Asking, command, type Decided, holdsRole, noEffects, type Officer } from '../../../kernel/command.ts'
import { accept, type Id, refuse } from '../../../kernel/kernel.ts'
import { id, localDate } from '../../../kernel/schema.ts'
import type { CoveragePort } from '../coverage/coverage.ts'
import { logWorkOf, mayLogFor, type LogRefusal } from '../../plan/work/log-work.ts'
import { type WorkPort, WorkRecord } from '../../plan/work/work.ts'
import { mayLog } from '../../plan/work/work-steps.ts'
import { type BroadcastPort, type BroadcastRefusal, BroadcastRun, Loudspeaker, QuietRule, RUNS } from './broadcast.ts'
import { checkQuietRule, checkRun } from './broadcast.rules.ts'
import type { Clock } from './clock.ts'

type Ports = { readonly broadcasts: BroadcastPort }

type WithPlaces = Ports & { readonly coverage: Pick<CoveragePort, 'countOwnAreas'> }

export const broadcastCommands = {
  'outreach.add-loudspeaker': command({
    version: 1,
    schema: Loudspeaker,
    may: mayLog,
    example: (town) => ({
      id: town.id<'loudspeaker'>('new-car'),
      unit: town.id<'unit'>('office'),
      kind: 'car' as const,
      name: 'Xe loa lưu động số 1',
      contract: { number: '12/HĐ-2024', about: 'Thuê xe phát loa lưu động' },
      replaces: null,
    }),
    effects: noEffects,
    decide: async (loudspeaker, { officer, broadcasts, commandId }: Asking & Ports): Decided<BroadcastRefusal> => {
      if (!keepsFor(officer, loudspeaker)) return refuse({ code: 'loudspeaker-not-yours' })
      const { replaces } = loudspeaker
      const old = replaces === null ? null : await broadcasts.findLoudspeaker(replaces)
      if (replaces !== null && !(old && keepsFor(officer, old))) return refuse({ code: 'loudspeaker-unknown' })
      return (await broadcasts.addLoudspeaker(loudspeaker, commandId))
        ? accept(null)
        : refuse({ code: 'loudspeaker-changed-meanwhile' })
    },
  }),

  'outreach.add-quiet-rule': command({
    version: 1,
    schema: QuietRule,
    may: mayLog,
    example: (town) => ({
      id: town.id<'quiet-rule'>('new-rule'),
      area: town.id<'area'>('city'),
      kind: 'hours' as const,
      name: 'Giờ nghỉ trưa',
      hours: { from: '11:30' as Clock, to: '13:30' as Clock },
      validFrom: town.today,
      validTo: null,
      basis: 'Công văn của Ủy ban nhân dân thành phố',
    }),
    effects: noEffects,
    decide: async (rule, asking: Asking & WithPlaces): Decided<BroadcastRefusal> => {
      const { broadcasts, commandId } = asking
      const refusals = checkQuietRule(rule)
      if (refusals.length > 0) return refuse(...refusals)
      if (!(await keepsQuietOf(rule, asking))) return refuse({ code: 'quiet-not-yours' })
      await broadcasts.addQuietRule(rule, commandId)
      return accept(null)
    },
  }),

  'outreach.end-quiet-rule': command({
    version: 1,
    schema: z.object({ rule: id<'quiet-rule'>(), on: localDate }),
    may: mayLog,
    example: (town) => ({ rule: town.id<'quiet-rule'>('rule'), on: town.today }),
    effects: noEffects,
    decide: async ({ rule, on }, asking: Asking & WithPlaces): Decided<BroadcastRefusal> => {
      const { broadcasts, commandId } = asking
      const found = await broadcasts.findQuietRule(rule)
      if (found && !(await keepsQuietOf(found, asking))) return refuse({ code: 'quiet-not-yours' })
      return (await broadcasts.endQuietRule(rule, on, commandId))
        ? accept(null)
        : refuse({ code: 'quiet-rule-unknown' })
    },
  }),

  'outreach.call-off-slot': command({
    version: 1,
    schema: z.object({ slot: id<'broadcast-slot'>() }),
    may: mayLog,
    example: (town) => ({ slot: town.id<'broadcast-slot'>('slot') }),
    effects: noEffects,
    decide: async ({ slot }, asking: Asking & Ports): Decided<BroadcastRefusal> => {
      const found = await asking.broadcasts.findSlot(slot)
      if (!found || !mayPlanFor(asking.officer, found)) return refuse({ code: 'slot-unknown' })
      if (found.work !== null) return refuse({ code: 'slot-run-already' })
      return (await asking.broadcasts.endSlot(slot, asking.commandId)) ? accept(null) : refuse({ code: 'slot-unknown' })
    },
  }),

  'outreach.log-run': command({
    version: 1,
    schema: z.object({ work: WorkRecord, run: BroadcastRun }),
    may: (officer, { work }) => mayLogFor(officer, work),
    example: (town) => ({
      work: {
        id: town.id<'work'>('new-run'),
        task: town.id<'task'>('loudspeaker'),
        unit: town.id<'unit'>('centre'),
        source: 'on-behalf' as const,
        from: town.today,
        to: town.today,
        places: [town.id<'area'>('quarter')],
        quantity: 1,
        measure: 'run' as const,
        note: null,
        replaces: null,
      },
      run: {
        from: '06:30' as Clock,
        to: '06:50' as Clock,
        version: town.id<'message-version'>('message-in-use'),
        loudspeaker: town.id<'loudspeaker'>('car'),
        slot: null,
      },
    }),
    effects: noEffects,
    decide: async (
      { work, run },
      asking: Asking & Ports & { readonly works: WorkPort },
    ): Decided<LogRefusal | BroadcastRefusal> => {
      const refusals = checkRun(run, work)
      if (refusals.length > 0) return refuse(...refusals)
      const logged = await logWorkOf(RUNS, work, asking)
      if (!logged.ok) return logged
      const doubt = (await doubtOfSlot(run, work, asking)) ?? (await doubtOfMessage(run, work, asking))
      if (doubt) return refuse(doubt)
      await asking.broadcasts.addRun(work.id, run, asking.commandId)
      return accept(null)
    },
  }),
}

/** A loudspeaker is kept by the officers of the unit that has it. */
const keepsFor = (officer: Officer, { unit }: Pick<Loudspeaker, 'unit'>) => officer.unit === unit

/** An owner of plans enters the quiet of every place, a unit that of its own. */
const keepsQuietOf = async ({ area }: Pick<QuietRule, 'area'>, { officer, coverage }: Asking & WithPlaces) =>
  holdsRole(officer, 'plan-owner') || (await coverage.countOwnAreas(officer.unit, [area])) === 1

const mayPlanFor = (officer: Officer, { unit }: { readonly unit: Id<'unit'> }) =>
  officer.unit === unit || holdsRole(officer, 'plan-owner')

async function doubtOfSlot(
  { slot }: BroadcastRun,
  { task, unit, replaces }: WorkRecord,
  { broadcasts }: Ports,
): Promise<BroadcastRefusal | null> {
  if (slot === null) return null
  const found = await broadcasts.findSlot(slot)
  if (found?.task !== task || found.unit !== unit) return { code: 'slot-unknown' }
  return found.work === null || found.work === replaces ? null : { code: 'slot-run-already' }
}

async function doubtOfMessage(
  { version, slot }: BroadcastRun,
  { to, replaces }: WorkRecord,
  { broadcasts }: Ports,
): Promise<BroadcastRefusal | null> {
  if (version === null || (await broadcasts.isUsable(version, to, { slot, replaces }))) return null
  return { code: 'message-not-in-use' }
}
