import { useState } from 'react'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { NumberField } from '../../browser/ui/NumberField.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import { useAct } from '../../browser/use-act.ts'
import { householdTexts } from './household.screen.texts.ts'
import type { StandardValue } from './standard.ts'
import { valueLabel } from './standard.texts.ts'

type Props = { readonly standard: string; readonly value: StandardValue; readonly close: () => void }

/** A value of a standard, typed in from its act; it begins with what is known of it. */
export function EnterValue({ standard, value, close }: Props) {
  const t = useText(householdTexts)
  const { fillIn } = useText(uiTexts)
  const say = useSay()
  const { sending, act } = useAct()
  const [id] = useState(() => newId<'standard-value'>())
  const [number, setNumber] = useState(value.number)
  const [source, setSource] = useState(value.source ?? '')
  const faults = useFieldFaults([
    { id: 'value-number', label: t.number, lacks: number === null ? fillIn : null },
    { id: 'value-source', label: t.source, lacks: source.trim() === '' ? fillIn : null },
  ])
  const submit = () => {
    if (number === null) return
    const content = { id, standard, name: value.name, number, source: source.trim() }
    act('household.enter-standard-value', content, { done: close })
  }
  return (
    <FormDrawer
      title={say(valueLabel(value.name))}
      button={t.enter}
      opened
      fields={{ 'value-out-of-range': 'value-number' }}
      {...{ close, sending, faults, submit }}
    >
      <NumberField
        data-autofocus
        id="value-number"
        label={t.number}
        description={value.name.startsWith('indicator.') ? t.indicatorHint : undefined}
        error={faults.errorOf('value-number')}
        onReading={faults.hear('value-number')}
        value={number}
        onChange={setNumber}
      />
      <TextField
        id="value-source"
        label={t.source}
        maxLength={200}
        error={faults.errorOf('value-source')}
        value={source}
        onChange={setSource}
      />
    </FormDrawer>
  )
}
