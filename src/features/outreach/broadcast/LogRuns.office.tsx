import { useEffect } from 'react'
import { Button } from '@mantine/core'
import { planAddress, useChosenPlan } from '../../../browser/chosen-plan.tsx'
import { useText } from '../../../browser/language.tsx'
import { usePages } from '../../../browser/pages.ts'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { Loading } from '../../../browser/ui/Loaded.tsx'
import { NoPlan } from '../../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { Link } from 'wouter'
import type { Plan } from '../../plan/plan.ts'
import { type BroadcastFacts, useBroadcastFacts } from './broadcast-facts.browser.ts'
import type { SlotListed } from './broadcast.tables.ts'
import { broadcastTexts } from './broadcast.screen.texts.ts'
import { RunTable } from './RunTable.office.tsx'
import { type RunTyping, useRunTyping } from './run-typing.browser.ts'

/** A trip log is typed or pasted as one table and sent at once; each line is a run with its record. */
export function LogRuns() {
  const t = useText(broadcastTexts)
  const { plan, state } = useChosenPlan()
  return (
    <>
      <PageHeader title={t.logTitle} under={plan?.title}>
        {plan ? (
          <Button variant="default" component={Link} href={planAddress('/broadcasts', plan.id)}>
            {t.title}
          </Button>
        ) : null}
      </PageHeader>
      {plan ? <WithFacts key={plan.id} plan={plan} /> : null}
      {state === 'none' ? <NoPlan /> : null}
    </>
  )
}

function WithFacts({ plan }: { readonly plan: Plan }) {
  const facts = useBroadcastFacts(plan)
  const today = facts?.today ?? null
  const asked = { plan: plan.id, area: null, loudspeaker: null, from: null, to: today }
  const { reading, more } = usePages('outreach.slots', today === null ? null : asked)
  // What is due may stand on the last page: the table begins with all of them.
  useEffect(() => more?.(), [more])
  const slots = reading.data && more === null ? reading.data.flatMap(({ rows }) => rows) : null
  return facts && slots ? <Form plan={plan} facts={facts} slots={slots} /> : <Loading />
}

type Props = { readonly plan: Plan; readonly facts: BroadcastFacts; readonly slots: readonly SlotListed[] }

function Form({ plan, facts, slots }: Props) {
  const t = useText(broadcastTexts)
  const typing = useRunTyping({ plan, facts, slots })
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault()
        typing.send()
      }}
    >
      <Refusals of={typing.sending.refusals} focus="leave" />
      <Common facts={facts} typing={typing} />
      <p className="quiet">{t.logHint}</p>
      <RunTable typing={typing} />
      <datalist id="run-places">
        {facts.places.map(({ id, name }) => (
          <option key={id} value={name} aria-label={name} />
        ))}
      </datalist>
      <div className="head-tools">
        <Button type="submit" loading={typing.sending.state === 'busy'}>
          {t.sendRuns}
        </Button>
        <Button variant="default" onClick={typing.fill}>
          {t.fill}
        </Button>
        <Button variant="subtle" onClick={typing.addRows}>
          {t.addRows}
        </Button>
      </div>
    </form>
  )
}

/** What all lines of the table have in common; a line that keeps a planned slot carries the slot's message. */
function Common({ facts, typing }: { readonly facts: BroadcastFacts; readonly typing: RunTyping }) {
  const t = useText(broadcastTexts)
  const { common, setCommon } = typing
  return (
    <div className="filters">
      {facts.tasks.length > 1 ? (
        <ChoiceField
          label={t.task}
          value={common.task}
          onChange={(task) => setCommon({ ...common, task })}
          choices={facts.tasks.map(({ id, title }) => ({ value: id, label: title }))}
        />
      ) : null}
      <ChoiceField
        label={t.loudspeaker}
        clearable
        value={common.loudspeaker}
        onChange={(loudspeaker) => setCommon({ ...common, loudspeaker })}
        choices={facts.loudspeakers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ChoiceField
        label={t.message}
        clearable
        value={common.version}
        onChange={(version) => setCommon({ ...common, version })}
        choices={facts.messages}
      />
    </div>
  )
}
