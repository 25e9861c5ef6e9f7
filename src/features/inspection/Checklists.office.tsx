import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe, useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { TextArea, TextField } from '../../browser/ui/TextField.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import { useAct } from '../../browser/use-act.ts'
import { holdsRole } from '../../kernel/command.ts'
import type { ChecklistRow } from './inspection.ts'
import { checklistVersion, inspectionTexts } from './inspection.screen.texts.ts'

type Editing = { readonly of: ChecklistRow | null }

/** What inspections look at; the plan's owner writes and changes it, an older version stays where it was used. */
export function Checklists() {
  const t = useText(inspectionTexts)
  const reading = useRead('inspection.checklists', {})
  const officer = useMe().data?.officer
  const [editing, setEditing] = useState<Editing | null>(null)
  const may = Boolean(officer && holdsRole(officer, 'plan-owner'))
  return (
    <>
      <PageHeader title={t.checklists}>
        {may ? <Button onClick={() => setEditing({ of: null })}>{t.writeChecklist}</Button> : null}
      </PageHeader>
      <Loaded of={reading}>
        {({ checklists }) => (
          <>
            {checklists.length === 0 ? <p className="empty">{t.noChecklists}</p> : null}
            {checklists.map((list) => (
              <section key={list.id} className="panel">
                <Checklist list={list} change={may ? () => setEditing({ of: list }) : null} />
              </section>
            ))}
          </>
        )}
      </Loaded>
      {editing ? <ChecklistForm key={editing.of?.id ?? 'new'} of={editing.of} close={() => setEditing(null)} /> : null}
    </>
  )
}

type ListProps = { readonly list: ChecklistRow; readonly change: (() => void) | null }

function Checklist({ list, change }: ListProps) {
  const t = useText(inspectionTexts)
  const say = useSay()
  return (
    <>
      <h2 className="panel-title">{list.name}</h2>
      <p className="quiet small">{say(checklistVersion(list.number, list.items.length))}</p>
      <ol>
        {list.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
      {change ? (
        <Button
          variant="default"
          className="no-print"
          onClick={change}
          aria-label={`${t.changeChecklist}: ${list.name}`}
        >
          {t.changeChecklist}
        </Button>
      ) : null}
    </>
  )
}

type FormProps = { readonly of: ChecklistRow | null; readonly close: () => void }

function ChecklistForm({ of, close }: FormProps) {
  const t = useText(inspectionTexts)
  const { fillIn } = useText(uiTexts)
  const { sending, act } = useAct()
  const [ids] = useState(() => ({ id: newId<'checklist-version'>(), checklist: of?.checklist ?? newId<'checklist'>() }))
  const [name, setName] = useState(of?.name ?? '')
  const [words, setWords] = useState(of?.items.join('\n') ?? '')
  const items = linesOf(words)
  const faults = useFieldFaults([
    { id: 'checklist-name', label: t.checklistName, lacks: name.trim() === '' ? fillIn : null },
    { id: 'checklist-items', label: t.items, lacks: items.length === 0 ? fillIn : null },
  ])
  const submit = () => {
    const version = { ...ids, name: name.trim(), items: [...items], after: of?.id ?? null }
    act('inspection.write-checklist', version, { done: close, id: ids.id })
  }
  const title = of ? t.changeChecklist : t.writeChecklist
  return (
    <FormDrawer title={title} button={t.save} opened {...{ close, sending, faults, submit }}>
      <TextField
        data-autofocus
        id="checklist-name"
        label={t.checklistName}
        maxLength={200}
        error={faults.errorOf('checklist-name')}
        value={name}
        onChange={setName}
      />
      <TextArea
        id="checklist-items"
        label={t.items}
        description={t.itemsHint}
        minRows={8}
        error={faults.errorOf('checklist-items')}
        value={words}
        onChange={setWords}
      />
    </FormDrawer>
  )
}

/** One item a line; what stands twice is one item. */
const linesOf = (words: string): readonly string[] => [
  ...new Set(
    words
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]
