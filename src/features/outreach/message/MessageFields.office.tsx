import { useSay, useText } from '../../../browser/language.tsx'
import { ChoiceField, ManyChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { TextArea, TextField } from '../../../browser/ui/TextField.tsx'
import type { Names } from '../../../kernel/sentence.ts'
import type { MessageDraft } from './message-draft.ts'
import { AUDIENCES, MESSAGE_KINDS, SERVICES } from './message.ts'
import { syllablesOf } from './message.rules.ts'
import { messageTexts, syllablesSaid } from './message.screen.texts.ts'
import { audienceNames, messageKindNames, serviceNames } from './message.texts.ts'

type Props = {
  readonly draft: MessageDraft
  readonly setDraft: (draft: MessageDraft) => void
  /** A message keeps its kind. */
  readonly kind: 'chosen' | 'stays'
}

/** The fields of a message, in the order in which one thinks of it. */
export function MessageFields({ draft, setDraft, kind }: Props) {
  const t = useText(messageTexts)
  const say = useSay()
  const change = (part: Partial<MessageDraft>) => setDraft({ ...draft, ...part })
  const choicesOf = <T extends string>(values: readonly T[], names: Names<T>) =>
    values.map((value) => ({ value, label: say(names[value]) }))
  return (
    <>
      <TextField
        id="message-idea"
        label={t.idea}
        description={t.ideaHint}
        maxLength={300}
        value={draft.idea}
        onChange={(idea) => change({ idea })}
      />
      <ChoiceField
        label={t.kind}
        disabled={kind === 'stays'}
        allowDeselect={false}
        value={draft.kind}
        onChange={(chosen) => chosen && change({ kind: chosen })}
        choices={choicesOf(MESSAGE_KINDS, messageKindNames)}
      />
      <ManyChoiceField
        id="message-services"
        label={t.services}
        value={draft.services}
        onChange={(services) => change({ services })}
        choices={choicesOf(SERVICES, serviceNames)}
      />
      <ManyChoiceField
        label={t.audiences}
        value={draft.audiences}
        onChange={(audiences) => change({ audiences })}
        choices={choicesOf(AUDIENCES, audienceNames)}
      />
      <TextField
        id="message-source"
        label={t.source}
        description={t.sourceHint}
        maxLength={500}
        value={draft.source}
        onChange={(source) => change({ source })}
      />
      <DateField
        label={t.goodUntil}
        description={t.goodUntilHint}
        value={draft.goodUntil}
        onChange={(goodUntil) => change({ goodUntil })}
      />
      <Texts draft={draft} change={change} />
    </>
  )
}

type TextsProps = { readonly draft: MessageDraft; readonly change: (part: Partial<MessageDraft>) => void }

function Texts({ draft, change }: TextsProps) {
  const t = useText(messageTexts)
  const say = useSay()
  return (
    <>
      <TextArea
        id="message-script"
        label={t.script}
        description={say(syllablesSaid(syllablesOf(draft.script)))}
        maxLength={10_000}
        minRows={6}
        value={draft.script}
        onChange={(script) => change({ script })}
      />
      <TextArea
        label={t.leaflet}
        description={t.leafletHint}
        maxLength={5000}
        minRows={5}
        value={draft.leaflet}
        onChange={(leaflet) => change({ leaflet })}
      />
      <TextField label={t.banner} maxLength={150} value={draft.banner} onChange={(banner) => change({ banner })} />
    </>
  )
}
