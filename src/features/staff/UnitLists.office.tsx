import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRead, useSend } from '../../browser/api.ts'
import { useText } from '../../browser/language.tsx'
import { refusalsIn, useSaved, useSending } from '../../browser/sending.ts'
import { ManyChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import type { Id } from '../../kernel/kernel.ts'
import { showNumber } from '../../kernel/text.ts'
import type { Unit, UnitList } from './staff.ts'
import type { May } from './Units.office.tsx'
import { unitsTexts as texts } from './units.screen.texts.ts'

/** Saved lists of units that a collective name stands for. */
export function UnitLists({ may }: { readonly may: May }) {
  const t = useText(texts)
  const reading = useRead('staff.units', { on: null })
  const { edited, state, begin, close, done } = useEdited()
  const edit = may === 'keep' ? begin : null
  return (
    <Loaded of={reading}>
      {({ units, lists }) => (
        <>
          <DataTable
            caption={t.lists}
            columns={columnsOf(units, edit, t.editList)}
            rows={lists}
            keyOf={({ id }) => id}
            empty={t.noLists}
          >
            {edit ? <Button onClick={() => edit(null)}>{t.addList}</Button> : null}
          </DataTable>
          {edited ? (
            <EditList key={edited.id} list={edited} opened={state === 'opened'} {...{ units, close, done }} />
          ) : null}
        </>
      )}
    </Loaded>
  )
}

/** The list that is being edited stays, with what was typed, when its drawer is closed; null begins or goes on with a new one. */
function useEdited() {
  const [edited, setEdited] = useState<UnitList | null>(null)
  const [state, setState] = useState<'opened' | 'closed'>('closed')
  const begin = (list: UnitList | null) => {
    setEdited(list ?? (edited?.version === 0 ? edited : newList()))
    setState('opened')
  }
  const close = () => setState('closed')
  return { edited, state, begin, close, done: () => setEdited(null) }
}

const newList = (): UnitList => ({ id: crypto.randomUUID() as Id<'unit-list'>, name: '', units: [], version: 0 })

type Edit = ((list: UnitList | null) => void) | null

function columnsOf(units: readonly Unit[], edit: Edit, editSays: string): readonly Column<UnitList>[] {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const columns: readonly Column<UnitList>[] = [
    { key: 'name', title: texts.listName, text: ({ name }) => name },
    {
      key: 'units',
      title: texts.listUnits,
      text: (list) => list.units.flatMap((unit) => names.get(unit) ?? []).join('; '),
    },
    {
      key: 'count',
      title: texts.count,
      text: (list) => showNumber(list.units.length),
      order: (list) => list.units.length,
      align: 'right',
    },
  ]
  if (!edit) return columns
  const steps: Column<UnitList> = {
    key: 'steps',
    title: texts.steps,
    text: null,
    cell: (list) => (
      <Button variant="default" size="compact-md" onClick={() => edit(list)}>
        {editSays}
      </Button>
    ),
  }
  return [...columns, steps]
}

type EditProps = {
  readonly list: UnitList
  readonly units: readonly Unit[]
  readonly opened: boolean
  readonly close: () => void
  readonly done: () => void
}

function EditList({ list, units, opened, close, done }: EditProps) {
  const t = useText(texts)
  const send = useSend()
  const saved = useSaved()
  const sending = useSending()
  const [name, setName] = useState(list.name)
  const [chosen, setChosen] = useState(list.units as readonly Id<'unit'>[])
  const { fillIn } = useText(uiTexts)
  const faults = useFieldFaults([{ id: 'list-name', label: t.listName, lacks: name.trim() === '' ? fillIn : null }])
  const save = () =>
    void sending.run(
      async () => refusalsIn(await send('staff.save-unit-list', { ...list, name: name.trim(), units: [...chosen] })),
      () => {
        saved(name.trim())
        done()
      },
    )
  return (
    <FormDrawer
      title={list.version === 0 ? t.addList : list.name}
      button={t.save}
      submit={save}
      {...{ opened, close, sending, faults }}
    >
      <TextField
        data-autofocus
        id="list-name"
        label={t.listName}
        error={faults.errorOf('list-name')}
        value={name}
        onChange={setName}
      />
      <ManyChoiceField
        label={t.listUnits}
        value={chosen}
        onChange={setChosen}
        choices={units.map(({ id, name: unitName }) => ({ value: id, label: unitName }))}
      />
    </FormDrawer>
  )
}
