import { useState } from 'react'
import { useMe } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import type { AskedField } from '../../../browser/ui/field-faults.ts'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { NumberField } from '../../../browser/ui/NumberField.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { type FieldFaults, useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { MessageChoice } from '../message/MessageChoice.office.tsx'
import { MATERIAL_KINDS, type Material } from './material.ts'
import { materialTexts } from './material.screen.texts.ts'
import { materialKindNames } from './material.texts.ts'

type Props = { readonly plan: Id<'plan'>; readonly opened: boolean; readonly close: () => void }
type Draft = Pick<Material, 'id' | 'kind' | 'title' | 'version' | 'printer'> & {
  readonly quantity: number | null
  readonly orderedOn: LocalDate | null
}

/** A print order: of an approved message, or of matter that carries none. */
export function OrderMaterial({ plan, opened, close }: Props) {
  const t = useText(materialTexts)
  const today = useMe().data?.today ?? null
  const [typed, setTyped] = useState<Draft>(() => empty(null))
  const draft = { ...typed, orderedOn: typed.orderedOn ?? today }
  const { sending, act } = useAct()
  const faults = useFieldFaults(useAsked(draft))
  const done = () => {
    setTyped(empty(null))
    faults.begin()
    close()
  }
  const submit = () => {
    const { quantity, orderedOn, title, printer } = draft
    if (quantity === null || orderedOn === null) return
    const order = { ...draft, plan, quantity, orderedOn, title: title.trim(), printer: printer.trim() }
    act('outreach.order-material', order, { done, id: draft.id })
  }
  return (
    <FormDrawer title={t.order} button={t.save} fields={FIELDS} {...{ opened, close, sending, faults, submit }}>
      <Fields plan={plan} draft={draft} set={(part) => setTyped({ ...typed, ...part })} faults={faults} />
    </FormDrawer>
  )
}

const empty = (orderedOn: LocalDate | null): Draft => ({
  id: newId(),
  kind: 'leaflet',
  title: '',
  version: null,
  printer: '',
  quantity: null,
  orderedOn,
})

const FIELDS = {
  'material-quantity-out-of-range': 'material-quantity',
  'order-in-future': 'material-ordered',
  'print-of-unapproved': 'material-message',
}

function useAsked({ title, printer, quantity, orderedOn }: Draft): readonly AskedField[] {
  const t = useText(materialTexts)
  const { fillIn } = useText(uiTexts)
  return [
    { id: 'material-title', label: t.name, lacks: title.trim() === '' ? fillIn : null },
    { id: 'material-quantity', label: t.quantity, lacks: quantity === null ? fillIn : null },
    { id: 'material-printer', label: t.printer, lacks: printer.trim() === '' ? fillIn : null },
    { id: 'material-ordered', label: t.orderedOn, lacks: orderedOn === null ? fillIn : null },
  ]
}

type FieldsProps = {
  readonly plan: Id<'plan'>
  readonly draft: Draft
  readonly set: (part: Partial<Draft>) => void
  readonly faults: FieldFaults
}

function Fields({ plan, draft, set, faults }: FieldsProps) {
  const t = useText(materialTexts)
  const say = useSay()
  return (
    <>
      <TextField
        data-autofocus
        id="material-title"
        label={t.name}
        description={t.nameHint}
        maxLength={200}
        error={faults.errorOf('material-title')}
        value={draft.title}
        onChange={(title) => set({ title })}
      />
      <ChoiceField
        label={t.kind}
        searchable={false}
        value={draft.kind}
        onChange={(kind) => kind && set({ kind })}
        choices={MATERIAL_KINDS.map((value) => ({ value, label: say(materialKindNames[value]) }))}
      />
      <MessageChoice
        id="material-message"
        label={t.message}
        description={t.messageHint}
        placeholder={t.noMessage}
        plan={plan}
        value={draft.version}
        set={(version) => set({ version })}
      />
      <NumberField
        id="material-quantity"
        label={t.quantity}
        error={faults.errorOf('material-quantity')}
        onReading={faults.hear('material-quantity')}
        value={draft.quantity}
        onChange={(quantity) => set({ quantity })}
      />
      <TextField
        id="material-printer"
        label={t.printer}
        maxLength={200}
        error={faults.errorOf('material-printer')}
        value={draft.printer}
        onChange={(printer) => set({ printer })}
      />
      <DateField
        id="material-ordered"
        label={t.orderedOn}
        error={faults.errorOf('material-ordered')}
        onReading={faults.hear('material-ordered')}
        value={draft.orderedOn}
        onChange={(orderedOn) => set({ orderedOn })}
      />
    </>
  )
}
