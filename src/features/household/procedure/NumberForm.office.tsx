import { useState } from 'react'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { NumberField } from '../../../browser/ui/NumberField.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { type FieldFaults, useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import { type Counted, PROCEDURE_NUMBERS, type ProcedureNumber, type ProcedureNumberName } from './procedure.ts'
import { procedureTexts } from './procedure.screen.texts.ts'
import { countedNames, procedureNumberNames } from './procedure.texts.ts'

type Draft = {
  readonly name: ProcedureNumberName
  readonly number: number | null
  readonly counted: Counted
  readonly holdsFrom: LocalDate | null
  readonly source: string
}
type Props = { readonly replaces: ProcedureNumber | null; readonly close: () => void }

/** A number of days, or a share, with the act that says so; a correction begins with what was entered. */
export function NumberForm({ replaces, close }: Props) {
  const t = useText(procedureTexts)
  const { fillIn } = useText(uiTexts)
  const [id] = useState(() => newId<'procedure-number'>())
  const [draft, setDraft] = useState<Draft>(replaces ?? EMPTY)
  const { sending, act } = useAct()
  const lacks = (is: boolean) => (is ? fillIn : null)
  const faults = useFieldFaults([
    { id: 'law-number', label: t.howMany, lacks: lacks(draft.number === null) },
    { id: 'law-from', label: t.holdsFrom, lacks: lacks(draft.holdsFrom === null) },
    { id: 'law-source', label: t.source, lacks: lacks(draft.source.trim() === '') },
  ])
  const submit = () => {
    const { name, number, counted, holdsFrom, source } = draft
    if (number === null || holdsFrom === null) return
    const share = name === 'agreement-percent'
    const entered = { id, name, number, counted: share ? ('percent' as const) : counted, holdsFrom }
    const content = { ...entered, source: source.trim(), replaces: replaces?.id ?? null }
    act('household.set-procedure-number', content, { done: close })
  }
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  return (
    <FormDrawer title={t.enterNumber} button={t.save} opened fields={FIELDS} {...{ close, sending, faults, submit }}>
      <Fields {...{ draft, change, faults }} fixed={replaces !== null ? 'fixed' : 'open'} />
    </FormDrawer>
  )
}

const EMPTY: Draft = { name: 'posting-days', number: null, counted: 'working', holdsFrom: null, source: '' }
const FIELDS = { 'procedure-number-out-of-range': 'law-number' }

type FieldsProps = {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly faults: FieldFaults
  /** A correction stays with what it says. */
  readonly fixed: 'fixed' | 'open'
}

function Fields({ draft, change, faults, fixed }: FieldsProps) {
  const t = useText(procedureTexts)
  const say = useSay()
  const input = (id: string) => ({ id, error: faults.errorOf(id) })
  return (
    <>
      {fixed === 'fixed' ? (
        <p>{say(procedureNumberNames[draft.name])}</p>
      ) : (
        <ChoiceField
          label={t.name}
          searchable={false}
          value={draft.name}
          onChange={(name) => name && change({ name })}
          choices={PROCEDURE_NUMBERS.map((value) => ({ value, label: say(procedureNumberNames[value]) }))}
        />
      )}
      <NumberField
        {...input('law-number')}
        onReading={faults.hear('law-number')}
        label={t.howMany}
        value={draft.number}
        onChange={(number) => change({ number })}
      />
      {draft.name === 'agreement-percent' ? null : (
        <ChoiceField
          label={t.counted}
          searchable={false}
          value={draft.counted}
          onChange={(counted) => counted && change({ counted })}
          choices={(['working', 'calendar'] as const).map((value) => ({ value, label: say(countedNames[value]) }))}
        />
      )}
      <DateField
        {...input('law-from')}
        onReading={faults.hear('law-from')}
        label={t.holdsFrom}
        value={draft.holdsFrom}
        onChange={(holdsFrom) => change({ holdsFrom })}
      />
      <TextField
        {...input('law-source')}
        label={t.source}
        maxLength={200}
        value={draft.source}
        onChange={(source) => change({ source })}
      />
    </>
  )
}
