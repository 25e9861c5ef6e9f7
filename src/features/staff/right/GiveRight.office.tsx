import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { type FieldFaults, useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { Officer, Role } from '../../../kernel/command.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { placeName } from '../../area/place-names.ts'
import { mayGive } from '../staff.rules.ts'
import { ROLES } from '../staff.ts'
import { roleNames } from '../staff.texts.ts'
import { rightTexts as texts } from './right.texts.ts'
import type { RightsProps } from './Rights.office.tsx'

type Draft = {
  readonly role: Role | null
  readonly area: Id<'area'> | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

/** One more right for an officer: a role in an area, from a day on. */
export function GiveRight({ officer, keeper, today }: RightsProps) {
  const t = useText(texts)
  const { fillIn } = useText(uiTexts)
  const { sending, act } = useAct()
  const [draft, setDraft] = useState<Draft>({ role: null, area: null, from: today, to: null })
  const faults = useFieldFaults([
    { id: 'right-role', label: t.role, lacks: draft.role === null ? fillIn : null },
    { id: 'right-area', label: t.area, lacks: draft.area === null ? fillIn : null },
    { id: 'right-from', label: t.from, lacks: draft.from === null ? fillIn : null },
    { id: 'right-to', label: t.to, lacks: null },
  ])
  const done = () => {
    setDraft({ ...draft, area: null })
    faults.begin()
  }
  const give = () => {
    const { role, area, from, to } = draft
    if (role === null || area === null || from === null) return
    act('staff.give-right', { id: newId<'officer-right'>(), officer: officer.id, role, area, from, to }, { done })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (faults.pass()) give()
      }}
    >
      <Stack gap="md">
        <Refusals of={sending.refusals} />
        <Fields {...{ keeper, draft, faults }} set={(part) => setDraft({ ...draft, ...part })} />
        <Button type="submit" loading={sending.state === 'busy'}>
          {t.give}
        </Button>
      </Stack>
    </form>
  )
}

type FieldsProps = {
  readonly keeper: Officer
  readonly draft: Draft
  readonly faults: FieldFaults
  readonly set: (part: Partial<Draft>) => void
}

function Fields({ keeper, draft, faults, set }: FieldsProps) {
  const t = useText(texts)
  const say = useSay()
  const areas = useRead('area.list', { on: null }).data?.areas ?? []
  const nameOf = new Map(areas.map(({ id, name }) => [id, name]))
  return (
    <>
      <ChoiceField
        id="right-role"
        label={t.role}
        error={faults.errorOf('right-role')}
        value={draft.role}
        onChange={(role) => set({ role })}
        choices={ROLES.filter((one) => mayGive(keeper, one)).map((one) => ({ value: one, label: say(roleNames[one]) }))}
      />
      <ChoiceField
        id="right-area"
        label={t.area}
        description={t.areaNote}
        error={faults.errorOf('right-area')}
        value={draft.area}
        onChange={(area) => set({ area })}
        choices={areas.map(({ id, name, parent }) => ({
          value: id,
          label: placeName(name, (parent && nameOf.get(parent)) ?? null),
        }))}
      />
      <DateField
        id="right-from"
        label={t.from}
        error={faults.errorOf('right-from')}
        onReading={faults.hear('right-from')}
        value={draft.from}
        onChange={(from) => set({ from })}
      />
      <DateField
        id="right-to"
        label={t.to}
        description={t.toNote}
        error={faults.errorOf('right-to')}
        onReading={faults.hear('right-to')}
        value={draft.to}
        onChange={(to) => set({ to })}
      />
    </>
  )
}
