import { useState } from 'react'
import { useAddressWords } from '../../../browser/address-words.ts'
import { useMe, useRead } from '../../../browser/api.ts'
import { useChosenPlan } from '../../../browser/chosen-plan.tsx'
import { useText } from '../../../browser/language.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { NoPlan } from '../../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import type { AnswerOf } from '../../../commands/catalogue.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { FormFacts } from './form-facts.ts'
import { WorkForm } from './WorkForm.office.tsx'
import { useDetailsOf } from './work-details.browser.ts'
import { isKept } from './work-form-kept.browser.ts'
import { workFormTexts } from './work-form.screen.texts.ts'
import { workTexts } from './work.screen.texts.ts'
import { mayLogSome, stepsFor } from './work-steps.ts'
import type { WorkRow } from './work.ts'

/** A new record (`?task=`), or the correction of one (`?replaces=`); for readers, that they write none. */
export function LogWork() {
  const officer = useMe().data?.officer
  if (!officer) return null
  return mayLogSome(officer) ? <LogWorkForm /> : <ForReaders />
}

function ForReaders() {
  const t = useText(workFormTexts)
  const says = useText(workTexts)
  return (
    <>
      <PageHeader title={t.title} />
      <p className="empty">{says.readerLogsNothing}</p>
    </>
  )
}

function LogWorkForm() {
  const t = useText(workFormTexts)
  const { said } = useAddressWords()
  const replaces = said('replaces') as Id<'work'> | null
  const wrong = useRead('plan.work', replaces === null ? null : { work: replaces })
  const { plan, state } = useChosenPlan()
  if (replaces !== null)
    return (
      <>
        <PageHeader title={t.correctTitle} under={t.correctNote} />
        <Loaded of={wrong}>{({ work }) => <WithFacts key={work.id} plan={work.plan} wrong={work} />}</Loaded>
      </>
    )
  return (
    <>
      <PageHeader title={t.title} under={plan?.title} />
      {plan ? <WithFacts key={plan.id} plan={plan.id} wrong={null} /> : null}
      {state === 'none' ? <NoPlan /> : null}
    </>
  )
}

function WithFacts({ plan, wrong }: { readonly plan: Id<'plan'>; readonly wrong: WorkRow | null }) {
  const me = useMe().data
  const { said } = useAddressWords()
  const task = said('task') as Id<'task'> | null
  const progress = useRead('plan.progress', { plan, from: null, to: null })
  const areas = useRead('area.list', { on: null })
  const units = useRead('staff.units', { on: null })
  if (!me?.officer) return null
  const { officer, today } = me
  return (
    <Loaded of={all(progress, areas, units)}>
      {([found, places, staff]) => (
        <Judged
          key={wrong?.id ?? task ?? 'new'}
          wrong={wrong}
          task={task}
          facts={{
            officer,
            today,
            plan: found.plan,
            tasks: found.progress.tasks,
            areas: places.areas,
            units: staff.units,
          }}
        />
      )}
    </Loaded>
  )
}

type JudgedProps = {
  readonly facts: FormFacts
  readonly wrong: WorkRow | null
  readonly task: Id<'task'> | null
}

/** A record that can no longer be corrected is not offered for it; a form that was begun stays, whatever others do meanwhile. */
function Judged({ facts, wrong, task }: JudgedProps) {
  const t = useText(workFormTexts)
  const details = useDetailsOf(wrong?.kind ?? null)
  const name = { officer: facts.officer.id, plan: facts.plan.id, of: wrong?.id ?? task }
  const [isOpen] = useState(
    () => !wrong || isKept(name) || stepsFor(facts.officer, wrong, facts.plan.ownerUnit).includes('correct'),
  )
  if (!isOpen) return <p className="empty">{t.cannotCorrect}</p>
  if (!wrong || !details) return <WorkForm facts={facts} wrong={wrong} told={null} name={name} />
  return (
    <details.Told work={wrong.id}>
      {(told) => <WorkForm facts={facts} wrong={wrong} told={told} name={name} />}
    </details.Told>
  )
}

type Reading<T> = {
  readonly data: T | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
}

type ThreeReads = readonly [AnswerOf<'plan.progress'>, AnswerOf<'area.list'>, AnswerOf<'staff.units'>]

/** Three reads as one: there when all are, failed when one is. */
function all(
  progress: Reading<ThreeReads[0]>,
  areas: Reading<ThreeReads[1]>,
  units: Reading<ThreeReads[2]>,
): Reading<ThreeReads> {
  const data =
    progress.data && areas.data && units.data ? ([progress.data, areas.data, units.data] as const) : undefined
  return {
    data,
    error: progress.error ?? areas.error ?? units.error,
    refetch: () => [progress, areas, units].map(({ refetch }) => refetch()),
  }
}
