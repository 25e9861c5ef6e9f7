import { derivedId } from '../../../kernel/derived-id.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { WorkRecord } from '../../plan/work/work.ts'
import { CHANNELS, type Publication, type PublicationTold } from './publication.ts'

/** A publication while it is typed in the form of its record. */
export type PublicationDraft = {
  readonly channel: string
  readonly outlet: string
  readonly title: string
  readonly slot: string
  readonly version: Id<'message-version'> | null
  readonly text: string
  readonly link: string
  readonly fee: number | null
}

export const EMPTY_PUBLICATION: PublicationDraft = {
  channel: 'website',
  outlet: '',
  title: '',
  slot: '',
  version: null,
  text: '',
  link: '',
  fee: null,
}

/** What a correction begins with. */
export const draftOfTold = (told: PublicationTold): PublicationDraft => ({
  ...told,
  title: told.title ?? '',
  slot: told.slot ?? '',
  text: told.text ?? '',
  link: told.link ?? '',
})

/** The publication that the draft says. Its texts have ids that follow from the record's: sent again, they are the same. */
export function publicationOf(draft: PublicationDraft, { id }: Pick<WorkRecord, 'id'>): Publication {
  const text = draft.text.trim()
  return {
    channel: CHANNELS.find((channel) => channel === draft.channel) ?? 'website',
    outlet: draft.outlet.trim(),
    title: { personalId: derivedId(id, 'publication-title'), text: draft.title.trim() },
    slot: draft.slot.trim() || null,
    version: draft.version,
    text: text === '' ? null : { personalId: derivedId(id, 'publication-text'), text },
    link: draft.link.trim() || null,
    fee: draft.fee,
  }
}
