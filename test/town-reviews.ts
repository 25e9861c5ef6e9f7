import type { CommandType, ContentOf } from '../src/commands/catalogue.ts'
import { exampleInterview } from '../src/features/household/household.examples.ts'
import { procedureExamples } from '../src/features/household/procedure/procedure.examples.ts'
import { addDays, type LocalDate } from '../src/kernel/day.ts'
import { exampleTown } from '../src/kernel/example-town.ts'

const { id, today } = exampleTown
type Step<T extends CommandType = CommandType> = readonly [T, ContentOf<T>]
const step = <T extends CommandType>(type: T, content: ContentOf<T>): Step => [type, content] as Step

/** Two reviews of the ward beyond the interviews: in one an objection is open, in the other the posting is over. */
export const reviewSteps = (): { readonly ofOwner: readonly Step[]; readonly ofWard: readonly Step[] } => ({
  ofOwner: [
    step('household.start-round', aRound('round-in-procedure')),
    step('household.start-round', aRound('round-posted')),
    step('household.set-procedure-number', {
      ...procedureExamples.number(exampleTown),
      id: id<'procedure-number'>('procedure-number'),
      name: 'posting-days',
    }),
  ],
  ofWard: [
    step('household.tell-change', {
      id: id<'household-change'>('change'),
      household: id<'household'>('household-not-asked'),
      kind: 'moved-in',
      on: before(40),
    }),
    ...posted('round-in-procedure'),
    step('household.object', {
      ...procedureExamples.objection(exampleTown),
      id: id<'objection'>('objection'),
      on: before(7),
      said: { personalId: id<'personal-text'>('objection'), text: 'Nhà có người mới nghỉ việc.' },
    }),
    ...posted('round-posted'),
  ],
})

const before = (days: number): LocalDate => addDays(today, -days)

const aRound = (name: string) => ({
  id: id<'review-round'>(name),
  plan: id<'plan'>('plan'),
  year: 2024,
  name: `Rà soát (${name})`,
  area: id<'area'>('ward'),
  standards: ['vn-2022'],
  task: null,
})

/** One household asked, a meeting of its quarter that agreed, and a posting of the ward that is over. */
function posted(name: string): readonly Step[] {
  const round = id<'review-round'>(name)
  return [
    step('household.record-interview', {
      ...exampleInterview(exampleTown, 'household'),
      id: id<'interview'>(`interview of ${name}`),
      work: id<'work'>(`work of ${name}`),
      round,
      on: before(10),
    }),
    step('household.record-meeting', {
      ...procedureExamples.meeting(exampleTown),
      id: id<'residents-meeting'>(`meeting of ${name}`),
      round,
      on: before(9),
      files: [],
    }),
    step('household.post-results', {
      ...procedureExamples.posting(exampleTown),
      id: id<'public-posting'>(`posting of ${name}`),
      round,
      from: before(8),
      to: before(3),
    }),
  ]
}
