import { useState } from 'react'
import { useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { NumberField } from '../../../browser/ui/NumberField.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { RoundRow } from '../household.ts'
import type { MovementArea } from './movement.ts'
import { movementTexts } from './movement.screen.texts.ts'

type Draft = {
  readonly poor: number | null
  readonly nearPoor: number | null
  readonly countedOn: LocalDate | null
  readonly source: string
}
type Props = {
  readonly area: MovementArea
  readonly round: RoundRow
  readonly standard: string
  readonly close: () => void
}

/** The numbers of the list before, typed from its decision. */
export function CountEarlier({ area, round, standard, close }: Props) {
  const t = useText(movementTexts)
  const { fillIn } = useText(uiTexts)
  const before = area.earlier
  const [id] = useState(() => newId<'earlier-count'>())
  const [draft, setDraft] = useState<Draft>(before ?? { poor: null, nearPoor: null, countedOn: null, source: '' })
  const { sending, act } = useAct()
  const lacks = (is: boolean) => (is ? fillIn : null)
  const faults = useFieldFaults([
    { id: 'earlier-poor', label: t.poorBefore, lacks: lacks(draft.poor === null) },
    { id: 'earlier-near-poor', label: t.nearPoorBefore, lacks: lacks(draft.nearPoor === null) },
    { id: 'earlier-on', label: t.countedOn, lacks: lacks(draft.countedOn === null) },
    { id: 'earlier-source', label: t.source, lacks: lacks(draft.source.trim() === '') },
  ])
  const submit = () => {
    const { poor, nearPoor, countedOn, source } = draft
    if (poor === null || nearPoor === null || countedOn === null) return
    const where = { id, round: round.id, area: area.area, standard, replaces: before?.id ?? null }
    act('household.count-earlier', { ...where, poor, nearPoor, countedOn, source: source.trim() }, { done: close })
  }
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const input = (name: string) => ({ id: name, error: faults.errorOf(name) })
  const read = (name: string) => ({ ...input(name), onReading: faults.hear(name) })
  return (
    <FormDrawer
      title={`${t.countEarlier}: ${area.areaName}`}
      button={t.save}
      opened
      {...{ close, sending, faults, submit }}
    >
      <NumberField
        {...read('earlier-poor')}
        label={t.poorBefore}
        value={draft.poor}
        onChange={(poor) => change({ poor })}
      />
      <NumberField
        {...read('earlier-near-poor')}
        label={t.nearPoorBefore}
        value={draft.nearPoor}
        onChange={(nearPoor) => change({ nearPoor })}
      />
      <DateField
        {...read('earlier-on')}
        label={t.countedOn}
        value={draft.countedOn}
        onChange={(countedOn) => change({ countedOn })}
      />
      <TextField
        {...input('earlier-source')}
        label={t.source}
        maxLength={200}
        value={draft.source}
        onChange={(source) => change({ source })}
      />
    </FormDrawer>
  )
}
