import { Button, Input } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '../../../browser/api.ts'
import { useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ConfirmButton } from '../../../browser/ui/ConfirmButton.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import type { AskedField } from '../../../browser/ui/field-faults.ts'
import { FilePicker } from '../../../browser/ui/FilePicker.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { type FieldFaults, useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
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
  readonly id: Id<'consent'>
  readonly personalId: Id<'personal-text'>
  readonly person: string
  readonly givenOn: LocalDate | null
  readonly until: LocalDate | null
  readonly file: Sha256 | null
}
function AddConsent({ message, sending, act, opened, close }: AddProps) {
  const t = useText(messageTexts)
  const [draft, setDraft] = useState(empty)
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const faults = useFieldFaults(useConsentFields(draft))
  const done = () => {
    setDraft(empty())
    faults.begin()
    close()
  }
  const submit = () => {
    const { id, personalId, givenOn, until, file } = draft
    if (!givenOn || !until || !file) return
    const person = { personalId, text: draft.person.trim() }
    act('outreach.record-consent', { id, message, person, givenOn, until, file }, { done, id })
  }
  return (
    <FormDrawer
      title={t.addConsent}
      button={t.addConsent}
      fields={FIELDS}
      {...{ opened, close, sending, faults, submit }}
    >
      <ConsentFields draft={draft} change={change} faults={faults} />
    </FormDrawer>
  )
}

const empty = (): Draft => ({
  id: newId(),
  personalId: newId(),
  person: '',
  givenOn: null,
  until: null,
  file: null,
})

function useConsentFields({ person, givenOn, until, file }: Draft): readonly AskedField[] {
  const t = useText(messageTexts)
  const { fillIn, chooseFiles } = useText(uiTexts)
  return [
    { id: 'consent-person', label: t.person, lacks: person.trim() === '' ? fillIn : null },
    { id: 'consent-given', label: t.givenOn, lacks: givenOn === null ? fillIn : null },
    { id: 'consent-until', label: t.until, lacks: until === null ? fillIn : null },
    { id: 'consent-file', label: t.consentFile, lacks: file === null ? chooseFiles : null },
  ]
}

type FieldsProps = {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly faults: FieldFaults
}

function ConsentFields({ draft, change, faults }: FieldsProps) {
  const t = useText(messageTexts)
  const dayOf = (id: string) => ({ id, error: faults.errorOf(id), onReading: faults.hear(id) })
  return (
    <>
      <TextField
        data-autofocus
        id="consent-person"
        label={t.person}
        maxLength={200}
        error={faults.errorOf('consent-person')}
        value={draft.person}
        onChange={(person) => change({ person })}
      />
      <DateField
        {...dayOf('consent-given')}
        label={t.givenOn}
        value={draft.givenOn}
        onChange={(givenOn) => change({ givenOn })}
      />
      <DateField
        {...dayOf('consent-until')}
        label={t.until}
        value={draft.until}
        onChange={(until) => change({ until })}
      />
      <Input.Wrapper
        id="consent-file"
        labelElement="div"
        label={t.consentFile}
        error={faults.errorOf('consent-file')}
        tabIndex={-1}
      >
        <FilePicker
          accept="image/*,application/pdf"
          most={1}
          onChange={(files) => change({ file: files.at(-1)?.sha256 ?? null })}
        />
      </Input.Wrapper>
    </>
  )
}

const FIELDS = {
  'consent-person-missing': 'consent-person',
  'consent-in-future': 'consent-given',
  'consent-ends-before-it-begins': 'consent-until',
}
