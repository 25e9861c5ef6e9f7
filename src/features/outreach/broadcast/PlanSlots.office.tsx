import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { planAddress, useChosenPlan } from '../../../browser/chosen-plan.tsx'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { useAct } from '../../../browser/use-act.ts'
import { Loading } from '../../../browser/ui/Loaded.tsx'
import { NoPlan } from '../../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { showDay } from '../../../kernel/day.ts'
import type { Plan } from '../../plan/plan.ts'
import { type BroadcastFacts, useBroadcastFacts } from './broadcast-facts.browser.ts'
import { layOut, type Laid, quietFor } from './broadcast.rules.ts'
import { broadcastTexts, warnedWords } from './broadcast.screen.texts.ts'
import { parseClock, showHours } from './clock.ts'
import { Quiet } from './Quiet.office.tsx'
import { blankPlan, type PlanDraft, SlotFields } from './SlotFields.office.tsx'
import '../../../browser/ui/form.css'

/** Runs are planned for places in the order of their need, day after day; what falls into quiet is warned of. */
export function PlanSlots() {
  const t = useText(broadcastTexts)
  const { plan, state } = useChosenPlan()
  return (
    <>
      <PageHeader title={t.planTitle} under={plan?.title} />
      {plan ? <WithFacts key={plan.id} plan={plan} /> : null}
      {state === 'none' ? <NoPlan /> : null}
    </>
  )
}

function WithFacts({ plan }: { readonly plan: Plan }) {
  const facts = useBroadcastFacts(plan)
  return facts ? <Form plan={plan} facts={facts} /> : <Loading />
}

type FormProps = { readonly plan: Plan; readonly facts: BroadcastFacts }

function Form({ plan, facts }: FormProps) {
  const t = useText(broadcastTexts)
  const [, go] = useLocation()
  const { sending, act } = useAct()
  const [draft, setDraft] = useState<PlanDraft>(() => blankPlan(facts))
  const laid = laidOf(draft)
  const { loudspeaker, version } = draft
  const task = facts.tasks.find(({ id }) => id === draft.task)
  const submit = () => {
    if (!task || !loudspeaker || !version) return
    const slots = laid.map((slot) => ({ ...slot, id: newId<'broadcast-slot'>(), version }))
    const done = () => go(planAddress('/broadcasts', plan.id))
    act('outreach.plan-slots', { task: task.id, unit: task.unit, loudspeaker, slots }, { done })
  }
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Refusals of={sending.refusals} />
      <div className="two-columns">
        <SlotFields facts={facts} draft={draft} change={(part) => setDraft({ ...draft, ...part })} />
        <Preview laid={laid} facts={facts} />
      </div>
      <Button
        type="submit"
        mt="md"
        loading={sending.state === 'busy'}
        disabled={laid.length === 0 || !task || !loudspeaker || !version}
      >
        {t.savePlan}
      </Button>
    </form>
  )
}

function laidOf({ places, firstDay, from, minutes, pause, perDay }: PlanDraft): readonly Laid[] {
  const begins = parseClock(from)
  if (!firstDay || !begins || !minutes || pause === null || !perDay || minutes < 1 || pause < 0 || perDay < 1) return []
  return layOut(places, { firstDay, from: begins, minutes, pause, perDay: Math.min(perDay, MOST_A_DAY) })
}

/** A guard against slips, not a norm. */
const MOST_A_DAY = 100

function Preview({
  laid,
  facts: { rules, areas, places },
}: {
  readonly laid: readonly Laid[]
  readonly facts: BroadcastFacts
}) {
  const t = useText(broadcastTexts)
  const say = useSay()
  const marked = laid.map((slot) => ({ ...slot, quiet: quietFor(rules, slot, areas) }))
  const warned = marked.filter(({ quiet }) => quiet.length > 0).length
  return (
    <section aria-live="polite">
      <h2 className="panel-title">{t.preview}</h2>
      {laid.length === 0 ? <p className="quiet">{t.nothingLaid}</p> : null}
      {warned > 0 ? <p role="status">⚠ {say(warnedWords(warned))}</p> : null}
      <ol>
        {marked.map(({ area, on, quiet, ...hours }) => (
          <li key={`${area} ${on} ${hours.from}`}>
            {showDay(on)} {showHours(hours)} · {places.find(({ id }) => id === area)?.name} <Quiet of={quiet} />
          </li>
        ))}
      </ol>
    </section>
  )
}
