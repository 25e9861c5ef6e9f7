import type { AnswerOf, ParamsOf } from '../../commands/catalogue.ts'
import { listSaid } from '../../features/household/list/household-list.screen.texts.ts'
import { registerTables } from '../../features/household/register/register.tables.ts'
import { countedNames } from '../../features/household/register/register.screen.texts.ts'
import { householdListTables } from '../../features/household/list/household-list.tables.ts'
import { itemsOf, movementTables, whatNames } from '../../features/household/movement/movement.tables.ts'
import { movementColumnNames } from '../../features/household/movement/movement.texts.ts'
import type { MovementLine } from '../../features/household/movement/movement.ts'
import type { RoundRow } from '../../features/household/household.ts'
import type { About, Source, TableAsked } from './table-source.ts'

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
  'household.moved': {
    read: 'household.moved',
    table: movementTables['household.moved'],
    items: ({ rows }: AnswerOf<'household.moved'>) => rows,
    about: aboutMoved,
  },
  'household.recognised': {
    read: 'household.recognised',
    table: movementTables['household.recognised'],
    items: ({ rows }: AnswerOf<'household.recognised'>) => rows,
    about: ofRound,
  },
  'household.listed': {
    read: 'household.listed',
    table: householdListTables['household.listed'],
    items: ({ rows }: AnswerOf<'household.listed'>) => rows,
    about: ofList,
  },
  'household.counted': {
    read: 'household.counted',
    table: registerTables['household.counted'],
    items: ({ rows }: AnswerOf<'household.counted'>) => rows,
    about: ofCounted,
  },
}

function aboutMoved({ round }: AnswerOf<'household.moved'>, { params, language }: TableAsked): About {
  const { of, column, what }: ParamsOf<'household.moved'> = params
  const opened = [movementColumnNames[of][column], whatNames[what]]
  return {
    words: [round.name, round.areaName, ...opened.map((words) => words[language])],
    file: [round.name, round.areaName, ...opened.map(({ vi }) => vi)],
  }
}

function ofList({ list }: AnswerOf<'household.listed'>, { language }: TableAsked): About {
  return { words: [listSaid(list)[language], list.areaName], file: [`Danh sách hộ ${list.year}`, list.areaName] }
}

function ofCounted({ area }: AnswerOf<'household.counted'>, { params, language }: TableAsked): About {
  const { class: counted, year }: ParamsOf<'household.counted'> = params
  const words = countedNames[counted]
  return { words: [words[language], area, String(year)], file: [words.vi, area, String(year)] }
}

function ofRound({ round }: { readonly round: RoundRow }): About {
  return { words: [round.name, round.areaName], file: [round.name, round.areaName] }
}
