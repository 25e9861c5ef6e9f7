import { Button, Input } from '@mantine/core'
import { useState } from 'react'
import { useMe, useSend } from '../../browser/api.ts'
import { useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { refusalsIn, useSaved, useSending } from '../../browser/sending.ts'
import { DateField } from '../../browser/ui/DateField.tsx'
import { FilePicker, type SentFile } from '../../browser/ui/FilePicker.tsx'
import { MissingFields, type NamedField } from '../../browser/ui/MissingFields.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import type { LocalDate } from '../../kernel/day.ts'
import { checkSignature } from './report.rules.ts'
import { reportTexts } from './report.screen.texts.ts'
import type { Report, SignReport } from './report.ts'
import '../../browser/ui/form.css'

type Props = {
  readonly report: Report
  /** What is on the screen is saved before it is signed; null when it could not be. */
  readonly saveNow: () => Promise<number | null>
}

/** The signed copy comes back with its number and day; asked for in one place, opened by a button. */
export function SignForm(props: Props) {
  const t = useText(reportTexts)
  const [form, setForm] = useState<'closed' | 'open'>('closed')
  if (form === 'closed')
    return (
      <Button variant="default" onClick={() => setForm('open')}>
        {t.receiveSigned}
      </Button>
    )
  return <OpenForm {...props} close={() => setForm('closed')} />
}

type Typed = { readonly number: string; readonly signedOn: LocalDate | null; readonly file: SentFile | null }

const INPUTS = {
  'signed-in-future': 'sign-day',
  'signed-before-period-began': 'sign-day',
  'signed-copy-not-pdf-or-picture': 'sign-file',
} as const

function OpenForm({ report, saveNow, close }: Props & { readonly close: () => void }) {
  const t = useText(reportTexts)
  const [typed, setTyped] = useState<Typed>({ number: '', signedOn: null, file: null })
  const [tried, setTried] = useState<'not-yet' | 'tried'>('not-yet')
  const { sending, send } = useSigning(report, saveNow)
  const missing = emptyFields(typed, t)
  const change = (to: Partial<Typed>) => setTyped((before) => ({ ...before, ...to }))
  return (
    <form
      className="panel column-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried('tried')
        if (missing.length === 0) send(typed)
      }}
    >
      <h2 className="panel-title">{t.receiveSigned}</h2>
      <MissingFields of={tried === 'tried' ? missing : []} />
      <Refusals of={sending.refusals} fields={INPUTS} />
      <TextField
        id="sign-number"
        label={t.number}
        maxLength={60}
        value={typed.number}
        onChange={(number) => change({ number })}
      />
      <DateField
        id="sign-day"
        label={t.signedOn}
        value={typed.signedOn}
        onChange={(signedOn) => change({ signedOn })}
      />
      <Input.Wrapper id="sign-file" labelElement="div" label={t.signedFile} tabIndex={-1}>
        <FilePicker
          most={1}
          accept="application/pdf,image/*"
          label={t.chooseFile}
          onChange={(files) => change({ file: files.at(-1) ?? null })}
        />
      </Input.Wrapper>
      <p className="quiet">{t.signNote}</p>
      <div className="head-tools">
        <Button type="submit" loading={sending.state === 'busy'}>
          {t.sign}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}

const emptyFields = (
  { number, signedOn, file }: Typed,
  t: Readonly<Record<'number' | 'signedOn' | 'signedFile', string>>,
): readonly NamedField[] => [
  ...(number.trim() === '' ? [{ id: 'sign-number', label: t.number }] : []),
  ...(signedOn === null ? [{ id: 'sign-day', label: t.signedOn }] : []),
  ...(file === null ? [{ id: 'sign-file', label: t.signedFile }] : []),
]

function useSigning(report: Report, saveNow: Props['saveNow']) {
  const sendCommand = useSend()
  const sending = useSending()
  const saved = useSaved()
  const today = useMe().data?.today
  const [id] = useState(() => newId<'report-signature'>())
  const signing = async ({ number, signedOn, file }: Typed) => {
    if (signedOn === null || file === null || !today) return []
    const draft = { id, report: report.id, number: number.trim(), signedOn, file: file.sha256, fileName: file.fileName }
    const refusals = checkSignature({ ...draft, version: report.version } satisfies SignReport, report, today)
    if (refusals.length > 0) return refusals
    const version = await saveNow()
    if (version === null) return [{ code: 'changed-meanwhile', version: report.version }]
    return refusalsIn(await sendCommand('report.sign', { ...draft, version }))
  }
  const send = (typed: Typed) =>
    void sending.run(
      () => signing(typed),
      () => saved(),
    )
  return { sending, send }
}
