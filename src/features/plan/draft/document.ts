import type { LocalDate } from '../../../kernel/day.ts'
import type { Result, Sha256 } from '../../../kernel/kernel.ts'
import type { DraftContent, DraftRefusal } from './draft.ts'
import type { TownFacts } from './draft-from-text.ts'

/** The text of a document, and what it and the town make a draft of. */
export type ReadDocument = { readonly text: string; readonly content: DraftContent }

/** Reads kept files (plain text, DOCX) beside everything else: a long one takes seconds. */
export type DocumentPort = {
  /** `townOn`: what is known of the town on the day that the document bears; null when it bears none. */
  readonly readDocument: (
    file: Sha256,
    townOn: (issuedOn: LocalDate | null) => Promise<TownFacts>,
  ) => Promise<Result<ReadDocument, DraftRefusal>>
}
