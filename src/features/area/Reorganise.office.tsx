import { useState } from 'react'
import { useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { ChoiceField, ManyChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../browser/ui/DateField.tsx'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { TextArea, TextField } from '../../browser/ui/TextField.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { type FieldFaults, useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import { useAct } from '../../browser/use-act.ts'
import type { Area } from './area.ts'
import { areaPageTexts } from './area-page.screen.texts.ts'
import { CHANGE_KINDS } from './succession.ts'
import { changeKindNames } from './succession.texts.ts'
import { type ChangeDraft, emptyChange, readBegins, reorganisationOf } from './change-draft.ts'

type Props = { readonly area: Area; readonly close: () => void }

/** What becomes of an area: with whom it merges, into what, from which day, by which act. */
export function Reorganise({ area, close }: Props) {
  const t = useText(areaPageTexts)
  const { sending, act } = useAct()
  const [change] = useState(() => newId<'area-change'>())
  const [draft, setDraft] = useState<ChangeDraft>(emptyChange)
  const faults = useFieldFaults(useAsked(draft))
  const submit = () => {
    const asked = reorganisationOf({ area, change, newArea: () => newId<'area'>() }, draft)
    if (asked) act('area.reorganise', asked, { done: close })
  }
  return (
    <FormDrawer
      title={`${t.reorganise}: ${area.name}`}
      button={t.save}
      opened
      fields={FIELDS}
      {...{ close, sending, faults, submit }}
    >
      <Fields set={(part) => setDraft({ ...draft, ...part })} {...{ area, draft, faults }} />
    </FormDrawer>
  )
}

const FIELDS = {
  'change-many-to-many': 'change-begins',
  'successor-not-standing': 'change-to',
  'predecessor-not-standing': 'change-on',
  'area-code-taken': 'change-begins',
  'area-name-taken': 'change-begins',
}

function useAsked(draft: ChangeDraft) {
  const t = useText(areaPageTexts)
  const { fillIn } = useText(uiTexts)
  const begins = readBegins(draft.begins)
  const lacksPlace = draft.to.length === 0 && begins.length === 0 ? t.becomesNothing : null
  return [
    { id: 'change-on', label: t.changeOn, lacks: draft.on === null ? fillIn : null },
    { id: 'change-act', label: t.act, lacks: draft.act.trim() === '' ? fillIn : null },
    { id: 'change-begins', label: t.begins, lacks: begins.includes(null) ? t.beginsUnread : lacksPlace },
  ]
}

type FieldsProps = {
  readonly area: Area
  readonly draft: ChangeDraft
  readonly set: (part: Partial<ChangeDraft>) => void
  readonly faults: FieldFaults
}

function Fields({ area, draft, set, faults }: FieldsProps) {
  const t = useText(areaPageTexts)
  const say = useSay()
  const all = useRead('area.list', { on: draft.on }).data?.areas ?? []
  const others = all
    .filter(({ id, kind }) => id !== area.id && kind === area.kind)
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <ChoiceField
        label={t.changeKind}
        value={draft.kind}
        onChange={(kind) => set({ kind: kind ?? draft.kind })}
        choices={CHANGE_KINDS.map((value) => ({ value, label: say(changeKindNames[value]) }))}
      />
      <DateField
        id="change-on"
        label={t.changeOn}
        error={faults.errorOf('change-on')}
        onReading={faults.hear('change-on')}
        value={draft.on}
        onChange={(on) => set({ on })}
      />
      <TextField
        id="change-act"
        label={t.act}
        description={t.actNote}
        maxLength={300}
        error={faults.errorOf('change-act')}
        value={draft.act}
        onChange={(act) => set({ act })}
      />
      {draft.kind === 'merged' ? (
        <ManyChoiceField
          label={t.together}
          value={draft.together}
          onChange={(together) => set({ together: [...together] })}
          choices={others}
        />
      ) : null}
      <ManyChoiceField
        id="change-to"
        label={t.into}
        value={draft.to}
        onChange={(to) => set({ to: [...to] })}
        choices={others}
      />
      <TextArea
        id="change-begins"
        label={t.begins}
        description={t.beginsNote}
        minRows={2}
        error={faults.errorOf('change-begins')}
        value={draft.begins}
        onChange={(begins) => set({ begins })}
      />
    </>
  )
}
