import { useState } from 'react'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../browser/ui/DateField.tsx'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import { useAct } from '../../browser/use-act.ts'
import type { LocalDate } from '../../kernel/day.ts'
import { REQUEST_KINDS, type RequestKind } from './personal.ts'
import { personalTexts } from './personal.screen.texts.ts'
import { requestKindNames } from './personal.texts.ts'

type Props = { readonly today: LocalDate; readonly opened: boolean; readonly close: () => void }

/** Somebody asks about his data: who, what for, since when. */
export function AddRequest({ today, opened, close }: Props) {
  const t = useText(personalTexts)
  const { fillIn } = useText(uiTexts)
  const say = useSay()
  const { sending, act } = useAct()
  const [ids, setIds] = useState(freshIds)
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [kind, setKind] = useState<RequestKind>('copy')
  const [receivedOn, setReceivedOn] = useState<LocalDate | null>(today)
  const faults = useFieldFaults([
    { id: 'request-name', label: t.name, lacks: name.trim() === '' ? fillIn : null },
    { id: 'request-day', label: t.receivedOn, lacks: receivedOn === null ? fillIn : null },
  ])
  const submit = () => {
    if (receivedOn === null) return
    const subject = { personalId: ids.subject, name: name.trim(), phone: phone.trim() || null }
    const done = () => {
      setIds(freshIds())
      setName('')
      setPhone('')
      close()
    }
    act('personal.open-request', { id: ids.request, kind, subject, receivedOn }, { done })
  }
  return (
    <FormDrawer
      title={t.addRequest}
      button={t.addRequest}
      fields={{ 'request-in-future': 'request-day' }}
      {...{ opened, close, sending, faults, submit }}
    >
      <TextField
        data-autofocus
        id="request-name"
        label={t.name}
        maxLength={120}
        error={faults.errorOf('request-name')}
        value={name}
        onChange={setName}
      />
      <TextField label={t.phone} description={t.phoneHint} maxLength={20} value={phone} onChange={setPhone} />
      <ChoiceField
        label={t.kind}
        value={kind}
        onChange={(chosen) => setKind(chosen ?? kind)}
        choices={REQUEST_KINDS.map((one) => ({ value: one, label: say(requestKindNames[one]) }))}
      />
      <DateField
        id="request-day"
        label={t.receivedOn}
        error={faults.errorOf('request-day')}
        onReading={faults.hear('request-day')}
        value={receivedOn}
        onChange={setReceivedOn}
      />
    </FormDrawer>
  )
}

const freshIds = () => ({ request: newId<'data-request'>(), subject: newId<'data-subject'>() })
