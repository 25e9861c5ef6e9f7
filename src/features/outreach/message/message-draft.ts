import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { Audience, MessageKind, MessageRow, MessageVersion, Service } from './message.ts'

/** What stands in the form. */
export type MessageDraft = {
  readonly kind: MessageKind
  readonly idea: string
  readonly services: readonly Service[]
  readonly audiences: readonly Audience[]
  readonly source: string
  readonly goodUntil: LocalDate | null
  readonly script: string
  readonly leaflet: string
  readonly banner: string
}

export const EMPTY_DRAFT: MessageDraft = {
  kind: 'policy',
  idea: '',
  services: [],
  audiences: ['residents'],
  source: '',
  goodUntil: null,
  script: '',
  leaflet: '',
  banner: '',
}

/** The next version begins with what the last one says. */
export const draftOf = ({
  kind,
  idea,
  services,
  audiences,
  source,
  goodUntil,
  ...texts
}: MessageRow): MessageDraft => ({
  kind,
  idea,
  services,
  audiences,
  source: source ?? '',
  goodUntil,
  script: texts.script ?? '',
  leaflet: texts.leaflet ?? '',
  banner: texts.banner ?? '',
})

type Ids = Pick<MessageVersion, 'id' | 'message' | 'plan' | 'after'> & {
  readonly newId: () => Id<'personal-text'>
}

/** What is sent: each text under an id of its own, an empty one not at all. */
export function versionOf(draft: MessageDraft, { newId, ...ids }: Ids): MessageVersion {
  const text = (words: string) => ({ personalId: newId(), text: words.trim() })
  const perhaps = (words: string) => (words.trim() === '' ? null : text(words))
  return {
    ...ids,
    kind: draft.kind,
    idea: text(draft.idea),
    services: [...draft.services],
    audiences: [...draft.audiences],
    source: perhaps(draft.source),
    goodUntil: draft.goodUntil,
    script: perhaps(draft.script),
    leaflet: perhaps(draft.leaflet),
    banner: perhaps(draft.banner),
  }
}
