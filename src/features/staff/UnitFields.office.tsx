import { useMe, useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../browser/ui/DateField.tsx'
import type { AskedField } from '../../browser/ui/field-faults.ts'
import { TextField } from '../../browser/ui/TextField.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import type { FieldFaults } from '../../browser/ui/use-field-faults.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { UNIT_KINDS, type Unit, type UnitKind } from './staff.ts'
import { unitKindNames } from './staff.texts.ts'
import { unitsTexts } from './units.screen.texts.ts'

/** A unit as it is typed. */
export type UnitDraft = {
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
  readonly area: Id<'area'> | null
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
}

export const draftOfUnit = ({ id: _, ...unit }: Unit): UnitDraft => unit

/** The unit that was typed; null while its area or its first day is missing. */
export function unitOf(id: Id<'unit'>, { area, validFrom, ...draft }: UnitDraft): Unit | null {
  if (area === null || validFrom === null) return null
  const name = draft.name.trim()
  const shortName = draft.shortName.trim() || name.slice(0, 60).trim()
  return { ...draft, id, name, shortName, area, validFrom }
}

/** The input that a refusal speaks of. */
export const UNIT_FIELDS = {
  'unit-ends-before-it-begins': 'unit-to',
  'unit-area-unknown': 'unit-area',
}

export function useAskedOfUnit({ name, area, validFrom }: UnitDraft): readonly AskedField[] {
  const t = useText(unitsTexts)
  const { fillIn } = useText(uiTexts)
  return [
    { id: 'unit-name', label: t.name, lacks: name.trim() === '' ? fillIn : null },
    { id: 'unit-area', label: t.area, lacks: area === null ? fillIn : null },
    { id: 'unit-from', label: t.from, lacks: validFrom === null ? fillIn : null },
    { id: 'unit-to', label: t.to, lacks: null },
  ]
}

type FieldsProps = {
  readonly draft: UnitDraft
  readonly set: (change: Partial<UnitDraft>) => void
  readonly faults: FieldFaults
}

/** What a unit says of itself, as it is added and as it is corrected. */
export function UnitFields({ draft, set, faults }: FieldsProps) {
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
