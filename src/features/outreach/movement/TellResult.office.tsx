import { useState } from 'react'
import { useMe } from '../../../browser/api.ts'
import { useText } from '../../../browser/language.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { NumberField } from '../../../browser/ui/NumberField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { RegistrationRow } from './movement.ts'
import { movementTexts } from './movement.screen.texts.ts'

type Props = { readonly of: RegistrationRow; readonly close: () => void }

/** How many of those who registered reached it. */
export function TellResult({ of, close }: Props) {
  const t = useText(movementTexts)
  const { fillIn } = useText(uiTexts)
  const today = useMe().data?.today ?? null
  const [reached, setReached] = useState<number | null>(of.reached)
  const [typed, setTyped] = useState<LocalDate | null | 'today'>('today')
  const judgedOn = typed === 'today' ? today : typed
  const { sending, act } = useAct()
  const faults = useFieldFaults([
    { id: 'reached', label: t.reached, lacks: reached === null ? fillIn : null },
    { id: 'judged-on', label: t.judgedOn, lacks: judgedOn === null ? fillIn : null },
  ])
  const submit = () => {
    if (reached === null || judgedOn === null) return
    act('outreach.tell-result', { registration: of.root, reached, judgedOn }, { done: close })
  }
  return (
    <FormDrawer title={t.tellResult} button={t.save} fields={FIELDS} opened {...{ close, sending, faults, submit }}>
      <p>{`${of.unitName} · ${of.pledge}`}</p>
      <NumberField
        data-autofocus
        id="reached"
        label={t.reached}
        error={faults.errorOf('reached')}
        onReading={faults.hear('reached')}
        value={reached}
        onChange={setReached}
      />
      <DateField
        id="judged-on"
        label={t.judgedOn}
        error={faults.errorOf('judged-on')}
        onReading={faults.hear('judged-on')}
        value={judgedOn}
        onChange={setTyped}
      />
    </FormDrawer>
  )
}

const FIELDS = {
  'reached-above-registered': 'reached',
  'result-before-registration': 'judged-on',
  'result-in-future': 'judged-on',
}
