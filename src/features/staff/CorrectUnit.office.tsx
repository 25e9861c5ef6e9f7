import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import { useAct } from '../../browser/use-act.ts'
import type { Unit } from './staff.ts'
import { draftOfUnit, UNIT_FIELDS, type UnitDraft, UnitFields, unitOf, useAskedOfUnit } from './UnitFields.office.tsx'
import type { UnitVersion } from './unit-version.ts'
import { unitVersionSays, unitsTexts } from './units.screen.texts.ts'

type Props = { readonly unit: Unit; readonly close: () => void }

/** A unit corrected or ended: with a reason, and with what it said before. */
function CorrectUnit({ unit, close }: Props) {
  const versions = useRead('staff.unit-versions', { unit: unit.id }).data?.versions
  return versions ? <Form {...{ unit, close, versions }} key={versions.length} /> : null
}

function Form({ unit, close, versions }: Props & { readonly versions: readonly UnitVersion[] }) {
  const t = useText(unitsTexts)
  const { fillIn } = useText(uiTexts)
  const { sending, act } = useAct()
  const [draft, setDraft] = useState<UnitDraft>(() => draftOfUnit(unit))
  const [reason, setReason] = useState('')
  const lacksReason = reason.trim() === '' ? fillIn : null
  const faults = useFieldFaults([...useAskedOfUnit(draft), { id: 'unit-reason', label: t.reason, lacks: lacksReason }])
  const number = versions[0]?.number ?? 1
  const submit = () => {
    const corrected = unitOf(unit.id, draft)
    if (!corrected) return
    const isEnded = unit.validTo === null && corrected.validTo !== null && sameBut(unit, corrected)
    const said = { number, reason: reason.trim() }
    if (isEnded && corrected.validTo)
      act('staff.end-unit', { ...said, unit: unit.id, lastDay: corrected.validTo }, { done: close })
    else act('staff.correct-unit', { ...said, unit: corrected }, { done: close })
  }
  return (
    <FormDrawer
      title={`${t.correctUnit}: ${unit.shortName}`}
      button={t.save}
      opened
      fields={{ ...UNIT_FIELDS, 'unit-has-officers': 'unit-to' }}
      {...{ close, sending, faults, submit }}
    >
      <UnitFields set={(change) => setDraft({ ...draft, ...change })} {...{ draft, faults }} />
      <TextField
        id="unit-reason"
        label={t.reason}
        description={t.reasonNote}
        maxLength={300}
        error={faults.errorOf('unit-reason')}
        value={reason}
        onChange={setReason}
      />
      <Versions versions={versions} />
    </FormDrawer>
  )
}

/** Was nothing changed but the last day? */
const sameBut = (unit: Unit, next: Unit) =>
  (['name', 'shortName', 'kind', 'area', 'validFrom'] as const).every((field) => unit[field] === next[field])

function Versions({ versions }: { readonly versions: readonly UnitVersion[] }) {
  const say = useSay()
  return (
    <ul className="plain-list">
      {versions.map((version) => (
        <li key={version.number} className="quiet small">
          {say(unitVersionSays(version))}
        </li>
      ))}
    </ul>
  )
}

/** The button of a row that opens the form. */
export function CorrectUnitButton({ unit }: { readonly unit: Unit }) {
  const t = useText(unitsTexts)
  const [opened, setOpened] = useState<'no' | 'yes'>('no')
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={`${t.correctUnit}: ${unit.name}`}
        onClick={() => setOpened('yes')}
      >
        {t.correctUnit}
      </Button>
      {opened === 'yes' ? <CorrectUnit unit={unit} close={() => setOpened('no')} /> : null}
    </>
  )
}
