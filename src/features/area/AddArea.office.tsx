import { useState } from 'react'
import { useSend } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { refusalsIn, useSaved, useSending } from '../../browser/sending.ts'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../browser/ui/DateField.tsx'
import type { AskedField } from '../../browser/ui/field-faults.ts'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { addedSays, uiTexts } from '../../browser/ui/ui.texts.ts'
import { type FieldFaults, useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { AREA_KINDS, type Area, type AreaKind } from './area.ts'
import { areaKindNames } from './area.texts.ts'
import { areasTexts } from './areas.screen.texts.ts'

type Props = { readonly opened: boolean; readonly close: () => void; readonly areas: readonly Area[] }

type Draft = {
  readonly name: string
  readonly kind: AreaKind
  readonly code: string
  readonly parent: Id<'area'> | null
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
}

const EMPTY: Draft = { name: '', kind: 'quarter', code: '', parent: null, validFrom: null, validTo: null }

/** A new area; neighbours are often added one after another, so parent, kind and day stay. */
export function AddArea({ opened, close, areas }: Props) {
  const t = useText(areasTexts)
  const [draft, setDraft] = useState(EMPTY)
  const faults = useFieldFaults(useAsked(draft))
  const { sending, save } = useAdding(() => {
    setDraft({ ...draft, name: '', code: '' })
    faults.begin()
  })
  return (
    <FormDrawer
      title={t.add}
      button={t.save}
      fields={FIELDS}
      submit={() => save(draft)}
      {...{ opened, close, sending, faults }}
    >
      <Fields {...{ draft, setDraft, areas, faults }} />
    </FormDrawer>
  )
}

const FIELDS = {
  'area-code-taken': 'area-code',
  'area-ends-before-it-begins': 'area-to',
  'area-parent-unknown': 'area-parent',
}

function useAsked({ name, code, validFrom }: Draft): readonly AskedField[] {
  const t = useText(areasTexts)
  const { fillIn } = useText(uiTexts)
  return [
    { id: 'area-name', label: t.name, lacks: name.trim() === '' ? fillIn : null },
    { id: 'area-code', label: t.code, lacks: code.trim() === '' ? fillIn : null },
    { id: 'area-from', label: t.from, lacks: validFrom === null ? fillIn : null },
    { id: 'area-to', label: t.to, lacks: null },
  ]
}

function useAdding(done: () => void) {
  const send = useSend()
  const saved = useSaved()
  const say = useSay()
  const sending = useSending()
  const save = ({ validFrom, ...draft }: Draft) => {
    if (validFrom === null) return
    const area = { ...draft, id: crypto.randomUUID() as Id<'area'>, validFrom }
    const tidy = { ...area, name: area.name.trim(), code: area.code.trim() }
    return void sending.run(
      async () => refusalsIn(await send('area.add', { areas: [tidy], reason: null })),
      () => {
        saved(say(addedSays(tidy.name)))
        done()
      },
    )
  }
  return { sending, save }
}

type FieldsProps = {
  readonly draft: Draft
  readonly setDraft: (draft: Draft) => void
  readonly areas: readonly Area[]
  readonly faults: FieldFaults
}

function Fields({ draft, setDraft, areas, faults }: FieldsProps) {
  const t = useText(areasTexts)
  const say = useSay()
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  return (
    <>
      <TextField
        data-autofocus
        id="area-name"
        label={t.name}
        error={faults.errorOf('area-name')}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <ChoiceField
        label={t.kind}
        value={draft.kind}
        onChange={(kind) => set({ kind: kind ?? draft.kind })}
        choices={AREA_KINDS.map((value) => ({ value, label: say(areaKindNames[value]) }))}
      />
      <ChoiceField
        id="area-parent"
        label={t.parent}
        clearable
        value={draft.parent}
        onChange={(parent) => set({ parent })}
        choices={areas.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        id="area-code"
        label={t.code}
        description={t.codeNote}
        error={faults.errorOf('area-code')}
        value={draft.code}
        onChange={(code) => set({ code })}
      />
      <DateField
        id="area-from"
        label={t.from}
        error={faults.errorOf('area-from')}
        onReading={faults.hear('area-from')}
        value={draft.validFrom}
        onChange={(validFrom) => set({ validFrom })}
      />
      <DateField
        id="area-to"
        label={t.to}
        description={t.toNote}
        onReading={faults.hear('area-to')}
        value={draft.validTo}
        onChange={(validTo) => set({ validTo })}
      />
    </>
  )
}
