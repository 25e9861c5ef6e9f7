import type { Id } from './kernel.ts'

/**
 * Where an officer's rights hold today. Every list of ids is written in full for communes and wards and what lies above them; what
 * lies below a commune is told by `areas` alone, since it belongs to exactly one.
 */
export type Reach = {
  /** `everywhere`: of who founds an installation, before there is an area to hold a right in. */
  readonly holds: 'in-areas' | 'everywhere'
  /** The areas that his rights were given for. */
  readonly areas: readonly Id<'area'>[]
  /** Where he may read: those areas, and the communes and wards in them. */
  readonly reads: readonly Id<'area'>[]
  /** `reads`, and what lies above: what was done for all of a town was done for its wards too. */
  readonly sees: readonly Id<'area'>[]
  /** Where he may write: as `reads`, of the rights that write. */
  readonly writes: readonly Id<'area'>[]
}

/** Of somebody without a right anywhere. */
export const NOWHERE: Reach = { holds: 'in-areas', areas: [], reads: [], sees: [], writes: [] }

/** Of who founds an installation: keeps areas, units and officers, and sees no record of anybody. */
export const EVERYWHERE: Reach = { ...NOWHERE, holds: 'everywhere' }
