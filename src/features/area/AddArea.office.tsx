import { useState } from 'react'
import { useSend } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { refusalsIn, useSaved, useSending } from '../../browser/sending.ts'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../browser/ui/DateField.tsx'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
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
  const { sending, save } = useAdding(() => setDraft({ ...draft, name: '', code: '' }))
  return (
    <FormDrawer
      title={t.add}
      button={t.save}
      fields={FIELDS}
      submit={() => save(draft)}
      {...{ opened, close, sending }}
    >
      <Fields draft={draft} setDraft={setDraft} areas={areas} />
    </FormDrawer>
  )
}

const FIELDS = {
  'area-code-taken': 'area-code',
  'area-ends-before-it-begins': 'area-to',
  'area-parent-unknown': 'area-parent',
  'day-unreadable': 'area-from',
}

function useAdding(done: () => void) {
  const send = useSend()
  const saved = useSaved()
  const sending = useSending()
  const save = ({ validFrom, ...draft }: Draft) => {
    if (validFrom === null) return sending.refuse({ code: 'day-unreadable' })
    const area = { ...draft, id: crypto.randomUUID() as Id<'area'>, validFrom }
    const tidy = { ...area, name: area.name.trim(), code: area.code.trim() }
    return void sending.run(
      async () => refusalsIn(await send('area.add', tidy)),
      () => {
        saved(tidy.name)
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
}

function Fields({ draft, setDraft, areas }: FieldsProps) {
  const t = useText(areasTexts)
  const say = useSay()
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  return (
    <>
      <TextField
        data-autofocus
        label={t.name}
        required
        withAsterisk={false}
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
        required
        withAsterisk={false}
        value={draft.code}
        onChange={(code) => set({ code })}
      />
      <DateField id="area-from" label={t.from} value={draft.validFrom} onChange={(validFrom) => set({ validFrom })} />
      <DateField
        id="area-to"
        label={t.to}
        description={t.toNote}
        value={draft.validTo}
        onChange={(validTo) => set({ validTo })}
      />
    </>
  )
}
