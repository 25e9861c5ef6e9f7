import { useState } from 'react'
import { useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { NumberField } from '../../browser/ui/NumberField.tsx'
import { TextArea } from '../../browser/ui/TextField.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import { useAct } from '../../browser/use-act.ts'
import type { LocalDate } from '../../kernel/day.ts'
import { momentOf, parseHour } from './moment.ts'
import { MomentFields, type TypedMoment, useMomentNeeds } from './MomentFields.office.tsx'
import { personalTexts } from './personal.screen.texts.ts'

type Props = { readonly today: LocalDate; readonly close: () => void }

/** Personal data leaked or were lost: what, when it was noticed, how many people. */
export function AddBreach({ today, close }: Props) {
  const t = useText(personalTexts)
  const { fillIn } = useText(uiTexts)
  const { sending, act } = useAct()
  const [ids] = useState(() => ({ breach: newId<'data-breach'>(), text: newId<'personal-text'>() }))
  const [what, setWhat] = useState('')
  const [moment, setMoment] = useState<TypedMoment>({ on: today, at: '' })
  const [people, setPeople] = useState<number | null>(null)
  const labels = { on: t.noticedOn, at: t.noticedAt }
  const faults = useFieldFaults([
    { id: 'breach-what', label: t.breachWhat, lacks: what.trim() === '' ? fillIn : null },
    ...useMomentNeeds(moment, labels, fillIn),
  ])
  const submit = () => {
    const hour = parseHour(moment.at)
    if (moment.on === null || hour === null) return
    const words = { personalId: ids.text, text: what.trim() }
    const breach = { id: ids.breach, noticedAt: momentOf(moment.on, hour), what: words, people }
    act('personal.notice-breach', breach, { done: close })
  }
  const fields = { 'breach-in-future': 'moment-hour' }
  return (
    <FormDrawer title={t.addBreach} button={t.addBreach} opened {...{ fields, close, sending, faults, submit }}>
      <TextArea
        data-autofocus
        id="breach-what"
        label={t.breachWhat}
        maxLength={4000}
        error={faults.errorOf('breach-what')}
        value={what}
        onChange={setWhat}
      />
      <MomentFields labels={labels} faults={faults} value={moment} onChange={setMoment} />
      <NumberField label={t.people} description={t.peopleHint} value={people} onChange={setPeople} />
    </FormDrawer>
  )
}
