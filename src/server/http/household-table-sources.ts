import type { AnswerOf } from '../../commands/catalogue.ts'
import { itemsOf, movementTables } from '../../features/household/movement/movement.tables.ts'
import type { MovementLine } from '../../features/household/movement/movement.ts'
import type { RoundRow } from '../../features/household/household.ts'
import type { About, Source } from './table-source.ts'

/** The tables of a review: results, movement, recognised households. */
export const HOUSEHOLD_SOURCES: Readonly<Record<string, Source>> = {
  'household.results': {
    read: 'household.results',
    table: movementTables['household.results'],
    items: ({ lines }: AnswerOf<'household.results'>) => lines,
    about: ofRound,
  },
  'household.movement-poor': {
    read: 'household.movement',
    table: movementTables['household.movement-poor'],
    items: ({ lines }: { readonly lines: readonly MovementLine[] }) => itemsOf(lines),
    about: ofRound,
  },
  'household.movement-near-poor': {
    read: 'household.movement',
    table: movementTables['household.movement-near-poor'],
    items: ({ lines }: { readonly lines: readonly MovementLine[] }) => itemsOf(lines),
    about: ofRound,
  },
  'household.recognised': {
    read: 'household.recognised',
    table: movementTables['household.recognised'],
    items: ({ rows }: AnswerOf<'household.recognised'>) => rows,
    about: ofRound,
  },
}

function ofRound({ round }: { readonly round: RoundRow }): About {
  return { words: [round.name, round.areaName], file: [round.name, round.areaName] }
}
