import { useState } from 'react'
import { useMe } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { type FieldFaults, useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import { LOUDSPEAKER_KINDS, type LoudspeakerRow } from './broadcast.ts'
import { loudspeakerKindNames } from './broadcast.texts.ts'
import { settingTexts } from './settings.screen.texts.ts'

type Props = { readonly changed: LoudspeakerRow | null; readonly close: () => void }

/** A station or a car with its contract; a change is kept beside what stood before. */
export function AddLoudspeaker({ changed, close }: Props) {
  const t = useText(settingTexts)
  const { fillIn } = useText(uiTexts)
  const say = useSay()
  const officer = useMe().data?.officer
  const { sending, act } = useAct()
  const [draft, setDraft] = useState(() => draftOf(changed))
  const unit = draft.unit ?? officer?.unit ?? null
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const faults = useFieldFaults([
    { id: 'loudspeaker-name', label: t.name, lacks: draft.name.trim() === '' ? fillIn : null },
    {
      id: 'contract-number',
      label: t.contractNumber,
      lacks: draft.number.trim() === '' && draft.about.trim() !== '' ? fillIn : null,
    },
  ])
  const submit = () => {
    if (!unit) return
    const number = draft.number.trim()
    const contract = number === '' ? null : { number, about: draft.about.trim() || null }
    const content = { id: draft.id, unit, kind: draft.kind, name: draft.name.trim(), contract }
    act('outreach.add-loudspeaker', { ...content, replaces: changed?.last ?? null }, { done: close, id: draft.id })
  }
  return (
    <FormDrawer
      title={changed?.name ?? t.addLoudspeaker}
      button={changed ? t.change : t.addLoudspeaker}
      opened
      {...{ close, sending, faults, submit }}
    >
      <TextField
        data-autofocus
        id="loudspeaker-name"
        label={t.name}
        maxLength={120}
        error={faults.errorOf('loudspeaker-name')}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <ChoiceField
        label={t.kind}
        searchable={false}
        value={draft.kind}
        onChange={(kind) => kind && change({ kind })}
        choices={LOUDSPEAKER_KINDS.map((value) => ({ value, label: say(loudspeakerKindNames[value]) }))}
      />
      <Contract draft={draft} change={change} faults={faults} />
    </FormDrawer>
  )
}

type ContractProps = {
  readonly draft: ReturnType<typeof draftOf>
  readonly change: (part: Partial<ReturnType<typeof draftOf>>) => void
  readonly faults: FieldFaults
}

function Contract({ draft, change, faults }: ContractProps) {
  const t = useText(settingTexts)
  return (
    <>
      <TextField
        id="contract-number"
        label={t.contractNumber}
        maxLength={60}
        error={faults.errorOf('contract-number')}
        value={draft.number}
        onChange={(number) => change({ number })}
      />
      <TextField label={t.contractAbout} maxLength={300} value={draft.about} onChange={(about) => change({ about })} />
    </>
  )
}

const draftOf = (changed: LoudspeakerRow | null) => ({
  id: newId<'loudspeaker'>(),
  unit: changed?.unit ?? null,
  kind: changed?.kind ?? ('car' as const),
  name: changed?.name ?? '',
  number: changed?.contract?.number ?? '',
  about: changed?.contract?.about ?? '',
})
