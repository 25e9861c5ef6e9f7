import { sayRefusal } from '../../../browser/browser.texts.ts'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { NumberField } from '../../../browser/ui/NumberField.tsx'
import { TextArea, TextField } from '../../../browser/ui/TextField.tsx'
import type { DetailsFields } from '../../plan/work/work-details.browser.ts'
import { MessageChoice } from '../message/MessageChoice.office.tsx'
import type { PublicationDraft } from './publication-draft.ts'
import { CHANNELS } from './publication.ts'
import { publicationTexts } from './publication.screen.texts.ts'
import { channelNames } from './publication.texts.ts'

/** The input that a refusal of a publication speaks of. */
export const PUBLICATION_INPUTS = {
  'publication-outlet-missing': 'publication-outlet',
  'publication-title-missing': 'publication-title',
  'publication-link-unreadable': 'publication-link',
  'publication-fee-out-of-range': 'publication-fee',
  'message-not-in-use': 'publication-message',
} as const

/** Where an article, a programme or a post appeared. */
export function PublicationFields(props: DetailsFields<PublicationDraft>) {
  const { draft, change } = props
  const t = useText(publicationTexts)
  const say = useSay()
  const errorOf = useErrorOf(props)
  const set = (part: Partial<PublicationDraft>) => change({ ...draft, ...part })
  return (
    <fieldset className="details">
      <legend>{t.about}</legend>
      <ChoiceField
        label={t.channel}
        allowDeselect={false}
        searchable={false}
        value={draft.channel}
        onChange={(channel) => channel && set({ channel })}
        choices={CHANNELS.map((value) => ({ value: value as string, label: say(channelNames[value]) }))}
      />
      <TextField
        id={PUBLICATION_INPUTS['publication-outlet-missing']}
        label={t.outlet}
        description={t.outletHint}
        maxLength={120}
        error={errorOf('publication-outlet-missing')}
        value={draft.outlet}
        onChange={(outlet) => set({ outlet })}
      />
      <TextField
        id={PUBLICATION_INPUTS['publication-title-missing']}
        label={t.name}
        maxLength={300}
        error={errorOf('publication-title-missing')}
        value={draft.title}
        onChange={(title) => set({ title })}
      />
      <TextField label={t.slot} maxLength={120} value={draft.slot} onChange={(slot) => set({ slot })} />
      <Carried {...props} />
      <TextField
        id={PUBLICATION_INPUTS['publication-link-unreadable']}
        label={t.link}
        description={t.linkHint}
        maxLength={500}
        error={errorOf('publication-link-unreadable')}
        value={draft.link}
        onChange={(link) => set({ link })}
      />
      <NumberField
        id={PUBLICATION_INPUTS['publication-fee-out-of-range']}
        label={t.fee}
        description={t.feeHint}
        error={errorOf('publication-fee-out-of-range')}
        value={draft.fee}
        onChange={(fee) => set({ fee })}
      />
      <TextArea label={t.text} maxLength={20_000} minRows={3} value={draft.text} onChange={(text) => set({ text })} />
    </fieldset>
  )
}

function Carried({ draft, change, plan }: DetailsFields<PublicationDraft>) {
  const t = useText(publicationTexts)
  return (
    <MessageChoice
      id={PUBLICATION_INPUTS['message-not-in-use']}
      label={t.message}
      description={t.messageHint}
      placeholder={t.noMessage}
      plan={plan}
      value={draft.version}
      set={(version) => change({ ...draft, version })}
    />
  )
}

function useErrorOf({ refusals }: DetailsFields<PublicationDraft>) {
  const { language } = useLanguage()
  return (code: keyof typeof PUBLICATION_INPUTS): string | null => {
    const refusal = refusals.find((one) => one.code === code)
    return refusal ? sayRefusal(refusal, language) : null
  }
}
