import { addDays, day, daysBetween, type LocalDate } from '../kernel/day.ts'
import type { Measure, Source } from '../kernel/figure.ts'
import type { Id } from '../kernel/kernel.ts'
import { chance } from './chance.ts'
import type { TaskKey } from './plans.ts'
import type { Proof } from './proofs.ts'

/** A record of the demo before it is asked for: who wrote it, on which day, and what shows it. */
export type StoryWork = {
  /** Unit, task and number: `xuan-an meetings 1`. Ids follow from it. */
  readonly key: string
  readonly by: string
  readonly on: LocalDate
  readonly task: TaskKey
  readonly unit: string
  readonly source: Source
  readonly from: LocalDate
  readonly to: LocalDate
  readonly places: readonly Id<'area'>[]
  readonly quantity: number
  readonly measure: Measure
  readonly note: string | null
  readonly proof: Proof | null
}

/** The last day that work is told of. */
const LAST = day('2024-09-14')

/** Days from the first to the last day of the story, evenly but for a few days by chance. */
export function spread(key: string, from: LocalDate, number: number): readonly LocalDate[] {
  const span = daysBetween(from, LAST)
  return Array.from({ length: number }, (_, i) => {
    const along = addDays(from, Math.floor((i * span) / number) + chance(`${key} ${i}`, 0, 4))
    return along > LAST ? LAST : along
  })
}

/** What a record says besides its day. */
export type Core = Pick<StoryWork, 'key' | 'by' | 'task' | 'unit' | 'quantity' | 'measure' | 'note' | 'places'>

/** Work of one day, written down up to two days later. */
export function onDay(core: Core, done: LocalDate, proof: Proof | null): StoryWork {
  const late = addDays(done, chance(`${core.key} late`, 0, 2))
  return { ...core, source: 'logged', from: done, to: done, on: late > LAST ? LAST : late, proof }
}

/** Of a hundred records so many have evidence; which ones follows from their names. */
export const isShown = (key: string, share: number) => chance(`${key} shown`, 1, 100) <= share
