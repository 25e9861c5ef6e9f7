import type { AnswerOf, ParamsOf } from '../../commands/catalogue.ts'
import { budgetTables } from '../../features/budget/budget.tables.ts'
import { stepNames } from '../../features/budget/budget.texts.ts'
import { settlementBy } from '../../features/budget/estimate.rules.ts'
import type { Plan } from '../../features/plan/plan.ts'
import { planWords } from '../../features/plan/selection.texts.ts'
import type { About, Source, TableAsked } from './table-source.ts'

/** The lists about money that are also Excel files. */
export const BUDGET_SOURCES: Readonly<Record<string, Source>> = {
  ...listsOf('budget.estimate', {
    'budget.fundings': ({ fundings }: Estimate) => fundings,
    'budget.lines': ({ lines }: Estimate) => lines,
    'budget.by-code': ({ lines }: Estimate) => settlementBy(lines, 'code'),
    'budget.by-task': ({ lines }: Estimate) => settlementBy(lines, 'task'),
  }),
  ...listsOf('budget.commitments', {
    'budget.commitments': ({ commitments }: Commitments) => commitments,
    'budget.dossiers': ({ commitments }: Commitments) => commitments,
  }),
  ...listsOf('budget.advances', { 'budget.advances': ({ advances }: Advances) => advances }),
  ...listsOf('budget.rules', {
    'budget.codes': ({ codes }: Rules) => codes,
    'budget.norms': ({ norms }: Rules) => norms,
    'budget.kinds': ({ kinds }: Rules) => kinds,
  }),
  'budget.transfers': {
    read: 'budget.transfers',
    table: budgetTables['budget.transfers'],
    items: ({ rows }: { rows: readonly unknown[] }) => rows,
    about: aboutTransfers,
  },
}

type Estimate = AnswerOf<'budget.estimate'>
type Commitments = AnswerOf<'budget.commitments'>
type Advances = AnswerOf<'budget.advances'>
type Rules = AnswerOf<'budget.rules'>

/** Several lists of one read about money. */
function listsOf(
  read: string,
  lists: { readonly [Name in keyof typeof budgetTables]?: (answer: never) => readonly unknown[] },
): Readonly<Record<string, Source>> {
  const names = Object.keys(lists) as (keyof typeof budgetTables)[]
  return Object.fromEntries(
    names.map((name) => [
      name,
      { read, table: budgetTables[name], items: lists[name] ?? (() => []), about: aboutMoney },
    ]),
  )
}

function aboutMoney({ plan }: { readonly plan?: Plan }, { language }: TableAsked): About | null {
  return plan ? { words: [planWords(plan)[language]], file: [plan.number] } : null
}

function aboutTransfers({ plan }: AnswerOf<'budget.transfers'>, { params, language }: TableAsked): About {
  const { step }: ParamsOf<'budget.transfers'> = params
  return { words: [planWords(plan)[language], stepNames[step][language]], file: [plan.number, step] }
}
