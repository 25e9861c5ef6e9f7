import * as z from 'zod/mini'
import type { Id, Instant, Sha256 } from '../../kernel/kernel.ts'
import { id, line, personalText, sha256 } from '../../kernel/schema.ts'

/** What may prove work: judged by the bytes, never by the name that a file was given. */
export const MEDIA_TYPES = {
  'image/jpeg': 'photo',
  'image/png': 'photo',
  'image/webp': 'photo',
  'application/pdf': 'document',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'document',
  'audio/mpeg': 'audio',
  'audio/mp4': 'audio',
  'audio/ogg': 'audio',
  'audio/wav': 'audio',
} as const
export type MediaType = keyof typeof MEDIA_TYPES
export type EvidenceKind = (typeof MEDIA_TYPES)[MediaType]

/** Most bytes of one file. A guard against slips (a film instead of a photo), not a rule of law. */
export const MOST_BYTES = 25_000_000

/** What may be sent at all: evidence, and documents as plain text. */
export const SENDABLE_TYPES = [...Object.keys(MEDIA_TYPES), 'text/plain'] as readonly string[]

/** A file that shows that something was done. The file is named by its SHA-256 and was sent before. */
export const Evidence = z.object({
  id: id<'evidence'>(),
  /** What it proves: for work, the first record of its chain of corrections. */
  subject: id<'subject'>(),
  file: sha256,
  fileName: line(200),
  caption: z.nullable(personalText(500)),
})
export type Evidence = z.infer<typeof Evidence>

export type StoredFile = { readonly sha256: Sha256; readonly bytes: number; readonly mediaType: string }

/** Evidence as a list shows it; `file` opens the original. */
export type EvidenceRow = {
  readonly id: Id<'evidence'>
  readonly subject: Id<'subject'>
  readonly file: Sha256
  readonly fileName: string
  readonly kind: EvidenceKind
  readonly mediaType: MediaType
  readonly bytes: number
  readonly caption: string | null
  readonly addedAt: Instant
}

export type EvidenceRefusal =
  | { readonly code: 'file-not-sent'; readonly file: Sha256 }
  | { readonly code: 'file-empty' }
  | { readonly code: 'file-too-large'; readonly bytes: number; readonly most: number }
  | { readonly code: 'file-type-refused'; readonly found: string | null }
  | { readonly code: 'file-damaged' }
  | { readonly code: 'file-damaged-content'; readonly mediaType: string }
  | { readonly code: 'evidence-there-already' }
  | { readonly code: 'evidence-unknown' }

/** Files that were sent, and what they prove. */
export type EvidencePort = {
  readonly findFile: (file: Sha256) => Promise<StoredFile | null>
  /** False when the same file already proves this subject. */
  readonly addEvidence: (evidence: Evidence, kind: EvidenceKind, commandId: Id<'command'>) => Promise<boolean>
  /** Evidence of these subjects, oldest first; what was taken back is left out. */
  readonly listEvidence: (subjects: readonly Id<'subject'>[]) => Promise<readonly EvidenceRow[]>
  readonly findEvidence: (evidence: Id<'evidence'>) => Promise<EvidenceRow | null>
  /** False when it was taken back before. */
  readonly takeBack: (evidence: Id<'evidence'>, commandId: Id<'command'>) => Promise<boolean>
}
