import { useState } from 'react'
import { useSend } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { refusalsIn, useSaved, useSending } from '../../browser/sending.ts'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { addedSays } from '../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import type { Area } from './area.ts'
import { AREA_FIELDS, type AreaDraft, AreaFields, areaOf, useAskedFields } from './AreaFields.office.tsx'
import { areasTexts } from './areas.screen.texts.ts'

type Props = { readonly opened: boolean; readonly close: () => void; readonly areas: readonly Area[] }

const EMPTY: AreaDraft = { name: '', kind: 'quarter', code: '', parent: null, validFrom: null, validTo: null }

/** A new area; neighbours are often added one after another, so parent, kind and day stay. */
export function AddArea({ opened, close, areas }: Props) {
  const t = useText(areasTexts)
  const [draft, setDraft] = useState(EMPTY)
  const [reason, setReason] = useState('')
  const faults = useFieldFaults(useAskedFields(draft))
  const { sending, save } = useAdding(() => {
    setDraft({ ...draft, name: '', code: '' })
    setReason('')
    faults.begin()
  })
  const isNamesake = sending.refusals.some(({ code }) => code === 'area-name-taken')
  return (
    <FormDrawer
      title={t.add}
      button={t.save}
      fields={AREA_FIELDS}
      submit={() => save(draft, reason.trim() || null)}
      {...{ opened, close, sending, faults }}
    >
      <AreaFields set={(change) => setDraft({ ...draft, ...change })} {...{ draft, areas, faults }} />
      {isNamesake || reason !== '' ? (
        <TextField label={t.namesake} description={t.namesakeNote} value={reason} onChange={setReason} />
      ) : null}
    </FormDrawer>
  )
}

function useAdding(done: () => void) {
  const send = useSend()
  const saved = useSaved()
  const say = useSay()
  const sending = useSending()
  const save = (draft: AreaDraft, reason: string | null) => {
    const area = areaOf(newId<'area'>(), draft)
    if (area === null) return
    return void sending.run(
      async () => refusalsIn(await send('area.add', { areas: [area], reason })),
      () => {
        saved(say(addedSays(area.name)))
        done()
      },
    )
  }
  return { sending, save }
}
