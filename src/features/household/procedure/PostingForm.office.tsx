import { useState } from 'react'
import { useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { RoundRow } from '../household.ts'
import { AreaOfRound } from './AreaOfRound.office.tsx'
import { procedureTexts } from './procedure.screen.texts.ts'

type Draft = {
  readonly area: Id<'area'> | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly place: string
}
type Props = { readonly round: RoundRow; readonly close: () => void }

/** Where the results hang, from when until when. */
export function PostingForm({ round, close }: Props) {
  const t = useText(procedureTexts)
  const { fillIn } = useText(uiTexts)
  const [draft, setDraft] = useState<Draft>({ area: round.area, from: null, to: null, place: '' })
  const [id] = useState(() => newId<'public-posting'>())
  const { sending, act } = useAct()
  const lacks = (is: boolean) => (is ? fillIn : null)
  const faults = useFieldFaults([
    { id: 'step-area', label: t.area, lacks: lacks(draft.area === null) },
    { id: 'posting-from', label: t.from, lacks: lacks(draft.from === null) },
    { id: 'posting-to', label: t.to, lacks: lacks(draft.to === null) },
    { id: 'posting-place', label: t.place, lacks: lacks(draft.place.trim() === '') },
  ])
  const submit = () => {
    const { area, from, to, place } = draft
    if (area === null || from === null || to === null) return
    act('household.post-results', { id, round: round.id, area, from, to, place: place.trim() }, { done: close })
  }
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const input = (name: string) => ({ id: name, error: faults.errorOf(name) })
  const dated = (name: string) => ({ ...input(name), onReading: faults.hear(name) })
  return (
    <FormDrawer title={t.addPosting} button={t.save} opened fields={FIELDS} {...{ close, sending, faults, submit }}>
      <AreaOfRound
        round={round}
        value={draft.area}
        onChange={(area) => change({ area })}
        error={faults.errorOf('step-area')}
      />
      <DateField {...dated('posting-from')} label={t.from} value={draft.from} onChange={(from) => change({ from })} />
      <DateField {...dated('posting-to')} label={t.to} value={draft.to} onChange={(to) => change({ to })} />
      <TextField
        {...input('posting-place')}
        label={t.place}
        maxLength={300}
        value={draft.place}
        onChange={(place) => change({ place })}
      />
    </FormDrawer>
  )
}

const FIELDS = {
  'step-in-future': 'posting-from',
  'posting-before-meeting': 'posting-from',
  'posting-too-short': 'posting-to',
  'posting-ends-before-it-begins': 'posting-to',
  'meeting-missing': 'step-area',
}
