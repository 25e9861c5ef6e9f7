import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { planAddress } from '../../../browser/chosen-plan.tsx'
import { useText } from '../../../browser/language.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { useLeftByForm } from './left-by-form.browser.ts'
import { workFormTexts } from './work-form.screen.texts.ts'

/** Who has just logged work goes on with the next of the same task. */
export function LogAnother({ plan }: { readonly plan: Id<'plan'> }) {
  const t = useText(workFormTexts)
  const task = useLeftByForm()?.task ?? null
  if (task === null) return null
  return (
    <Button component={Link} href={planAddress('/works/new', plan, { task })}>
      {t.logAnother}
    </Button>
  )
}
