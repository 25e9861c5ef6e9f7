import { Link } from 'wouter'
import { useMe } from '../../../browser/api.ts'
import { planAddress } from '../../../browser/chosen-plan.tsx'
import { useSay, useText } from '../../../browser/language.tsx'
import { type Id, sum } from '../../../kernel/kernel.ts'
import { returnedCountSays, workTexts } from './work.screen.texts.ts'
import type { ReturnedCount } from './work.ts'
import { mayLog } from './work-steps.ts'
import './work.css'

type Props = {
  readonly plan: Id<'plan'>
  /** Null: of all tasks. */
  readonly task: Id<'task'> | null
  readonly returned: readonly ReturnedCount[]
}

/** What was returned to the officer's own unit, and the way to it; nothing when nothing was, or for who only looks. */
export function ReturnedLine({ plan, task, returned }: Props) {
  const t = useText(workTexts)
  const say = useSay()
  const officer = useMe().data?.officer
  const own = returned.filter((one) => task === null || one.task === task)
  if (own.length === 0 || !officer || !mayLog(officer)) return null
  const narrowed = { state: 'returned', unit: officer.unit, ...(task === null ? {} : { task }) }
  return (
    <p className="returned-line no-print">
      <Link href={planAddress('/works', plan, narrowed)}>
        {say(returnedCountSays(sum(own.map(({ records }) => records))))}
      </Link>
      <span className="quiet">{t.returnedNote}</span>
    </p>
  )
}
