import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Link, useSearch } from 'wouter'
import { useRead } from '../../../browser/api.ts'
import { planAddress, useChosenPlan } from '../../../browser/chosen-plan.tsx'
import { useText } from '../../../browser/language.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { NoPlan } from '../../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { documentTexts } from './documents.screen.texts.ts'
import { markText } from './marked-text.ts'
import { MarkedText, scrollToPlace } from './MarkedText.office.tsx'
import type { Plan } from '../plan.ts'
import type { TaskRow } from '../task/task.ts'
import './documents.css'

/** The text of the chosen plan with the places of its tasks marked. `?start=` is scrolled to. */
export function PlanText() {
  const t = useText(documentTexts)
  const { plan, state } = useChosenPlan()
  if (state === 'none') return <NoPlan />
  if (plan === null) return null
  return (
    <>
      <PageHeader title={`${t.planText} ${plan.number}`} under={plan.title}>
        {plan.file ? <a href={`/files/${plan.file}`}>{t.openOriginal}</a> : null}
      </PageHeader>
      <TextOf key={plan.id} plan={plan} />
    </>
  )
}

function TextOf({ plan }: { readonly plan: Plan }) {
  const text = useRead('plan.text', { plan: plan.id })
  const progress = useRead('plan.progress', { plan: plan.id, from: null, to: null })
  return (
    <Loaded of={text}>
      {(answer) => (
        <Loaded of={progress}>
          {({ progress: { tasks } }) => (
            <Marked plan={plan.id} text={answer.text} tasks={tasks.map(({ task }) => task)} />
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

type MarkedProps = { readonly plan: Id<'plan'>; readonly text: string; readonly tasks: readonly TaskRow[] }

function Marked({ plan, text, tasks }: MarkedProps) {
  const t = useText(documentTexts)
  const asked = new URLSearchParams(useSearch()).get('start')
  const start = asked === null ? null : Number(asked)
  const at = start === null ? undefined : tasks.find(({ places }) => places.some((place) => place.start === start))
  const [selected, setSelected] = useState<Id<'task'> | null>(at?.id ?? null)
  const panel = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => markText(text, tasks), [text, tasks])
  useEffect(() => {
    if (start !== null) scrollToPlace(panel.current, start)
  }, [start])
  const task = tasks.find(({ id }) => id === selected)
  const nameOf = useCallback((id: Id<'task'>) => tasks.find((one) => one.id === id)?.title ?? '', [tasks])
  return (
    <section className="panel plan-text">
      <p className="plan-text-task" role="status">
        {task ? (
          <>
            <strong>
              {task.ordinal}. {task.title}
            </strong>{' '}
            <Link href={planAddress(`/tasks/${task.id}`, plan)}>{t.toTask}</Link>
          </>
        ) : (
          <span className="quiet">{t.pointAtMark}</span>
        )}
      </p>
      {/* A panel that scrolls is reached by the keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="plan-text-panel" ref={panel} tabIndex={0} role="region" aria-label={t.planText}>
        <MarkedText lines={lines} selected={selected} nameOf={nameOf} onSelect={setSelected} />
      </div>
    </section>
  )
}
