import { groupBy } from '../../kernel/kernel.ts'
import { fold } from '../../kernel/text.ts'
import type { Area } from './area.ts'

/** An area in its place in the tree: `depth` 0 has nothing above it. */
export type TreeRow = { readonly area: Area; readonly depth: number; readonly below: number }

/** Every area once, each right under the one it belongs to. An area whose parent does not stand is at the top. */
export function treeOf(areas: readonly Area[]): readonly TreeRow[] {
  const known = new Set(areas.map(({ id }) => id))
  const children = groupBy(areas, ({ parent }) => (parent !== null && known.has(parent) ? parent : null))
  const rowsUnder = (parent: Area['id'] | null, depth: number): readonly TreeRow[] =>
    (children.get(parent) ?? []).flatMap((area) => [
      { area, depth, below: children.get(area.id)?.length ?? 0 },
      ...rowsUnder(area.id, depth + 1),
    ])
  return rowsUnder(null, 0)
}

/** The rows whose name or code has the words, without diacritics, and the rows above them. */
export function fittingRows(rows: readonly TreeRow[], words: string): readonly TreeRow[] {
  const wish = fold(words)
  if (wish === '') return rows
  const parents = new Map(rows.map(({ area }) => [area.id, area.parent]))
  const kept = new Set<Area['id']>()
  for (const { area } of rows)
    if (fold(`${area.name} ${area.code ?? ''}`).includes(wish)) keepUpwards(area.id, { parents, kept })
  return rows.filter(({ area }) => kept.has(area.id))
}

type Upwards = { readonly parents: ReadonlyMap<Area['id'], Area['parent']>; readonly kept: Set<Area['id']> }

function keepUpwards(from: Area['id'], { parents, kept }: Upwards): void {
  for (let at: Area['id'] | null = from; at !== null && !kept.has(at); at = parents.get(at) ?? null) kept.add(at)
}
