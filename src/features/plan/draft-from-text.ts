import type { Id } from '../../kernel/kernel.ts'
import type { Area } from '../area/area.ts'
import type { Unit, UnitList } from '../staff/staff.ts'
import type { DraftContent } from './draft.ts'

/** What is known of the town when a document is read: its areas and units of that day, its saved lists, and the owner's unit. */
export type TownFacts = {
  readonly areas: readonly Area[]
  readonly units: readonly Unit[]
  readonly lists: readonly UnitList[]
  readonly owner: Id<'unit'>
  /** Ids of what is proposed are derived from it, so that reading again gives the same. */
  readonly seed: Id<'command'>
}

export function draftFromText(_text: string, _town: TownFacts): DraftContent {
  throw new Error('waits for the reader')
}
