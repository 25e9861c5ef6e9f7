import { useState } from 'react'
import { useMe, useRead } from '../../../browser/api.ts'
import { useChosenPlan } from '../../../browser/chosen-plan.tsx'
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
import { placeNames } from '../../area/place-names.ts'
import { QUIET_KINDS, type QuietKind } from './broadcast.ts'
import { quietKindNames } from './broadcast.texts.ts'
import { parseClock } from './clock.ts'
import { settingTexts } from './settings.screen.texts.ts'

type Draft = {
  readonly id: Id<'quiet-rule'>
  readonly kind: QuietKind
  readonly name: string
  readonly area: Id<'area'> | null
  readonly from: string
  readonly to: string
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  readonly basis: string
}
type FieldProps = {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly faults: FieldFaults
}

/** Quiet as an officer knows it: by whose rule, where, at what hours, from which day on. */
export function AddQuietRule({ close }: { readonly close: () => void }) {
  const t = useText(settingTexts)
  const { plan } = useChosenPlan()
  const today = useMe().data?.today ?? null
  const { sending, act } = useAct()
  const [draft, setDraft] = useState<Draft>(() => blank(plan?.area ?? null, today))
  const faults = useFieldFaults(useLacks(draft))
  const submit = () => {
    const { id, kind, area, validFrom, validTo } = draft
    if (!area || !validFrom) return
    const [from, to] = [parseClock(draft.from), parseClock(draft.to)]
    const hours = from && to ? { from, to } : null
    const words = { name: draft.name.trim(), basis: draft.basis.trim() || null }
    act('outreach.add-quiet-rule', { id, kind, area, hours, validFrom, validTo, ...words }, { done: close, id })
  }
  const props = { draft, faults, change: (part: Partial<Draft>) => setDraft({ ...draft, ...part }) }
  return (
    <FormDrawer title={t.addRule} button={t.addRule} fields={FIELDS} opened {...{ close, sending, faults, submit }}>
      <What {...props} />
      <When {...props} />
    </FormDrawer>
  )
}

const blank = (area: Id<'area'> | null, today: LocalDate | null): Draft => ({
  id: newId(),
  kind: 'hours',
  name: '',
  area,
  from: '',
  to: '',
  validFrom: today,
  validTo: null,
  basis: '',
})

function useLacks({ kind, name, area, from, to, validFrom }: Draft) {
  const t = useText(settingTexts)
  const { fillIn } = useText(uiTexts)
  const isOpen = from.trim() === '' && to.trim() === '' && kind !== 'hours'
  const time = (text: string) => (isOpen || parseClock(text) ? null : t.unreadTime)
  return [
    { id: 'quiet-name', label: t.ruleName, lacks: name.trim() === '' ? fillIn : null },
    { id: 'quiet-area', label: t.area, lacks: area === null ? fillIn : null },
    { id: 'quiet-from', label: t.from, lacks: time(from) },
    { id: 'quiet-to', label: t.to, lacks: time(to) },
    { id: 'quiet-valid-from', label: t.validFrom, lacks: validFrom === null ? fillIn : null },
  ]
}

function What({ draft, change, faults }: FieldProps) {
  const t = useText(settingTexts)
  const say = useSay()
  const { plan } = useChosenPlan()
  const areas = useRead('area.list', { on: null }).data?.areas ?? []
  const places = plan ? placeNames(areas, plan.area) : []
  return (
    <>
      <ChoiceField
        data-autofocus
        label={t.kind}
        searchable={false}
        value={draft.kind}
        onChange={(kind) => kind && change({ kind })}
        choices={QUIET_KINDS.map((value) => ({ value, label: say(quietKindNames[value]) }))}
      />
      <TextField
        id="quiet-name"
        label={t.ruleName}
        maxLength={200}
        error={faults.errorOf('quiet-name')}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <ChoiceField
        id="quiet-area"
        label={t.area}
        error={faults.errorOf('quiet-area')}
        value={draft.area}
        onChange={(area) => change({ area })}
        choices={places.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  )
}

function When({ draft, change, faults }: FieldProps) {
  const t = useText(settingTexts)
  return (
    <>
      <TextField
        id="quiet-from"
        label={t.from}
        description={draft.kind === 'hours' ? undefined : t.hoursHint}
        error={faults.errorOf('quiet-from')}
        value={draft.from}
        onChange={(from) => change({ from })}
      />
      <TextField
        id="quiet-to"
        label={t.to}
        error={faults.errorOf('quiet-to')}
        value={draft.to}
        onChange={(to) => change({ to })}
      />
      <DateField
        id="quiet-valid-from"
        label={t.validFrom}
        error={faults.errorOf('quiet-valid-from')}
        onReading={faults.hear('quiet-valid-from')}
        value={draft.validFrom}
        onChange={(validFrom) => change({ validFrom })}
      />
      <DateField
        id="quiet-valid-to"
        label={t.validTo}
        error={faults.errorOf('quiet-valid-to')}
        onReading={faults.hear('quiet-valid-to')}
        value={draft.validTo}
        onChange={(validTo) => change({ validTo })}
      />
      <TextField label={t.basis} maxLength={200} value={draft.basis} onChange={(basis) => change({ basis })} />
    </>
  )
}

const FIELDS = { 'quiet-ends-before-it-begins': 'quiet-valid-to', 'quiet-hours-missing': 'quiet-to' }
