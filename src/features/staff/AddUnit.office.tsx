import { useState } from 'react'
import { useMe, useRead, useSend } from '../../browser/api.ts'
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
import { UNIT_KINDS, type UnitKind } from './staff.ts'
import { unitKindNames } from './staff.texts.ts'
import { unitsTexts } from './units.screen.texts.ts'

type Draft = {
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
  readonly area: Id<'area'> | null
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
}

const EMPTY: Draft = { name: '', shortName: '', kind: 'office', area: null, validFrom: null, validTo: null }

/** A new unit; kind, area and day stay for the next one. */
export function AddUnit({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  const t = useText(unitsTexts)
  const [draft, setDraft] = useState(EMPTY)
  const faults = useFieldFaults(useAsked(draft))
  const { sending, save } = useAdding(() => {
    setDraft({ ...draft, name: '', shortName: '' })
    faults.begin()
  })
  return (
    <FormDrawer
      title={t.addUnit}
      button={t.save}
      fields={FIELDS}
      submit={() => save(draft)}
      {...{ opened, close, sending, faults }}
    >
      <Fields draft={draft} set={(change) => setDraft({ ...draft, ...change })} faults={faults} />
    </FormDrawer>
  )
}

const FIELDS = {
  'unit-ends-before-it-begins': 'unit-to',
  'unit-area-unknown': 'unit-area',
}

function useAsked({ name, area, validFrom }: Draft): readonly AskedField[] {
  const t = useText(unitsTexts)
  const { fillIn } = useText(uiTexts)
  return [
    { id: 'unit-name', label: t.name, lacks: name.trim() === '' ? fillIn : null },
    { id: 'unit-area', label: t.area, lacks: area === null ? fillIn : null },
    { id: 'unit-from', label: t.from, lacks: validFrom === null ? fillIn : null },
    { id: 'unit-to', label: t.to, lacks: null },
  ]
}

function useAdding(done: () => void) {
  const send = useSend()
  const saved = useSaved()
  const say = useSay()
  const sending = useSending()
  const save = ({ validFrom, area, ...draft }: Draft) => {
    if (area === null || validFrom === null) return
    const name = draft.name.trim()
    const shortName = draft.shortName.trim() || name.slice(0, 60).trim()
    const unit = { ...draft, id: crypto.randomUUID() as Id<'unit'>, name, shortName, area, validFrom }
    return void sending.run(
      async () => refusalsIn(await send('staff.add-unit', unit)),
      () => {
        saved(say(addedSays(name)))
        done()
      },
    )
  }
  return { sending, save }
}

type FieldsProps = {
  readonly draft: Draft
  readonly set: (change: Partial<Draft>) => void
  readonly faults: FieldFaults
}

function Fields({ draft, set, faults }: FieldsProps) {
  const t = useText(unitsTexts)
  const say = useSay()
  const today = useMe().data?.today ?? null
  const areas = useRead('area.list', today === null ? null : { on: today }).data?.areas ?? []
  return (
    <>
      <TextField
        data-autofocus
        id="unit-name"
        label={t.name}
        description={t.nameNote}
        error={faults.errorOf('unit-name')}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <TextField label={t.shortName} value={draft.shortName} onChange={(shortName) => set({ shortName })} />
      <ChoiceField
        label={t.kind}
        value={draft.kind}
        onChange={(kind) => set({ kind: kind ?? draft.kind })}
        choices={UNIT_KINDS.map((value) => ({ value, label: say(unitKindNames[value]) }))}
      />
      <ChoiceField
        id="unit-area"
        label={t.area}
        error={faults.errorOf('unit-area')}
        value={draft.area}
        onChange={(area) => set({ area })}
        choices={areas.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField
        id="unit-from"
        label={t.from}
        error={faults.errorOf('unit-from')}
        onReading={faults.hear('unit-from')}
        value={draft.validFrom}
        onChange={(validFrom) => set({ validFrom })}
      />
      <DateField
        id="unit-to"
        label={t.to}
        description={t.toNote}
        onReading={faults.hear('unit-to')}
        value={draft.validTo}
        onChange={(validTo) => set({ validTo })}
      />
    </>
  )
}
