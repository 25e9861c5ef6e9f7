import { useState } from 'react'
import { useRead } from '../../browser/api.ts'
import { useText } from '../../browser/language.tsx'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import { useAct } from '../../browser/use-act.ts'
import type { Area } from './area.ts'
import { AREA_FIELDS, type AreaDraft, AreaFields, areaOf, useAskedFields } from './AreaFields.office.tsx'
import { areaPageTexts } from './area-page.screen.texts.ts'

type Props = { readonly area: Area; readonly number: number; readonly close: () => void }

/** What an area should have said; the version that was looked at goes along, so that nobody writes over another. */
export function CorrectArea({ area, number, close }: Props) {
  const t = useText(areaPageTexts)
  const { fillIn } = useText(uiTexts)
  const { sending, act } = useAct()
  const [draft, setDraft] = useState<AreaDraft>({ ...area, code: area.code ?? '' })
  const [reason, setReason] = useState('')
  const around = useRead('area.list', { on: draft.validFrom }).data?.areas ?? []
  const asked = useAskedFields(draft).filter(({ id }) => id !== 'area-code' || area.code !== null)
  const faults = useFieldFaults([
    ...asked,
    { id: 'area-reason', label: t.reason, lacks: reason.trim() === '' ? fillIn : null },
  ])
  const submit = () => {
    const corrected = areaOf(area.id, draft)
    if (corrected) act('area.correct', { area: corrected, number, reason: reason.trim() }, { done: close })
  }
  return (
    <FormDrawer title={t.correct} button={t.save} opened fields={AREA_FIELDS} {...{ close, sending, faults, submit }}>
      <AreaFields
        set={(change) => setDraft({ ...draft, ...change })}
        areas={around.filter(({ id }) => id !== area.id)}
        {...{ draft, faults }}
      />
      <TextField
        id="area-reason"
        label={t.reason}
        description={t.reasonNote}
        maxLength={300}
        error={faults.errorOf('area-reason')}
        value={reason}
        onChange={setReason}
      />
    </FormDrawer>
  )
}
