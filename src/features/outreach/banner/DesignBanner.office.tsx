import { useState } from 'react'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { NumberField } from '../../../browser/ui/NumberField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { type FieldFaults, useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { MessageChoice } from '../message/MessageChoice.office.tsx'
import { BANNER_KINDS, type BannerKind } from './banner.ts'
import { bannerTexts } from './banner.screen.texts.ts'
import { bannerKindNames } from './banner.texts.ts'

type Draft = {
  readonly id: Id<'banner'>
  readonly kind: BannerKind
  readonly version: Id<'message-version'> | null
  readonly widthCm: number | null
  readonly heightCm: number | null
}

type Props = { readonly plan: Id<'plan'>; readonly opened: boolean; readonly close: () => void }

/** A design is asked for; it hangs when the plan's owner lets it. */
export function DesignBanner({ plan, opened, close }: Props) {
  const t = useText(bannerTexts)
  const { fillIn } = useText(uiTexts)
  const [draft, setDraft] = useState(empty)
  const { sending, act } = useAct()
  const faults = useFieldFaults([
    { id: 'banner-message', label: t.message, lacks: draft.version === null ? fillIn : null },
    { id: 'banner-width', label: t.width, lacks: draft.widthCm === null ? fillIn : null },
    { id: 'banner-height', label: t.height, lacks: draft.heightCm === null ? fillIn : null },
  ])
  const done = () => {
    setDraft(empty())
    faults.begin()
    close()
  }
  const submit = () => {
    const { version, widthCm, heightCm } = draft
    if (version === null || widthCm === null || heightCm === null) return
    act('outreach.design-banner', { ...draft, plan, version, widthCm, heightCm }, { done, id: draft.id })
  }
  return (
    <FormDrawer title={t.design} button={t.save} fields={FIELDS} {...{ opened, close, sending, faults, submit }}>
      <Fields plan={plan} draft={draft} set={(part) => setDraft({ ...draft, ...part })} faults={faults} />
    </FormDrawer>
  )
}

const empty = (): Draft => ({ id: newId(), kind: 'banner', version: null, widthCm: null, heightCm: null })

const FIELDS = {
  'banner-words-missing': 'banner-message',
  'banner-message-unusable': 'banner-message',
  'banner-size-out-of-range': 'banner-width',
}

type FieldsProps = {
  readonly plan: Id<'plan'>
  readonly draft: Draft
  readonly set: (part: Partial<Draft>) => void
  readonly faults: FieldFaults
}

function Fields({ plan, draft, set, faults }: FieldsProps) {
  const t = useText(bannerTexts)
  const say = useSay()
  return (
    <>
      <p className="quiet">{t.waits}</p>
      <ChoiceField
        data-autofocus
        label={t.kind}
        searchable={false}
        value={draft.kind}
        onChange={(kind) => kind && set({ kind, version: null })}
        choices={BANNER_KINDS.map((value) => ({ value, label: say(bannerKindNames[value]) }))}
      />
      <MessageChoice
        id="banner-message"
        label={t.message}
        description={t.messageHint}
        placeholder={t.notChosen}
        error={faults.errorOf('banner-message')}
        plan={plan}
        fits={({ banner, leaflet }) => (draft.kind === 'banner' ? banner : leaflet) !== null}
        value={draft.version}
        set={(version) => set({ version })}
      />
      <NumberField
        id="banner-width"
        label={t.width}
        error={faults.errorOf('banner-width')}
        onReading={faults.hear('banner-width')}
        value={draft.widthCm}
        onChange={(widthCm) => set({ widthCm })}
      />
      <NumberField
        id="banner-height"
        label={t.height}
        error={faults.errorOf('banner-height')}
        onReading={faults.hear('banner-height')}
        value={draft.heightCm}
        onChange={(heightCm) => set({ heightCm })}
      />
    </>
  )
}
