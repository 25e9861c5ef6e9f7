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

/** Made once for a form, so that what is sent again is the same. */
export type MessageIds = Pick<MessageVersion, 'id' | 'message' | 'plan' | 'after'> & {
  readonly texts: Readonly<Record<'idea' | 'source' | 'script' | 'leaflet' | 'banner', Id<'personal-text'>>>
}

/** What is sent: each text under an id of its own, an empty one not at all. */
export function versionOf(draft: MessageDraft, { texts, ...ids }: MessageIds): MessageVersion {
  const text = (field: keyof typeof texts) => ({ personalId: texts[field], text: draft[field].trim() })
  const perhaps = (field: keyof typeof texts) => (draft[field].trim() === '' ? null : text(field))
  return {
    ...ids,
    kind: draft.kind,
    idea: text('idea'),
    services: [...draft.services],
    audiences: [...draft.audiences],
    source: perhaps('source'),
    goodUntil: draft.goodUntil,
    script: perhaps('script'),
    leaflet: perhaps('leaflet'),
    banner: perhaps('banner'),
  }
}
