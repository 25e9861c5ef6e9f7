import { Input } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '../../../browser/api.ts'
import { useText } from '../../../browser/language.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { FilePicker } from '../../../browser/ui/FilePicker.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Sha256 } from '../../../kernel/kernel.ts'
import type { HangingRow } from './banner.ts'
import { bannerTexts } from './banner.screen.texts.ts'

type Props = { readonly hanging: HangingRow; readonly close: () => void }

/** A banner was taken down, on a day, with a photo of the place. */
export function RemoveBanner({ hanging, close }: Props) {
  const t = useText(bannerTexts)
  const { fillIn, chooseFiles } = useText(uiTexts)
  const today = useMe().data?.today ?? null
  const [typed, setTyped] = useState<LocalDate | null | 'today'>('today')
  const [photo, setPhoto] = useState<Sha256 | null>(null)
  const removedOn = typed === 'today' ? today : typed
  const { sending, act } = useAct()
  const faults = useFieldFaults([
    { id: 'removed-on', label: t.removedOn, lacks: removedOn === null ? fillIn : null },
    { id: 'removal-photo', label: t.removalPhoto, lacks: photo === null ? chooseFiles : null },
  ])
  const submit = () => {
    if (removedOn === null || photo === null) return
    act('outreach.remove-banner', { hanging: hanging.root, removedOn, photo }, { done: close })
  }
  return (
    <FormDrawer title={t.remove} button={t.save} fields={FIELDS} opened {...{ close, sending, faults, submit }}>
      <p>{`${hanging.words} · ${hanging.areaName}, ${hanging.spot}`}</p>
      <DateField
        data-autofocus
        id="removed-on"
        label={t.removedOn}
        error={faults.errorOf('removed-on')}
        onReading={faults.hear('removed-on')}
        value={removedOn}
        onChange={setTyped}
      />
      <Input.Wrapper id="removal-photo" label={t.removalPhoto} error={faults.errorOf('removal-photo')}>
        <FilePicker accept="image/*" most={1} onChange={(files) => setPhoto(files[0]?.sha256 ?? null)} />
      </Input.Wrapper>
    </FormDrawer>
  )
}

const FIELDS = {
  'removed-before-hung': 'removed-on',
  'removed-in-future': 'removed-on',
  'site-photo-unfit': 'removal-photo',
}
