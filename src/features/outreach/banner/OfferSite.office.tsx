import { Input } from '@mantine/core'
import { useState } from 'react'
import { useMe, useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { FilePicker } from '../../../browser/ui/FilePicker.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { type FieldFaults, useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { Id, Sha256 } from '../../../kernel/kernel.ts'
import { placeNames } from '../../area/place-names.ts'
import type { PlanRow } from '../../plan/plan.ts'
import { SITE_KINDS, type SiteKind } from './banner.ts'
import { bannerTexts } from './banner.screen.texts.ts'
import { siteKindNames } from './banner.texts.ts'

type Draft = {
  readonly id: Id<'banner-site'>
  readonly area: Id<'area'> | null
  readonly kind: SiteKind
  readonly spot: string
  readonly photo: Sha256 | null
}

type OfferProps = { readonly plan: PlanRow; readonly opened: boolean; readonly close: () => void }

/** A place that a ward offers, with a photo of it. */
export function OfferSite({ plan, opened, close }: OfferProps) {
  const t = useText(bannerTexts)
  const { fillIn } = useText(uiTexts)
  const [draft, setDraft] = useState(empty)
  const { sending, act } = useAct()
  const faults = useFieldFaults([
    { id: 'site-area', label: t.area, lacks: draft.area === null ? fillIn : null },
    { id: 'site-spot', label: t.spot, lacks: draft.spot.trim() === '' ? fillIn : null },
  ])
  const done = () => {
    setDraft(empty())
    faults.begin()
    close()
  }
  const submit = () => {
    const { area, spot } = draft
    if (area === null) return
    act('outreach.offer-site', { ...draft, plan: plan.id, area, spot: spot.trim() }, { done, id: draft.id })
  }
  return (
    <FormDrawer title={t.offer} button={t.save} fields={FIELDS} {...{ opened, close, sending, faults, submit }}>
      <Fields plan={plan} draft={draft} set={(part) => setDraft({ ...draft, ...part })} faults={faults} />
    </FormDrawer>
  )
}

const empty = (): Draft => ({ id: newId(), area: null, kind: 'main-road', spot: '', photo: null })

const FIELDS = { 'site-not-yours': 'site-area', 'site-photo-unfit': 'site-photo' }

type FieldsProps = {
  readonly plan: PlanRow
  readonly draft: Draft
  readonly set: (part: Partial<Draft>) => void
  readonly faults: FieldFaults
}

function Fields({ plan, draft, set, faults }: FieldsProps) {
  const t = useText(bannerTexts)
  const say = useSay()
  const today = useMe().data?.today ?? null
  const areas = useRead('area.list', today === null ? null : { on: today }).data?.areas ?? []
  return (
    <>
      <ChoiceField
        data-autofocus
        id="site-area"
        label={t.area}
        error={faults.errorOf('site-area')}
        value={draft.area}
        onChange={(area) => set({ area })}
        choices={placeNames(areas, plan.area).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ChoiceField
        label={t.kind}
        searchable={false}
        value={draft.kind}
        onChange={(kind) => kind && set({ kind })}
        choices={SITE_KINDS.map((value) => ({ value, label: say(siteKindNames[value]) }))}
      />
      <TextField
        id="site-spot"
        label={t.spot}
        description={t.spotHint}
        maxLength={200}
        error={faults.errorOf('site-spot')}
        value={draft.spot}
        onChange={(spot) => set({ spot })}
      />
      <Input.Wrapper id="site-photo" label={t.sitePhoto}>
        <FilePicker accept="image/*" most={1} onChange={(files) => set({ photo: files[0]?.sha256 ?? null })} />
      </Input.Wrapper>
    </>
  )
}
