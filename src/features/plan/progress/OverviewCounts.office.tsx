import { Progress } from '@mantine/core'
import { Link } from 'wouter'
import { planAddress } from '../../../browser/chosen-plan.tsx'
import { useSay, useText } from '../../../browser/language.tsx'
import { showNumber } from '../../../kernel/text.ts'
import type { Overview } from './overview.rules.ts'
import { overviewTexts, resultsOf } from './overview.screen.texts.ts'
import { unitGroupAddress } from './unit-group-address.browser.ts'
import type { Plan } from '../plan.ts'

type Props = { readonly plan: Plan; readonly overview: Overview; readonly waiting: number }

/** How far the plan is, and four counts that lead to the lists they count. */
export function OverviewCounts({ plan, overview, waiting }: Props) {
  const t = useText(overviewTexts)
  const say = useSay()
  const { tasks, withResults, overdue, dueSoon, notSeen } = overview
  const results = say(resultsOf(withResults, tasks))
  const to = (path: string, more: Readonly<Record<string, string>>) => planAddress(path, plan.id, more)
  return (
    <div className="counts panel">
      <div className="counts-progress">
        <span>{t.progress}</span>
        <Progress.Root size="lg" flex={1} miw={80}>
          <Progress.Section value={tasks === 0 ? 0 : (withResults / tasks) * 100} aria-label={results} />
        </Progress.Root>
        <Link href={to('/tasks', { results: 'with' })}>{results}</Link>
      </div>
      <Count says={t.overdue} number={overdue} tone="bad" href={to('/tasks', { standing: 'overdue' })} />
      <Count says={t.dueSoon} number={dueSoon} tone="warn" href={to('/tasks', { standing: 'due-soon' })} />
      <Count says={t.notSeen} number={notSeen.length} tone="warn" href={unitGroupAddress(plan.id, 'not-seen')} />
      <Count says={t.waiting} number={waiting} tone="calm" href={to('/works', { state: 'waiting' })} />
    </div>
  )
}

type CountProps = {
  readonly says: string
  readonly number: number
  readonly tone: 'bad' | 'warn' | 'calm'
  readonly href: string
}

const Count = ({ says, number, tone, href }: CountProps) => (
  <Link href={href} className="count" data-tone={number === 0 ? 'none' : tone}>
    {says} <strong>{showNumber(number)}</strong>
  </Link>
)
