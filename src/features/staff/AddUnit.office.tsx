import { useState } from 'react'
import { useMe, useRead, useSend } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { refusalsIn, useSaved, useSending } from '../../browser/sending.ts'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../browser/ui/DateField.tsx'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
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
  const { sending, save } = useAdding(() => setDraft({ ...draft, name: '', shortName: '' }))
  return (
    <FormDrawer
      title={t.addUnit}
      button={t.save}
      fields={FIELDS}
      submit={() => save(draft)}
      {...{ opened, close, sending }}
    >
      <Fields draft={draft} set={(change) => setDraft({ ...draft, ...change })} />
    </FormDrawer>
  )
}

const FIELDS = {
  'unit-ends-before-it-begins': 'unit-to',
  'unit-area-unknown': 'unit-area',
  'field-empty': 'unit-area',
  'day-unreadable': 'unit-from',
}

function useAdding(done: () => void) {
  const send = useSend()
  const saved = useSaved()
  const sending = useSending()
  const save = ({ validFrom, area, ...draft }: Draft) => {
    if (area === null) return sending.refuse({ code: 'field-empty' })
    if (validFrom === null) return sending.refuse({ code: 'day-unreadable' })
    const name = draft.name.trim()
    const shortName = draft.shortName.trim() || name.slice(0, 60).trim()
    const unit = { ...draft, id: crypto.randomUUID() as Id<'unit'>, name, shortName, area, validFrom }
    return void sending.run(
      async () => refusalsIn(await send('staff.add-unit', unit)),
      () => {
        saved(name)
        done()
      },
    )
  }
  return { sending, save }
}

function Fields({ draft, set }: { readonly draft: Draft; readonly set: (change: Partial<Draft>) => void }) {
  const t = useText(unitsTexts)
  const say = useSay()
  const today = useMe().data?.today ?? null
  const areas = useRead('area.list', today === null ? null : { on: today }).data?.areas ?? []
  return (
    <>
      <TextField
        data-autofocus
        label={t.name}
        description={t.nameNote}
        required
        withAsterisk={false}
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
        value={draft.area}
        onChange={(area) => set({ area })}
        choices={areas.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField id="unit-from" label={t.from} value={draft.validFrom} onChange={(validFrom) => set({ validFrom })} />
      <DateField
        id="unit-to"
        label={t.to}
        description={t.toNote}
        value={draft.validTo}
        onChange={(validTo) => set({ validTo })}
      />
    </>
  )
}
