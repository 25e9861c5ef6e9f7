import { Button, Input } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '../../../browser/api.ts'
import { useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { FilePicker } from '../../../browser/ui/FilePicker.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { BannerRemoval, HangingRow } from './banner.ts'
import { bannerTexts } from './banner.screen.texts.ts'

type Props = { readonly hanging: HangingRow; readonly close: () => void }

/** A banner was taken down, on a day, with a photo of the place; what was said wrongly is said again, or taken back. */
export function RemoveBanner({ hanging, close }: Props) {
  const t = useText(bannerTexts)
  const { fillIn, chooseFiles } = useText(uiTexts)
  const today = useMe().data?.today ?? null
  const [id] = useState(() => newId<'banner-removal'>())
  const [typed, setTyped] = useState<LocalDate | null | 'as-it-was'>('as-it-was')
  const [photo, setPhoto] = useState(hanging.removalPhoto)
  const removedOn = typed === 'as-it-was' ? (hanging.removedOn ?? today) : typed
  const { sending, act } = useAct()
  const faults = useFieldFaults([
    { id: 'removed-on', label: t.removedOn, lacks: removedOn === null ? fillIn : null },
    { id: 'removal-photo', label: t.removalPhoto, lacks: photo === null ? chooseFiles : null },
  ])
  const say = (removed: BannerRemoval['removed']) =>
    act('outreach.remove-banner', { id, hanging: hanging.root, removed, replaces: hanging.removal }, { done: close })
  const submit = () => {
    if (removedOn !== null && photo !== null) say({ on: removedOn, photo })
  }
  const isRemoved = hanging.state === 'removed'
  const title = isRemoved ? t.correctRemoval : t.remove
  return (
    <FormDrawer button={t.save} fields={FIELDS} opened {...{ title, close, sending, faults, submit }}>
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
      <Input.Wrapper
        id="removal-photo"
        label={t.removalPhoto}
        description={isRemoved ? t.keepsPhoto : null}
        error={faults.errorOf('removal-photo')}
      >
        <FilePicker
          accept="image/*"
          most={1}
          onChange={(files) => setPhoto(files[0]?.sha256 ?? hanging.removalPhoto)}
        />
      </Input.Wrapper>
      {isRemoved ? (
        <Button variant="subtle" color="red" loading={sending.state === 'busy'} onClick={() => say(null)}>
          {t.hangsStill}
        </Button>
      ) : null}
    </FormDrawer>
  )
}

const FIELDS = {
  'removed-before-hung': 'removed-on',
  'removed-in-future': 'removed-on',
  'site-photo-unfit': 'removal-photo',
}
