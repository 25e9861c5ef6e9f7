import type { Id } from '../../kernel/kernel.ts'
import { classify } from './classify.rules.ts'
import type { HouseholdPort, StandardPort } from './household.ts'
import type { AskedPort, StoredClass } from './stored-class.ts'
import { findStandard, readyStandard, withEntered } from './standard.rules.ts'
import type { HouseholdFacts } from './standard.ts'

type Ports = { readonly households: HouseholdPort; readonly standardValues: StandardPort }
type Where = Pick<StoredClass, 'round' | 'household'>

/** Keeps the class of a household by each standard of its round, as the values stand, so that lists find it. */
export async function storeClasses(
  where: Where & { readonly standards: readonly string[] },
  facts: HouseholdFacts,
  { households, standardValues }: Ports,
): Promise<void> {
  const entered = await standardValues.listEntered()
  const { round, household } = where
  const classes = where.standards.flatMap((standard): readonly StoredClass[] => {
    const known = findStandard(standard)
    if (!known) return []
    const { class: is } = classify(facts, readyStandard(withEntered(known, entered)))
    return [{ round, household, standard, class: is }]
  })
  await households.saveClasses(classes)
}

const AT_ONCE = 5000

/** A value of a standard decides from now on: every standing interview by it is classified again. */
export async function classifyAgain(
  standard: string,
  { households, standardValues, asked }: Ports & { readonly asked: AskedPort },
): Promise<void> {
  const known = findStandard(standard)
  if (!known) return
  const ready = readyStandard(withEntered(known, await standardValues.listEntered()))
  for (let after: Id<'interview'> | null = null; ; ) {
    const some = await asked.listFactsBy(standard, { after, most: AT_ONCE })
    await households.saveClasses(
      some.map(({ round, household, facts }) => ({ round, household, standard, class: classify(facts, ready).class })),
    )
    const last = some.at(-1)
    if (!last || some.length < AT_ONCE) return
    after = last.id
  }
}
