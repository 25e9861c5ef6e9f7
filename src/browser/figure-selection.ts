import { SelectionParams, selectionOf } from '../features/plan/selection.ts'
import type { Selection } from '../kernel/figure.ts'

/** The selection that the query of an address says, or null when it says none. */
export function selectionIn(search: string): Selection | null {
  const said = new URLSearchParams(search)
  const params = Object.keys(SelectionParams.shape).map((key) => [key, said.get(key)])
  const read = SelectionParams.safeParse(Object.fromEntries(params))
  return read.success ? selectionOf(read.data) : null
}
