import { useState } from 'react'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { type FieldFaults, useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { RoundRow } from '../household.ts'
import { findStandard } from '../standard.rules.ts'
import { AreaOfRound } from './AreaOfRound.office.tsx'
import { procedureTexts } from './procedure.screen.texts.ts'

type Draft = {
  readonly area: Id<'area'> | null
  readonly standard: string | null
  readonly number: string
  readonly on: LocalDate | null
  readonly signer: string
}
type Props = { readonly round: RoundRow; readonly close: () => void }

/** The decision on an area by one standard. */
export function RecogniseForm({ round, close }: Props) {
  const t = useText(procedureTexts)
  const { fillIn } = useText(uiTexts)
  const empty: Draft = { area: round.area, standard: round.standards[0] ?? null, number: '', on: null, signer: '' }
  const [draft, setDraft] = useState(empty)
  const [id] = useState(() => newId<'recognition'>())
  const { sending, act } = useAct()
  const lacks = (is: boolean) => (is ? fillIn : null)
  const faults = useFieldFaults([
    { id: 'step-area', label: t.area, lacks: lacks(draft.area === null) },
    { id: 'decision-standard', label: t.standard, lacks: lacks(draft.standard === null) },
    { id: 'decision-number', label: t.number, lacks: lacks(draft.number.trim() === '') },
    { id: 'decision-on', label: t.on, lacks: lacks(draft.on === null) },
    { id: 'decision-signer', label: t.signer, lacks: lacks(draft.signer.trim() === '') },
  ])
  const submit = () => {
    const { area, standard, on } = draft
    if (area === null || standard === null || on === null) return
    const words = { number: draft.number.trim(), signer: draft.signer.trim() }
    act('household.recognise', { id, round: round.id, area, standard, on, ...words }, { done: close })
  }
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  return (
    <FormDrawer title={t.recognise} button={t.save} opened fields={FIELDS} {...{ close, sending, faults, submit }}>
      <p className="quiet small">{t.fixes}</p>
      <AreaOfRound
        round={round}
        value={draft.area}
        onChange={(area) => change({ area })}
        error={faults.errorOf('step-area')}
      />
      <Fields {...{ round, draft, change, faults }} />
    </FormDrawer>
  )
}

const FIELDS = {
  'step-in-future': 'decision-on',
  'posting-running': 'decision-on',
  'posting-missing': 'step-area',
  'recognised-already': 'step-area',
}

type FieldsProps = {
  readonly round: RoundRow
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly faults: FieldFaults
}

function Fields({ round, draft, change, faults }: FieldsProps) {
  const t = useText(procedureTexts)
  const say = useSay()
  const input = (id: string) => ({ id, error: faults.errorOf(id) })
  const named = (id: string) => {
    const standard = findStandard(id)
    return standard ? say(standard.name) : id
  }
  return (
    <>
      <ChoiceField
        {...input('decision-standard')}
        label={t.standard}
        searchable={false}
        value={draft.standard}
        onChange={(standard) => change({ standard })}
        choices={round.standards.map((value) => ({ value, label: named(value) }))}
      />
      <TextField
        {...input('decision-number')}
        label={t.number}
        maxLength={60}
        value={draft.number}
        onChange={(number) => change({ number })}
      />
      <DateField
        {...input('decision-on')}
        onReading={faults.hear('decision-on')}
        label={t.on}
        value={draft.on}
        onChange={(on) => change({ on })}
      />
      <TextField
        {...input('decision-signer')}
        label={t.signer}
        maxLength={120}
        value={draft.signer}
        onChange={(signer) => change({ signer })}
      />
    </>
  )
}
