import type { Id } from '../../../kernel/kernel.ts'
import type { TaskDraft } from './draft.ts'
import type { Place } from '../task/task.ts'
import { usualMeasure } from '../work-kind.ts'

/** A task that an officer makes of a stretch of the text: its words are the title, all else is still to be said. */
export const taskFromPlace = (text: string, place: Place, id: Id<'task'>): TaskDraft => ({
  id,
  title: titleOf(text.slice(place.start, place.end)),
  kind: 'other',
  measure: usualMeasure('other'),
  places: [place],
  doers: [],
  due: null,
  unmatched: [],
})

/** After which task one with this place stands, so that the list follows the text; null: none begins before it. */
export function neighbourOf(tasks: readonly TaskDraft[], place: Place): Id<'task'> | null {
  const before = tasks.filter(({ places }) => places.some(({ start }) => start <= place.start))
  return before.at(-1)?.id ?? null
}

const MOST = 600

/** One line without the mark that opens it (`-`, `+`, `a)`, `1.`) and the stop that ends it. */
function titleOf(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  const bare = line.replace(/^(?:[-–+•*]|\p{L}\)|\d{1,2}[.)])\s+/u, '').replace(/[\s;,.:/]+$/u, '')
  return (bare || line).slice(0, MOST).trim()
}
