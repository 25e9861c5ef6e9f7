import * as z from 'zod/mini'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { id, line, personalText } from '../../../kernel/schema.ts'
import type { WorkKind } from '../../plan/work-kind.ts'
import type { WorkRow } from '../../plan/work/work.ts'

/** The kinds of tasks whose records are publications. */
export const PUBLISHED: readonly WorkKind[] = ['article', 'broadcast']

/** Where something appears: on paper, on the air, on the network. */
export const CHANNELS = ['newspaper', 'radio', 'television', 'website', 'social-network'] as const
export type Channel = (typeof CHANNELS)[number]

/**
 * An article, a programme or a post. `slot`: when it was on the air or on which page, in words. `version`: the approved
 * message that it carries. `fee`: whole đồng; null when nobody knows it, 0 when there was none.
 */
export const Publication = z.object({
  channel: z.enum(CHANNELS),
  outlet: line(120),
  title: personalText(300),
  slot: z.nullable(line(120)),
  version: z.nullable(id<'message-version'>()),
  text: z.nullable(personalText(20_000)),
  link: z.nullable(line(500)),
  fee: z.nullable(z.int()),
})
export type Publication = z.infer<typeof Publication>

/** A publication as its record's page shows it. `idea`: of the message that it carries. */
export type PublicationTold = Omit<Publication, 'title' | 'text'> & {
  readonly title: string | null
  readonly text: string | null
  readonly message: Id<'message'> | null
  readonly idea: string | null
}

/** A publication in the list: with what stands of its record. */
export type PublicationRow = PublicationTold &
  Pick<WorkRow, 'unitName' | 'evidence' | 'state'> & { readonly work: Id<'work'>; readonly on: LocalDate }

/** Which publications a list shows. `q`: words of title, outlet and unit, without diacritics. */
export type PublicationFilter = {
  readonly plan: Id<'plan'>
  readonly channel: Channel | null
  readonly q: string | null
}

/** What the whole list adds up to. `unproved`: neither link nor file. Fees that nobody knows are not in the sum. */
export type PublicationSums = {
  readonly records: number
  readonly unproved: number
  readonly fee: number
  readonly feeUnknown: number
}

export type PublicationRefusal =
  | { readonly code: 'publication-title-missing' }
  | { readonly code: 'publication-outlet-missing' }
  | { readonly code: 'publication-link-unreadable' }
  | { readonly code: 'publication-fee-out-of-range'; readonly most: number }
  | { readonly code: 'message-not-in-use' }

/** Writes of publications. */
export type PublicationPort = {
  /** Whether an approved version may go out on the last day of that work; what the corrected record carried, it may carry on. */
  readonly isUsable: (
    version: Id<'message-version'>,
    work: { readonly to: LocalDate; readonly replaces: Id<'work'> | null },
  ) => Promise<boolean>
  readonly addPublication: (work: Id<'work'>, publication: Publication, commandId: Id<'command'>) => Promise<void>
}

/** Reads of publications, newest first; `after` is the cursor of the page before. */
export type PublicationReadPort = {
  readonly listPublications: (
    filter: PublicationFilter,
    page: { readonly after: string | null; readonly most: number },
  ) => Promise<{ readonly rows: readonly PublicationRow[]; readonly next: string | null }>
  readonly sumPublications: (filter: PublicationFilter) => Promise<PublicationSums>
  readonly getPublication: (work: Id<'work'>) => Promise<PublicationTold | null>
}
