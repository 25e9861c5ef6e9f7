import { useEffect } from 'react'
import { usePages } from '../../../browser/pages.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Plan } from '../../plan/plan.ts'
import type { RunRow } from './broadcast.ts'

/** Every run of the plan on record between the first and the last of some days, as far as they have arrived. */
export function useStoredRuns({ id: plan }: Plan, days: readonly LocalDate[]): readonly RunRow[] {
  const inOrder = days.toSorted()
  const [from = null, to = null] = [inOrder[0], inOrder.at(-1)]
  const asked = { plan, area: null, loudspeaker: null, from, to }
  const { reading, more } = usePages('outreach.runs', from === null ? null : asked)
  useEffect(() => more?.(), [more])
  return reading.data?.flatMap(({ rows }) => rows) ?? []
}
