import { Link } from 'wouter'
import { planWords } from '../../features/plan/selection.texts.ts'
import type { Id } from '../../kernel/kernel.ts'
import { planAddress, useChosenPlan } from '../chosen-plan.tsx'
import { useSay, useText } from '../language.tsx'
import { uiTexts } from './ui.texts.ts'

type Props = { readonly path: string; readonly have: readonly Id<'plan'>[] }

/** On a screen that has nothing of the chosen plan: the ways to the plans that have something there. */
export function InOtherPlans({ path, have }: Props) {
  const t = useText(uiTexts)
  const say = useSay()
  const { plan: chosen, plans } = useChosenPlan()
  const others = plans.filter(({ id }) => id !== chosen?.id && have.includes(id))
  if (others.length === 0) return null
  return (
    <p>
      {t.inOtherPlans}{' '}
      {others.map((plan) => (
        <Link key={plan.id} href={planAddress(path, plan.id)}>
          {say(planWords(plan))}
        </Link>
      ))}
    </p>
  )
}
