import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { ConfirmButton } from '../../../browser/ui/ConfirmButton.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import { type LocalDate, showDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { CHANGE_KINDS, type ChangeKind } from './movement.ts'
import { movementTexts } from './movement.screen.texts.ts'
import { changeNames } from './movement.texts.ts'
import { ForWriters } from '../ForWriters.office.tsx'

/** How a household came or left; told by the unit of its area. */
export function Changes({ household }: { readonly household: Id<'household'> }) {
  const t = useText(movementTexts)
  const say = useSay()
  const { sending, act } = useAct()
  const [form, setForm] = useState<'opened' | 'closed'>('closed')
  const changes = useRead('household.changes', { household }).data?.changes
  if (!changes) return null
  return (
    <section className="panel">
      <h2 className="panel-title">{t.changes}</h2>
      <Refusals of={sending.refusals} />
      <ul className="plain-list">
        {changes.map(({ id, kind, on }) => (
          <li key={id}>
            {showDay(on)} · {say(changeNames[kind])}{' '}
            <ForWriters>
              <ConfirmButton
                says={t.takeBack}
                consequence={say(changeNames[kind])}
                onConfirm={() => act('household.take-change-back', { change: id })}
              />
            </ForWriters>
          </li>
        ))}
      </ul>
      <ForWriters>
        <Button variant="default" size="compact-md" onClick={() => setForm('opened')}>
          {t.tellChange}
        </Button>
      </ForWriters>
      {form === 'opened' ? <ChangeForm household={household} close={() => setForm('closed')} /> : null}
    </section>
  )
}

type FormProps = { readonly household: Id<'household'>; readonly close: () => void }

function ChangeForm({ household, close }: FormProps) {
  const t = useText(movementTexts)
  const { fillIn } = useText(uiTexts)
  const say = useSay()
  const [id] = useState(() => newId<'household-change'>())
  const [kind, setKind] = useState<ChangeKind | null>(null)
  const [on, setOn] = useState<LocalDate | null>(null)
  const { sending, act } = useAct()
  const faults = useFieldFaults([
    { id: 'change-kind', label: t.kind, lacks: kind === null ? fillIn : null },
    { id: 'change-on', label: t.on, lacks: on === null ? fillIn : null },
  ])
  const submit = () => {
    if (kind === null || on === null) return
    act('household.tell-change', { id, household, kind, on }, { done: close })
  }
  return (
    <FormDrawer
      title={t.tellChange}
      button={t.save}
      opened
      fields={{ 'change-in-future': 'change-on' }}
      {...{ close, sending, faults, submit }}
    >
      <ChoiceField
        id="change-kind"
        label={t.kind}
        searchable={false}
        error={faults.errorOf('change-kind')}
        value={kind}
        onChange={setKind}
        choices={CHANGE_KINDS.map((value) => ({ value, label: say(changeNames[value]) }))}
      />
      <DateField
        id="change-on"
        label={t.on}
        error={faults.errorOf('change-on')}
        onReading={faults.hear('change-on')}
        value={on}
        onChange={setOn}
      />
    </FormDrawer>
  )
}
