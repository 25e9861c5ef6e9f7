import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useRead } from '../../../browser/api.ts'
import { useChosenPlan } from '../../../browser/chosen-plan.tsx'
import { useKeptInHistory } from '../../../browser/kept-in-history.ts'
import { useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { NoPlan } from '../../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { useAct } from '../../../browser/use-act.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { draftOf, EMPTY_DRAFT, type MessageDraft, type MessageIds, versionOf } from './message-draft.ts'
import { MessageFields } from './MessageFields.office.tsx'
import type { MessageRow } from './message.ts'
import { messageTexts } from './message.screen.texts.ts'
import '../../../browser/ui/form.css'

/** Writes a message, or the next version of one: `?after=` names it. */
export function WriteMessage() {
  const message = new URLSearchParams(useSearch()).get('after') as Id<'message'> | null
  const { plan, state } = useChosenPlan()
  const before = useRead('outreach.message', message === null ? null : { message })
  if (message !== null)
    return (
      <Loaded of={before}>{({ versions: [last] }) => (last ? <Form plan={last.plan} before={last} /> : null)}</Loaded>
    )
  if (state === 'none') return <NoPlan />
  return plan ? <Form key={plan.id} plan={plan.id} before={null} /> : null
}

type Props = { readonly plan: Id<'plan'>; readonly before: MessageRow | null }

/** What is typed outlives a reload, with its ids: sent again, it is the same version. */
type Kept = { readonly ids: MessageIds; readonly draft: MessageDraft }

function Form({ plan, before }: Props) {
  const t = useText(messageTexts)
  const [, go] = useLocation()
  const { sending, act } = useAct()
  const [begun] = useState(() => ({ ids: newIds(plan, before), draft: before ? draftOf(before) : EMPTY_DRAFT }))
  const [{ ids, draft }, keep] = useKeptInHistory<Kept>('message', begun)
  const submit = () => {
    const done = () => go(`/messages/${ids.message}`, { replace: true })
    act('outreach.write-message', versionOf(draft, ids), { done, id: ids.id })
  }
  return (
    <>
      <PageHeader title={before ? t.writeNext : t.write} under={before?.idea} />
      <form
        className="narrow-form"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="md">
          <Refusals of={sending.refusals} fields={FIELDS} />
          <MessageFields
            draft={draft}
            setDraft={(changed) => keep({ ids, draft: changed })}
            kind={before ? 'stays' : 'chosen'}
          />
          <div className="head-tools">
            <Button type="submit" loading={sending.state === 'busy'}>
              {t.send}
            </Button>
          </div>
        </Stack>
      </form>
    </>
  )
}

const newIds = (plan: Id<'plan'>, before: MessageRow | null): MessageIds => ({
  id: newId(),
  message: before?.message ?? newId(),
  plan,
  after: before?.id ?? null,
  texts: { idea: newId(), source: newId(), script: newId(), leaflet: newId(), banner: newId() },
})

const FIELDS = {
  'idea-missing': 'message-idea',
  'service-missing': 'message-services',
  'message-source-missing': 'message-source',
  'message-has-no-text': 'message-script',
}
