import { Button } from '@mantine/core'
import { useRead } from '../../../browser/api.ts'
import { useSay } from '../../../browser/language.tsx'
import type { Plan } from '../plan.ts'
import { wholeOf, wholePlan } from '../plan.reads.ts'
import { paramsOf } from '../selection.ts'
import { likeBefore, type WorkForm } from './work-form.ts'
import { likeBeforeSays } from './work-form.screen.texts.ts'

type Props = {
  readonly form: WorkForm
  readonly plan: Plan
  readonly change: (to: Partial<WorkForm>) => void
}

/** Fills the form from the unit's last record of the task; not there when there is none. */
export function LikeBefore({ form, plan, change }: Props) {
  const say = useSay()
  const selection = { ...wholeOf(plan.id, wholePlan(plan)), task: form.task, unit: form.unit }
  const asked = form.task === null ? null : { ...paramsOf(selection), state: null, q: null, after: null }
  const last = useRead('plan.works', asked).data?.rows[0]
  if (!last) return null
  return (
    <div>
      <Button variant="default" onClick={() => change(likeBefore(form, last))}>
        {say(likeBeforeSays(last.to))}
      </Button>
    </div>
  )
}
