import * as z from 'zod/mini'
import type { LocalDate, Period } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { id, line } from '../../kernel/schema.ts'

/** What a class may have beyond its attendance; none of it until somebody chooses it. */
export const EXTRAS = ['certificates'] as const
export type Extra = (typeof EXTRAS)[number]

/**
 * What was chosen for a class. `sessionsNeeded`: how many sessions a learner has come to who gets a certificate, null: to all.
 * `number`: 1 for the first choice; each later one follows the one before.
 */
export const ClassExtras = z.object({
  class: id<'class'>(),
  number: z.int().check(z.minimum(1), z.maximum(10_000)),
  chosen: z.array(z.enum(EXTRAS)).check(z.maxLength(EXTRAS.length)),
  sessionsNeeded: z.nullable(z.int().check(z.minimum(1), z.maximum(60))),
})
export type ClassExtras = z.infer<typeof ClassExtras>

/** Twenty letters and digits that are not mistaken for each other (Crockford's base 32): a hundred bits by chance. */
export type CertificateCode = string & { readonly code: 'certificate' }
const certificateCode = z
  .string()
  .check(z.regex(/^[0-9a-hjkmnp-tv-z]{20}$/)) as unknown as z.ZodMiniType<CertificateCode>

/** A certificate to be given; its code was made by chance where the button was pressed. */
const NewCertificate = z.object({ id: id<'certificate'>(), learner: id<'learner'>(), code: certificateCode })
export type NewCertificate = z.infer<typeof NewCertificate>

/** Certificates of one class, issued at one press. `form`: how they are numbered, `{số}/{năm}/GCN-LĐTBXH`. */
export const CertificateIssue = z.object({
  class: id<'class'>(),
  form: line(60),
  certificates: z.array(NewCertificate).check(z.minLength(1), z.maxLength(2000)),
})
export type CertificateIssue = z.infer<typeof CertificateIssue>

/** A certificate as the class shows it. `withdrawal`: since when it holds no longer, and why. */
export type Certificate = {
  readonly id: Id<'certificate'>
  readonly learner: Id<'learner'>
  readonly number: string
  readonly code: CertificateCode
  readonly issuedOn: LocalDate
  readonly withdrawal: { readonly on: LocalDate; readonly reason: string | null } | null
}

/** A certificate in the list of its class. */
export type CertificateListed = Certificate & { readonly name: string; readonly unitName: string }

/** What anybody who has the code may know. `name`: null when it was erased. */
export type PublicCertificate = {
  readonly name: string | null
  readonly title: string
  readonly held: Period
  readonly issuedOn: LocalDate
  readonly withdrawnOn: LocalDate | null
}

export type CertificateRefusal =
  | { readonly code: 'sessions-needed-out-of-range'; readonly most: number }
  | { readonly code: 'certificates-not-chosen' }
  | { readonly code: 'certificates-before-attendance'; readonly sessions: number }
  | { readonly code: 'certificate-form-without-number' }
  | { readonly code: 'certificate-not-earned'; readonly number: number; readonly needed: number }
  | { readonly code: 'certificate-there-already'; readonly number: number }
  | { readonly code: 'certificate-unknown' }
  | { readonly code: 'certificate-withdrawn-already' }
  | { readonly code: 'withdrawal-reason-missing' }

/** Writes of certificates, and what they are judged by. */
export type CertificatePort = {
  readonly listCertificates: (of: Id<'class'>) => Promise<readonly Certificate[]>
  readonly findCertificate: (certificate: Id<'certificate'>) => Promise<{ readonly class: Id<'class'> } | null>
  /** Numbers them on in the year, in their order. Who issues for the same unit waits until this transaction ends. */
  readonly issue: (issue: CertificateIssue, by: IssuedBy) => Promise<void>
  /** False when it was withdrawn before. */
  readonly withdraw: (certificate: Id<'certificate'>, reason: Id<'personal-text'>, by: WithdrawnBy) => Promise<boolean>
  /** How the unit numbered last; null when it never did. */
  readonly lastForm: (unit: Id<'unit'>) => Promise<string | null>
  /** By its code, to anybody. */
  readonly findPublic: (code: CertificateCode) => Promise<PublicCertificate | null>
}

export type WithdrawnBy = { readonly on: LocalDate; readonly commandId: Id<'command'> }
export type IssuedBy = WithdrawnBy & { readonly unit: Id<'unit'> }
