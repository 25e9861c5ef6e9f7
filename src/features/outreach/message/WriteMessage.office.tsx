import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useRead } from '../../../browser/api.ts'
import { useChosenPlan } from '../../../browser/chosen-plan.tsx'
import { useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { useAct } from '../../../browser/use-act.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { draftOf, EMPTY_DRAFT, type MessageDraft, versionOf } from './message-draft.ts'
import { MessageFields } from './MessageFields.office.tsx'
import type { MessageRow } from './message.ts'
import { messageTexts } from './message.screen.texts.ts'
import '../../../browser/ui/form.css'

/** Writes a message, or the next version of one: `?after=` names it. */
export function WriteMessage() {
  const message = new URLSearchParams(useSearch()).get('after') as Id<'message'> | null
  const { plan } = useChosenPlan()
  const before = useRead('outreach.message', message === null ? null : { message })
  if (message !== null)
    return (
      <Loaded of={before}>{({ versions: [last] }) => (last ? <Form plan={last.plan} before={last} /> : null)}</Loaded>
    )
  return plan ? <Form key={plan.id} plan={plan.id} before={null} /> : null
}

type Props = { readonly plan: Id<'plan'>; readonly before: MessageRow | null }

function Form({ plan, before }: Props) {
  const t = useText(messageTexts)
  const [, go] = useLocation()
  const { sending, act } = useAct()
  const [ids] = useState(() => ({ id: newId<'message-version'>(), message: before?.message ?? newId<'message'>() }))
  const [draft, setDraft] = useState<MessageDraft>(() => (before ? draftOf(before) : EMPTY_DRAFT))
  const submit = () => {
    const version = versionOf(draft, { ...ids, plan, after: before?.id ?? null, newId })
    act('outreach.write-message', version, () => go(`/messages/${ids.message}`))
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
          <MessageFields draft={draft} setDraft={setDraft} kind={before ? 'stays' : 'chosen'} />
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

const FIELDS = {
  'idea-missing': 'message-idea',
  'service-missing': 'message-services',
  'message-source-missing': 'message-source',
  'message-has-no-text': 'message-script',
}
