import { addDays, type LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { Area } from '../../area/area.ts'
import type { WorkRecord } from '../../plan/work/work.ts'
import type {
  BroadcastRefusal,
  BroadcastRun,
  PlannedSlot,
  QuietRule,
  RunRow,
  SlotRow,
  SlotsPlanned,
  SlotState,
} from './broadcast.ts'
import { type Clock, type Hours, later } from './clock.ts'

/** What is wrong with a rule of quiet by itself. */
export function checkQuietRule({ kind, hours, validFrom, validTo }: QuietRule): readonly BroadcastRefusal[] {
  const refusals: BroadcastRefusal[] = []
  if (validTo !== null && validTo < validFrom) refusals.push({ code: 'quiet-ends-before-it-begins' })
  if (hours === null ? kind === 'hours' : hours.from === hours.to) refusals.push({ code: 'quiet-hours-missing' })
  return refusals
}

/** A run where and when it is planned or was heard. */
export type Heard = Hours & { readonly area: Id<'area'>; readonly on: LocalDate }

/** The rules that a run falls under: of its place or an area above it, on its day, at its hours. They warn and never refuse. */
export function quietFor<R extends QuietRule>(rules: readonly R[], heard: Heard, areas: readonly Area[]): readonly R[] {
  const places = andAbove(heard.area, areas)
  return rules.filter(
    ({ area, hours, validFrom, validTo }) =>
      places.includes(area) &&
      validFrom <= heard.on &&
      (validTo === null || heard.on <= validTo) &&
      (hours === null || shareHours(hours, heard)),
  )
}

/** Do hours that may pass midnight share a minute with hours within one day? */
export const shareHours = (quiet: Hours, heard: Hours): boolean =>
  quiet.from < quiet.to
    ? quiet.from < heard.to && heard.from < quiet.to
    : quiet.from < heard.to || heard.from < quiet.to

function andAbove(area: Id<'area'>, areas: readonly Area[]): readonly Id<'area'>[] {
  const parent = areas.find(({ id }) => id === area)?.parent ?? null
  return parent === null ? [area] : [area, ...andAbove(parent, areas)]
}

/** What is wrong with planned runs by themselves: in the past, without a length, two at once. */
export function checkSlots({ slots }: Pick<SlotsPlanned, 'slots'>, today: LocalDate): readonly BroadcastRefusal[] {
  const refusals: BroadcastRefusal[] = []
  if (slots.some(({ on }) => on < today)) refusals.push({ code: 'slot-in-past', today })
  if (slots.some(({ from, to }) => to <= from)) refusals.push({ code: 'broadcast-ends-before-it-begins' })
  const clash = slots.find((slot, at) => slots.slice(0, at).some((other) => meet(slot, other)))
  if (clash) refusals.push({ code: 'loudspeaker-busy', on: clash.on, from: clash.from, to: clash.to })
  return refusals
}

const meet = (a: PlannedSlot, b: PlannedSlot) => a.on === b.on && a.from < b.to && b.from < a.to

/** What is wrong with a run by itself: it is heard on one day, from an earlier to a later minute. */
export function checkRun(
  run: Pick<BroadcastRun, 'from' | 'to'>,
  { from, to }: Pick<WorkRecord, 'from' | 'to'>,
): readonly BroadcastRefusal[] {
  const refusals: BroadcastRefusal[] = []
  if (run.to <= run.from) refusals.push({ code: 'broadcast-ends-before-it-begins' })
  if (from !== to) refusals.push({ code: 'run-longer-than-a-day' })
  return refusals
}

/** How a drive is laid out: from an hour on, so many minutes in each place and on the way, so many places a day. */
export type Drive = {
  readonly firstDay: LocalDate
  readonly from: Clock
  readonly minutes: number
  readonly pause: number
  readonly perDay: number
}
export type Laid = Heard

/** The places one after the other, day after day; what no longer fits into a day goes on the next morning. */
export function layOut(
  places: readonly Id<'area'>[],
  { firstDay, from, minutes, pause, perDay }: Drive,
): readonly Laid[] {
  const fitting = Array.from({ length: perDay }, (_, at) => hoursAt(from, at * (minutes + pause), minutes)).flatMap(
    (hours) => (hours ? [hours] : []),
  )
  if (fitting.length === 0) return []
  return places.flatMap((area, at) => {
    const hours = fitting[at % fitting.length]
    return hours ? [{ area, on: addDays(firstDay, Math.floor(at / fitting.length)), ...hours }] : []
  })
}

function hoursAt(first: Clock, after: number, minutes: number): Hours | null {
  const from = later(first, after)
  const to = from && later(from, minutes)
  return from && to && to > from ? { from, to } : null
}

/** Run since, missed once its day is over, or still to come. */
export const stateOfSlot = ({ work, on }: Pick<SlotRow, 'work' | 'on'>, today: LocalDate): SlotState => {
  if (work !== null) return 'run'
  return on < today ? 'missed' : 'planned'
}

/** Which of these runs, by their place in the list, one loudspeaker cannot have had beside another: the same day, hours that meet. It warns. */
export const overlapping = (runs: readonly (Pick<Heard, 'on' | 'from' | 'to'> | null)[]): ReadonlySet<number> =>
  new Set(
    runs.flatMap((run, at) =>
      run !== null &&
      runs.some((other, i) => i !== at && other !== null && other.on === run.on && shareHours(other, run))
        ? [at]
        : [],
    ),
  )

/** A run that is on record and that the same loudspeaker cannot have had beside this one; null: none, or nobody said which loudspeaker. It warns. */
export const heardAlready = <Stored extends Hours & Pick<RunRow, 'work' | 'on' | 'loudspeaker'>>(
  stored: readonly Stored[],
  run: Hours & Pick<RunRow, 'work' | 'on' | 'loudspeaker'>,
): Stored | null =>
  stored.find(
    (other) =>
      other.work !== run.work &&
      other.loudspeaker !== null &&
      other.loudspeaker === run.loudspeaker &&
      other.on === run.on &&
      shareHours(other, run),
  ) ?? null

/** The planned slot that a run keeps: same place, same day, and the hours meet; none when it was run already. */
export const slotOf = (slots: readonly SlotRow[], heard: Heard): SlotRow | null =>
  slots.find(
    (slot) => slot.work === null && slot.area === heard.area && slot.on === heard.on && shareHours(slot, heard),
  ) ?? null
