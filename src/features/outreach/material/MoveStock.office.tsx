import { useState } from 'react'
import { useMe, useRead } from '../../../browser/api.ts'
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
import type { MaterialPage, StockBalance, StockMove } from './material.ts'
import { materialTexts, withCopies } from './material.screen.texts.ts'

/** What a form of copies that move is of. */
export type StockWay = 'deliver' | 'handOn' | 'spoil'

type Props = {
  readonly way: StockWay
  readonly page: MaterialPage
  /** The places that one may take copies from. */
  readonly own: readonly StockBalance[]
  readonly close: () => void
}
type Draft = {
  readonly id: Id<'stock-movement'>
  readonly noteId: Id<'personal-text'>
  readonly from: Id<'unit'> | null
  readonly to: Id<'unit'> | null
  readonly amount: number | null
  readonly on: LocalDate | null
  readonly note: string
}

/** Copies come from the printer, go to another store, or are spoiled. */
export function MoveStock({ way, page, own, close }: Props) {
  const t = useText(materialTexts)
  const today = useMe().data?.today ?? null
  const stores = own.flatMap((place) => (place.at === 'store' && place.unit ? [{ ...place, unit: place.unit }] : []))
  const [typed, setTyped] = useState<Draft>(() => empty(stores[0]?.unit ?? null))
  const draft = { ...typed, on: typed.on ?? today }
  const { sending, act } = useAct()
  const faults = useFieldFaults(useAsked(draft, way))
  const submit = () => {
    const move = moveOf(draft, way, page)
    if (move) act('outreach.move-stock', move, { done: close, id: draft.id })
  }
  return (
    <FormDrawer title={t[way]} button={t.save} fields={FIELDS} opened {...{ close, sending, faults, submit }}>
      <Fields {...{ way, stores, draft, faults }} set={(part) => setTyped({ ...typed, ...part })} />
    </FormDrawer>
  )
}

const empty = (from: Id<'unit'> | null): Draft => ({
  id: newId(),
  noteId: newId(),
  from,
  to: null,
  amount: null,
  on: null,
  note: '',
})

const FIELDS = {
  'stock-short': 'stock-amount',
  'stock-amount-out-of-range': 'stock-amount',
  'stock-in-future': 'stock-on',
  'stock-before-order': 'stock-on',
}

function moveOf(draft: Draft, way: StockWay, { material }: MaterialPage): StockMove | null {
  const { id, noteId, from, to, amount, on } = draft
  if (amount === null || on === null) return null
  const note = draft.note.trim()
  const store = (unit: Id<'unit'> | null) => ({ at: 'store' as const, unit })
  return {
    id,
    material: material.id,
    from: way === 'deliver' ? { at: 'printer', unit: null } : store(from),
    to: way === 'deliver' ? store(material.unit) : way === 'spoil' ? { at: 'spoiled', unit: null } : store(to),
    amount,
    on,
    note: note === '' ? null : { personalId: noteId, text: note },
  }
}

function useAsked({ from, to, amount, on }: Draft, way: StockWay): readonly AskedField[] {
  const t = useText(materialTexts)
  const { fillIn } = useText(uiTexts)
  const all = [
    { id: 'stock-from', label: t.from, lacks: way !== 'deliver' && from === null ? fillIn : null },
    { id: 'stock-to', label: t.to, lacks: way === 'handOn' && to === null ? fillIn : null },
    { id: 'stock-amount', label: t.copies, lacks: amount === null ? fillIn : null },
    { id: 'stock-on', label: t.on, lacks: on === null ? fillIn : null },
  ]
  return all
}

type FieldsProps = {
  readonly way: StockWay
  readonly stores: readonly (StockBalance & { readonly unit: Id<'unit'> })[]
  readonly draft: Draft
  readonly set: (part: Partial<Draft>) => void
  readonly faults: FieldFaults
}

function Fields({ way, stores, draft, set, faults }: FieldsProps) {
  const t = useText(materialTexts)
  const say = useSay()
  return (
    <>
      {way === 'deliver' ? null : (
        <ChoiceField
          id="stock-from"
          label={t.from}
          error={faults.errorOf('stock-from')}
          value={draft.from}
          onChange={(from) => set({ from })}
          choices={stores.map(({ unit, unitName, amount }) => ({
            value: unit,
            label: say(withCopies(unitName ?? '', amount)),
          }))}
        />
      )}
      {way === 'handOn' ? <Receiver draft={draft} set={set} faults={faults} /> : null}
      <NumberField
        id="stock-amount"
        label={t.copies}
        error={faults.errorOf('stock-amount')}
        onReading={faults.hear('stock-amount')}
        value={draft.amount}
        onChange={(amount) => set({ amount })}
      />
      <DateField
        id="stock-on"
        label={t.on}
        error={faults.errorOf('stock-on')}
        onReading={faults.hear('stock-on')}
        value={draft.on}
        onChange={(on) => set({ on })}
      />
      <TextField
        label={t.note}
        description={t.noteHint}
        maxLength={500}
        value={draft.note}
        onChange={(note) => set({ note })}
      />
    </>
  )
}

function Receiver({ draft, set, faults }: Pick<FieldsProps, 'draft' | 'set' | 'faults'>) {
  const t = useText(materialTexts)
  const today = useMe().data?.today ?? null
  const units = useRead('staff.units', today === null ? null : { on: today }).data?.units ?? []
  return (
    <ChoiceField
      id="stock-to"
      label={t.to}
      error={faults.errorOf('stock-to')}
      value={draft.to}
      onChange={(to) => set({ to })}
      choices={units.filter(({ id }) => id !== draft.from).map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
