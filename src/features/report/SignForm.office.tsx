import { Button, Input } from '@mantine/core'
import { useState } from 'react'
import { useMe, useSend } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { refusalsIn, useSaved, useSending } from '../../browser/sending.ts'
import { showClock } from '../../browser/show-moment.ts'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../browser/ui/DateField.tsx'
import { FilePicker, type SentFile } from '../../browser/ui/FilePicker.tsx'
import { MissingFields, type NamedField } from '../../browser/ui/MissingFields.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import type { LocalDate } from '../../kernel/day.ts'
import { checkSignature } from './report.rules.ts'
import type { PrintRow } from './print.ts'
import { printedSays, reportTexts } from './report.screen.texts.ts'
import type { Report, SignReport } from './report.ts'
import '../../browser/ui/form.css'

type Props = {
  readonly report: Report
  /** Those that went to be signed, the last one first. */
  readonly prints: readonly PrintRow[]
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

type Typed = {
  /** Null: the last one. */
  readonly print: PrintRow['id'] | null
  readonly number: string
  readonly signedOn: LocalDate | null
  readonly file: SentFile | null
}

const INPUTS = {
  'print-unknown': 'sign-print',
  'signed-before-print': 'sign-day',
  'report-number-taken': 'sign-number',
  'signed-in-future': 'sign-day',
  'signed-before-period-began': 'sign-day',
  'signed-copy-not-pdf-or-picture': 'sign-file',
} as const

const NOT_PRINTED = [{ code: 'report-not-printed' }] as const

function OpenForm({ report, prints, close }: Props & { readonly close: () => void }) {
  const t = useText(reportTexts)
  const [typed, setTyped] = useState<Typed>({ print: null, number: '', signedOn: null, file: null })
  const [tried, setTried] = useState<'not-yet' | 'tried'>('not-yet')
  const { sending, send } = useSigning(report, prints)
  const missing = emptyFields(typed, t)
  const change = (to: Partial<Typed>) => setTyped((before) => ({ ...before, ...to }))
  return (
    <form
      className="panel column-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried('tried')
        if (missing.length === 0 && prints.length > 0) send(typed)
      }}
    >
      <h2 className="panel-title">{t.receiveSigned}</h2>
      <MissingFields of={tried === 'tried' ? missing : []} />
      <Refusals of={prints.length === 0 ? NOT_PRINTED : sending.refusals} fields={INPUTS} />
      <PrintChoice
        version={report.version}
        prints={prints}
        chosen={signedPrint(typed, prints)}
        choose={(print) => change({ print })}
      />
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

const signedPrint = ({ print }: Typed, prints: readonly PrintRow[]) =>
  prints.find(({ id }) => id === print) ?? prints[0] ?? null

type PrintProps = {
  /** Of the words as they stand now. */
  readonly version: number
  readonly prints: readonly PrintRow[]
  readonly chosen: PrintRow | null
  readonly choose: (print: PrintRow['id'] | null) => void
}

function PrintChoice({ version, prints, chosen, choose }: PrintProps) {
  const t = useText(reportTexts)
  const say = useSay()
  if (chosen === null) return null
  return (
    <ChoiceField
      id="sign-print"
      label={t.signedPrint}
      description={chosen.version === version ? null : t.changedSince}
      allowDeselect={false}
      searchable={false}
      value={chosen.id}
      onChange={choose}
      choices={prints.map(({ id, printedAt, printedOn }) => ({
        value: id,
        label: say(printedSays(showClock(printedAt), printedOn)),
      }))}
    />
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

function useSigning(report: Report, prints: readonly PrintRow[]) {
  const sendCommand = useSend()
  const sending = useSending()
  const saved = useSaved()
  const today = useMe().data?.today
  const [id] = useState(() => newId<'report-signature'>())
  const signing = async (typed: Typed) => {
    const { signedOn, file } = typed
    const print = signedPrint(typed, prints)
    if (signedOn === null || file === null || print === null || !today) return []
    const { sha256, fileName } = file
    const named = { id, report: report.id, print: print.id, number: typed.number.trim() }
    const signature = { ...named, signedOn, file: sha256, fileName } satisfies SignReport
    const refusals = checkSignature(signature, { ...report, prints }, today)
    return refusals.length > 0 ? refusals : refusalsIn(await sendCommand('report.sign', signature))
  }
  const send = (typed: Typed) =>
    void sending.run(
      () => signing(typed),
      () => saved(),
    )
  return { sending, send }
}
