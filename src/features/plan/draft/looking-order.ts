import type { Id } from '../../../kernel/kernel.ts'
import type { TaskDraft } from './draft.ts'
import { doubtsOf } from './draft.rules.ts'

/** The order in which a person should look: what is unclear in itself first, then what only lacks a date, then the rest. */
export function doubtfulFirst(tasks: readonly TaskDraft[]): readonly Id<'task'>[] {
  const weights = new Map<Id<'task'>, number>()
  for (const { code, task } of doubtsOf(tasks))
    weights.set(task, Math.max(weights.get(task) ?? 0, code === 'no-date' ? 1 : 2))
  const weight = ({ id }: TaskDraft) => weights.get(id) ?? 0
  return [...tasks].sort((a, b) => weight(b) - weight(a)).map(({ id }) => id)
}

/** Tasks in an order that was made before: those made since stand behind the one that they follow in the draft. */
export function inLookingOrder(tasks: readonly TaskDraft[], order: readonly Id<'task'>[]): readonly TaskDraft[] {
  const rank = new Map(order.map((task, i) => [task, i]))
  let before = -1
  const ranked = tasks.map((task) => {
    before = rank.get(task.id) ?? before
    return { task, rank: before }
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ task }) => task)
}
