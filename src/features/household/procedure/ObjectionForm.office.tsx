import { useState } from 'react'
import { useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { TextArea } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { procedureTexts } from './procedure.screen.texts.ts'

type Props = {
  readonly round: Id<'review-round'>
  readonly household: Id<'household'>
  readonly close: () => void
}

/** What somebody says against the result of a household. */
export function ObjectionForm({ round, household, close }: Props) {
  const t = useText(procedureTexts)
  const { fillIn } = useText(uiTexts)
  const [ids] = useState(() => ({ id: newId<'objection'>(), said: newId<'personal-text'>() }))
  const [on, setOn] = useState<LocalDate | null>(null)
  const [said, setSaid] = useState('')
  const { sending, act } = useAct()
  const faults = useFieldFaults([
    { id: 'objection-on', label: t.on, lacks: on === null ? fillIn : null },
    { id: 'objection-said', label: t.said, lacks: said.trim() === '' ? fillIn : null },
  ])
  const submit = () => {
    if (on === null) return
    const words = { personalId: ids.said, text: said.trim() }
    act('household.object', { id: ids.id, round, household, on, said: words }, { done: close })
  }
  return (
    <FormDrawer title={t.addObjection} button={t.save} opened fields={FIELDS} {...{ close, sending, faults, submit }}>
      <DateField
        id="objection-on"
        label={t.on}
        error={faults.errorOf('objection-on')}
        onReading={faults.hear('objection-on')}
        value={on}
        onChange={setOn}
      />
      <TextArea
        id="objection-said"
        label={t.said}
        error={faults.errorOf('objection-said')}
        maxLength={2000}
        value={said}
        onChange={setSaid}
      />
    </FormDrawer>
  )
}

const FIELDS = { 'step-in-future': 'objection-on', 'objection-before-posting': 'objection-on' }
