import { useState } from 'react'
import { useMe, useSend } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { refusalsIn, useSaved, useSending } from '../../browser/sending.ts'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import type { AskedField } from '../../browser/ui/field-faults.ts'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { addedSays, uiTexts } from '../../browser/ui/ui.texts.ts'
import { type FieldFaults, useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import type { Role } from '../../kernel/command.ts'
import type { Id } from '../../kernel/kernel.ts'
import { RolesField } from './RolesField.office.tsx'
import type { Unit } from './staff.ts'
import { unitsTexts } from './units.screen.texts.ts'

type Props = {
  readonly opened: boolean
  readonly close: () => void
  readonly units: readonly Unit[]
  /** The unit that the list shows, if it shows one. */
  readonly unit: Id<'unit'> | null
}

type Draft = {
  readonly name: string
  readonly phone: string
  readonly unit: Id<'unit'> | null
  readonly roles: readonly Role[]
}

/** A new officer; the unit and the roles stay for the next one. */
export function AddOfficer({ opened, close, units, unit }: Props) {
  const t = useText(unitsTexts)
  const [draft, setDraft] = useState<Draft>({ name: '', phone: '', unit, roles: ['unit-officer'] })
  const faults = useFieldFaults(useAsked(draft))
  const { sending, save } = useAdding(() => {
    setDraft({ ...draft, name: '', phone: '' })
    faults.begin()
  })
  return (
    <FormDrawer
      title={t.addOfficer}
      button={t.save}
      fields={FIELDS}
      submit={() => save(draft)}
      {...{ opened, close, sending, faults }}
    >
      <Fields {...{ draft, faults, units }} set={(change) => setDraft({ ...draft, ...change })} />
    </FormDrawer>
  )
}

const FIELDS = {
  'phone-not-a-number': 'officer-phone',
  'phone-taken': 'officer-phone',
  'unit-unknown': 'officer-unit',
  'role-beyond-yours': 'officer-roles',
}

function useAsked({ name, unit, roles }: Draft): readonly AskedField[] {
  const t = useText(unitsTexts)
  const { fillIn } = useText(uiTexts)
  return [
    { id: 'officer-name', label: t.fullName, lacks: name.trim() === '' ? fillIn : null },
    { id: 'officer-unit', label: t.unit, lacks: unit === null ? fillIn : null },
    { id: 'officer-roles', label: t.roles, lacks: roles.length === 0 ? t.chooseRole : null },
  ]
}

function useAdding(done: () => void) {
  const send = useSend()
  const saved = useSaved()
  const say = useSay()
  const sending = useSending()
  const today = useMe().data?.today ?? null
  const save = ({ name, phone, unit, roles }: Draft) => {
    if (unit === null || today === null) return
    const person = {
      personalId: crypto.randomUUID() as Id<'person'>,
      name: name.trim(),
      phone: phone.trim() === '' ? null : phone.trim(),
    }
    const officer = { id: crypto.randomUUID() as Id<'officer'>, person, unit, roles: [...roles], from: today }
    return void sending.run(
      async () => refusalsIn(await send('staff.add-officer', officer)),
      () => {
        saved(say(addedSays(person.name)))
        done()
      },
    )
  }
  return { sending, save }
}

type FieldsProps = {
  readonly draft: Draft
  readonly set: (change: Partial<Draft>) => void
  readonly units: readonly Unit[]
  readonly faults: FieldFaults
}

function Fields({ draft, set, units, faults }: FieldsProps) {
  const t = useText(unitsTexts)
  return (
    <>
      <TextField
        data-autofocus
        id="officer-name"
        label={t.fullName}
        error={faults.errorOf('officer-name')}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        id="officer-phone"
        label={t.phone}
        description={t.phoneNote}
        inputMode="tel"
        value={draft.phone}
        onChange={(phone) => set({ phone })}
      />
      <ChoiceField
        id="officer-unit"
        label={t.unit}
        error={faults.errorOf('officer-unit')}
        value={draft.unit}
        onChange={(chosen) => set({ unit: chosen })}
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <RolesField roles={draft.roles} error={faults.errorOf('officer-roles')} onChange={(roles) => set({ roles })} />
    </>
  )
}
