import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '../../../browser/api.ts'
import { useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ConfirmButton } from '../../../browser/ui/ConfirmButton.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { FilePicker } from '../../../browser/ui/FilePicker.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import { type Act, useAct } from '../../../browser/use-act.ts'
import { type LocalDate, showDay } from '../../../kernel/day.ts'
import type { Id, Sha256 } from '../../../kernel/kernel.ts'
import type { Sending } from '../../../browser/sending.ts'
import type { MessagePage as Page } from './message.ts'
import { messageTexts } from './message.screen.texts.ts'
import type { May } from './MessagePage.office.tsx'

type Props = { readonly page: Page; readonly message: Id<'message'>; readonly may: May }

/** Who agreed that the story is told, until when; whoever agreed may take it back. */
export function Consents({ page: { consents }, message, may }: Props) {
  const t = useText(messageTexts)
  const today = useMe().data?.today ?? null
  const { sending, act } = useAct()
  const [adding, setAdding] = useState<'no' | 'yes'>('no')
  return (
    <>
      <h2 className="panel-title">{t.consents}</h2>
      {adding === 'no' ? <Refusals of={sending.refusals} /> : null}
      {consents.length === 0 ? <p className="quiet">{t.noConsent}</p> : null}
      <ul className="plain-list">
        {consents.map(({ id, person, givenOn, until, file, endedOn }) => (
          <li key={id}>
            <b>{person}</b> · {showDay(givenOn)} – {showDay(until)}{' '}
            {endedOn ? `· ${t.ended} ${showDay(endedOn)}` : null} ·{' '}
            <a href={`/files/${file}`} target="_blank" rel="noreferrer">
              {t.openFile}
            </a>{' '}
            {may === 'look' || endedOn || today === null ? null : (
              <ConfirmButton
                says={t.endConsent}
                consequence={`${person}, ${showDay(today)}`}
                onConfirm={() => act('outreach.end-consent', { consent: id, endedOn: today })}
              />
            )}
          </li>
        ))}
      </ul>
      {may === 'look' ? null : (
        <Button variant="default" className="no-print" onClick={() => setAdding('yes')}>
          {t.addConsent}
        </Button>
      )}
      <AddConsent
        message={message}
        sending={sending}
        act={act}
        opened={adding === 'yes'}
        close={() => setAdding('no')}
      />
    </>
  )
}

type AddProps = {
  readonly message: Id<'message'>
  readonly sending: Sending
  readonly act: Act
  readonly opened: boolean
  readonly close: () => void
}
type Draft = {
  readonly person: string
  readonly givenOn: LocalDate | null
  readonly until: LocalDate | null
  readonly file: Sha256 | null
}
const EMPTY: Draft = { person: '', givenOn: null, until: null, file: null }

function AddConsent({ message, sending, act, opened, close }: AddProps) {
  const t = useText(messageTexts)
  const [draft, setDraft] = useState(EMPTY)
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const done = () => {
    setDraft(EMPTY)
    close()
  }
  const submit = () => {
    const { givenOn, until, file } = draft
    if (!givenOn || !until) return sending.refuse({ code: 'day-unreadable' })
    if (!file) return sending.refuse({ code: 'file-empty' })
    const person = { personalId: newId<'personal-text'>(), text: draft.person.trim() }
    act('outreach.record-consent', { id: newId<'consent'>(), message, person, givenOn, until, file }, done)
  }
  return (
    <FormDrawer title={t.addConsent} button={t.addConsent} fields={FIELDS} {...{ opened, close, sending, submit }}>
      <TextField
        id="consent-person"
        label={t.person}
        required
        maxLength={200}
        value={draft.person}
        onChange={(person) => change({ person })}
      />
      <DateField
        id="consent-given"
        label={t.givenOn}
        value={draft.givenOn}
        onChange={(givenOn) => change({ givenOn })}
      />
      <DateField id="consent-until" label={t.until} value={draft.until} onChange={(until) => change({ until })} />
      <FilePicker
        accept="image/*,application/pdf"
        label={t.consentFile}
        most={1}
        onChange={(files) => change({ file: files.at(-1)?.sha256 ?? null })}
      />
    </FormDrawer>
  )
}

const FIELDS = {
  'consent-person-missing': 'consent-person',
  'consent-in-future': 'consent-given',
  'consent-ends-before-it-begins': 'consent-until',
}
