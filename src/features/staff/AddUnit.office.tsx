import { useState } from 'react'
import { useSend } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { refusalsIn, useSaved, useSending } from '../../browser/sending.ts'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { addedSays } from '../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import { UNIT_FIELDS, type UnitDraft, UnitFields, unitOf, useAskedOfUnit } from './UnitFields.office.tsx'
import { unitsTexts } from './units.screen.texts.ts'

const EMPTY: UnitDraft = { name: '', shortName: '', kind: 'office', area: null, validFrom: null, validTo: null }

/** A new unit; kind, area and day stay for the next one. */
export function AddUnit({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  const t = useText(unitsTexts)
  const [draft, setDraft] = useState(EMPTY)
  const faults = useFieldFaults(useAskedOfUnit(draft))
  const { sending, save } = useAdding(() => {
    setDraft({ ...draft, name: '', shortName: '' })
    faults.begin()
  })
  return (
    <FormDrawer
      title={t.addUnit}
      button={t.save}
      fields={UNIT_FIELDS}
      submit={() => save(draft)}
      {...{ opened, close, sending, faults }}
    >
      <UnitFields draft={draft} set={(change) => setDraft({ ...draft, ...change })} faults={faults} />
    </FormDrawer>
  )
}

function useAdding(done: () => void) {
  const send = useSend()
  const saved = useSaved()
  const say = useSay()
  const sending = useSending()
  const save = (draft: UnitDraft) => {
    const unit = unitOf(newId<'unit'>(), draft)
    if (unit === null) return
    return void sending.run(
      async () => refusalsIn(await send('staff.add-unit', unit)),
      () => {
        saved(say(addedSays(unit.name)))
        done()
      },
    )
  }
  return { sending, save }
}
