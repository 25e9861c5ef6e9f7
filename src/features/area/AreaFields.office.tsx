import { useSay, useText } from '../../browser/language.tsx'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../browser/ui/DateField.tsx'
import type { AskedField } from '../../browser/ui/field-faults.ts'
import { TextField } from '../../browser/ui/TextField.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import type { FieldFaults } from '../../browser/ui/use-field-faults.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { AREA_KINDS, type Area, type AreaKind } from './area.ts'
import { areaKindNames } from './area.texts.ts'
import { areasTexts } from './areas.screen.texts.ts'

/** An area as it is typed. */
export type AreaDraft = {
  readonly name: string
  readonly kind: AreaKind
  readonly code: string
  readonly parent: Id<'area'> | null
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
}

/** The area that was typed; null while its first day is missing. */
export const areaOf = (id: Id<'area'>, { validFrom, name, code, ...draft }: AreaDraft): Area | null =>
  validFrom === null ? null : { ...draft, id, validFrom, name: name.trim(), code: code.trim() || null }

/** The input that a refusal speaks of. */
export const AREA_FIELDS = {
  'area-code-taken': 'area-code',
  'area-name-taken': 'area-name',
  'area-ends-before-it-begins': 'area-to',
  'area-parent-unknown': 'area-parent',
  'area-inside-itself': 'area-parent',
}

export function useAskedFields({ name, code, validFrom }: AreaDraft): readonly AskedField[] {
  const t = useText(areasTexts)
  const { fillIn } = useText(uiTexts)
  return [
    { id: 'area-name', label: t.name, lacks: name.trim() === '' ? fillIn : null },
    { id: 'area-code', label: t.code, lacks: code.trim() === '' ? fillIn : null },
    { id: 'area-from', label: t.from, lacks: validFrom === null ? fillIn : null },
    { id: 'area-to', label: t.to, lacks: null },
  ]
}

type Props = {
  readonly draft: AreaDraft
  readonly set: (change: Partial<AreaDraft>) => void
  readonly areas: readonly Pick<Area, 'id' | 'name'>[]
  readonly faults: FieldFaults
}

/** What an area says of itself, as it is added and as it is corrected. */
export function AreaFields({ draft, set, areas, faults }: Props) {
  const t = useText(areasTexts)
  const say = useSay()
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
