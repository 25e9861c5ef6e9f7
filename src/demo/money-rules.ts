import { SUGGESTION_SOURCE, type SuggestedKind, suggestedKinds } from '../features/budget/suggested-kinds.data.ts'
import { day } from '../kernel/day.ts'
import { type Act, act, demoId, type Moment } from './acts.ts'
import { CODE_SOURCE, codes, fundings, NORM_SOURCE, norms } from './money.data.ts'
import { PLAN } from './plans.ts'
import { officerOf } from './town.ts'

/** What an officer enters before anything is estimated: the decision, codes, norms and what papers each kind of expense needs. */
export const moneyRules = (): readonly Act[] => [
  ...fundings.map(({ key, decidedOn, ...funding }) =>
    act(lan('2024-06-24'), 'budget.add-funding', {
      ...funding,
      id: demoId<'funding'>(`funding ${key}`),
      plan: PLAN,
      decidedOn: day(decidedOn),
    }),
  ),
  ...codes.map(({ key, parts: [chapter, category, subCategory, item, subItem], others, name }) =>
    act(lan('2024-06-24'), 'budget.save-code', {
      id: demoId<'budget-code'>(`code ${key}`),
      chapter,
      category,
      subCategory,
      item,
      subItem,
      programme: others[0],
      sourceCode: others[1],
      level: others[2],
      name,
      validFrom: day('2024-01-01'),
      validTo: null,
      source: CODE_SOURCE,
      replaces: null,
    }),
  ),
  ...norms.map(({ key, to, ...norm }) =>
    act(lan('2024-06-24'), 'budget.save-norm', {
      ...norm,
      id: demoId<'norm'>(`norm ${key}`),
      validFrom: day(to === null ? '2024-01-01' : '2020-01-01'),
      validTo: to === null ? null : day(to),
      source: NORM_SOURCE,
      replaces: null,
    }),
  ),
  ...suggestedKinds.map((kind) => act(lan('2024-06-24'), 'budget.save-expense-kind', listOf(kind))),
]

const listOf = ({ name, papers: own }: SuggestedKind) => ({
  id: demoId<'expense-kind'>(`kind ${name}`),
  name,
  source: SUGGESTION_SOURCE,
  papers: own.map(([called, bringer, need, printed = null]) => ({
    id: demoId<'dossier-paper'>(`paper ${name} ${called}`),
    name: called,
    bringer,
    need,
    printed,
  })),
  validFrom: day('2024-01-01'),
  version: 0,
})

/** From September on a car is paid by one paper more: what was signed before keeps its list. */
export function nextLists(): readonly Act[] {
  const [car] = suggestedKinds
  if (!car) throw new Error('the demo lacks the kind of expense whose list changes')
  const more: SuggestedKind['papers'] = [...car.papers, ['Ảnh chụp xe loa có ngày giờ', 'contractor', 'for-settlement']]
  const next = { ...listOf({ ...car, papers: more }), validFrom: day('2024-09-01'), version: 1 }
  return [act(lan('2024-08-28'), 'budget.save-expense-kind', next)]
}

const lan = (on: string): Moment => ({ by: officerOf('lan'), on: day(on) })
