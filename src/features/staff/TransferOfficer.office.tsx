import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import { useAct } from '../../browser/use-act.ts'
import type { Officer, Role } from '../../kernel/command.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { RolesField } from './RolesField.office.tsx'
import type { OfficerRow } from './staff.ts'
import { mayGive } from './staff.rules.ts'
import { staysWith, unitsTexts } from './units.screen.texts.ts'

type Props = { readonly officer: OfficerRow; readonly keeper: Officer; readonly today: LocalDate }

/** From today an officer of another unit, with his password. */
export function TransferOfficer({ officer, keeper, today }: Props) {
  const t = useText(unitsTexts)
  const { fillIn } = useText(uiTexts)
  const say = useSay()
  const [form, setForm] = useState<'closed' | 'opened'>('closed')
  const [unit, setUnit] = useState<Id<'unit'> | null>(null)
  const [roles, setRoles] = useState<readonly Role[]>(officer.roles.filter((role) => mayGive(keeper, role)))
  const units = useRead('staff.units', form === 'opened' ? { on: null } : null).data?.units ?? []
  const { sending, act } = useAct()
  const faults = useFieldFaults([
    { id: 'transfer-unit', label: t.toUnit, lacks: unit === null ? fillIn : null },
    { id: 'officer-roles', label: t.roles, lacks: roles.length === 0 ? t.chooseRole : null },
  ])
  const close = () => setForm('closed')
  const submit = () => {
    if (unit === null) return
    const next = { id: newId<'officer'>(), person: newId<'person'>(), unit, roles: [...roles], on: today }
    act('staff.transfer-officer', { officer: officer.id, ...next }, { done: close })
  }
  return (
    <>
      <Button variant="default" size="compact-md" onClick={() => setForm('opened')}>
        {t.transfer}
      </Button>
      <FormDrawer
        title={`${t.transfer}: ${officer.name}`}
        button={t.transfer}
        fields={FIELDS}
        opened={form === 'opened'}
        {...{ close, sending, faults, submit }}
      >
        <p>{say(staysWith(officer.unitName, officer.colleagues))}</p>
        <ChoiceField
          id="transfer-unit"
          label={t.toUnit}
          error={faults.errorOf('transfer-unit')}
          value={unit}
          onChange={setUnit}
          choices={units.filter(({ id }) => id !== officer.unit).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <RolesField roles={roles} error={faults.errorOf('officer-roles')} onChange={setRoles} />
      </FormDrawer>
    </>
  )
}

const FIELDS = {
  'unit-unknown': 'transfer-unit',
  'unit-beyond-your-areas': 'transfer-unit',
  'transfer-to-own-unit': 'transfer-unit',
  'role-beyond-yours': 'officer-roles',
}
