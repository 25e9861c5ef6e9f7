import type { Id } from './kernel.ts'

/**
 * Where an officer's rights hold today. Every list of ids is written in full for communes and wards and what lies above them; what
 * lies below a commune is told by `areas` alone, since it belongs to exactly one.
 */
export type Reach = {
  /** The areas that his rights were given for. */
  readonly areas: readonly Id<'area'>[]
  /** Where he may read: those areas, and the communes and wards in them. */
  readonly reads: readonly Id<'area'>[]
  /** `reads`, and what lies above: what was done for all of a town was done for its wards too. */
  readonly sees: readonly Id<'area'>[]
  /** Where he may write: as `reads`, of the rights that write. */
  readonly writes: readonly Id<'area'>[]
}

/** Of somebody without a right anywhere, and of who founds an installation before there are areas. */
export const NOWHERE: Reach = { areas: [], reads: [], sees: [], writes: [] }
