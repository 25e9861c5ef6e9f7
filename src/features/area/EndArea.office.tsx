import { useState } from 'react'
import { useText } from '../../browser/language.tsx'
import { DateField } from '../../browser/ui/DateField.tsx'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import { useAct } from '../../browser/use-act.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Area } from './area.ts'
import { areaPageTexts } from './area-page.screen.texts.ts'

type Props = { readonly area: Area; readonly number: number; readonly close: () => void }

/** The last day of an area that nothing follows. */
export function EndArea({ area, number, close }: Props) {
  const t = useText(areaPageTexts)
  const { fillIn } = useText(uiTexts)
  const { sending, act } = useAct()
  const [lastDay, setLastDay] = useState<LocalDate | null>(null)
  const [reason, setReason] = useState('')
  const faults = useFieldFaults([
    { id: 'end-day', label: t.lastDay, lacks: lastDay === null ? fillIn : null },
    { id: 'end-reason', label: t.reason, lacks: reason.trim() === '' ? fillIn : null },
  ])
  const submit = () => {
    if (lastDay) act('area.end', { area: area.id, number, lastDay, reason: reason.trim() }, { done: close })
  }
  return (
    <FormDrawer
      title={`${t.end}: ${area.name}`}
      button={t.save}
      opened
      fields={{ 'area-ends-before-it-begins': 'end-day' }}
      {...{ close, sending, faults, submit }}
    >
      <p className="quiet">{t.endNote}</p>
      <DateField
        data-autofocus
        id="end-day"
        label={t.lastDay}
        error={faults.errorOf('end-day')}
        onReading={faults.hear('end-day')}
        value={lastDay}
        onChange={setLastDay}
      />
      <TextField
        id="end-reason"
        label={t.reason}
        maxLength={300}
        error={faults.errorOf('end-reason')}
        value={reason}
        onChange={setReason}
      />
    </FormDrawer>
  )
}
