import type { Id } from '../../kernel/kernel.ts'
import type { CertificateCode, CertificateIssue, CertificateRefusal, ClassExtras, Certificate } from './certificate.ts'
import type { Attendance } from './learner.ts'
import type { ClassFacts, ClassRow, Session } from './training.ts'

/** What a class is before somebody chooses anything for it. */
export const noExtras = (of: Id<'class'>): ClassExtras => ({ class: of, number: 0, chosen: [], sessionsNeeded: null })

/** More sessions than the class has nobody can come to. */
export const checkExtras = (
  { sessionsNeeded }: Pick<ClassExtras, 'sessionsNeeded'>,
  sessions: readonly Session[],
): readonly CertificateRefusal[] =>
  sessionsNeeded !== null && sessionsNeeded > sessions.length
    ? [{ code: 'sessions-needed-out-of-range', most: sessions.length }]
    : []

type Held = Pick<ClassRow, 'sessions' | 'extras'> & { readonly attendance: readonly Attendance[] }

/** How many sessions a certificate of this class needs; when nothing was said, all of them. */
export const neededFor = ({ extras, sessions }: Pick<Held, 'extras' | 'sessions'>): number =>
  Math.min(extras.sessionsNeeded ?? sessions.length, sessions.length)

/** Who came to as many sessions as a certificate needs. */
export function earnedBy(held: Held): ReadonlySet<Id<'learner'>> {
  const needed = neededFor(held)
  return new Set([...timesCome(held)].flatMap(([learner, number]) => (number >= needed ? [learner] : [])))
}

/** How many sessions each learner came to. */
function timesCome({ attendance }: Pick<Held, 'attendance'>): ReadonlyMap<Id<'learner'>, number> {
  const times = new Map<Id<'learner'>, number>()
  for (const learner of attendance.flatMap(({ present }) => present)) times.set(learner, (times.get(learner) ?? 0) + 1)
  return times
}

/**
 * Certificates that hold though the attendance, as it stands, no longer bears them: it was corrected, or more sessions are
 * asked for. Whoever may still come to as many as are needed, since a session has no attendance yet, is not among them.
 */
export function restNoLonger<C extends Certificate>(
  held: Held,
  certificates: readonly C[],
): readonly (C & { readonly came: number })[] {
  const times = timesCome(held)
  const untold = held.sessions.filter(({ id }) => !held.attendance.some(({ session }) => session === id)).length
  const needed = neededFor(held)
  return certificates.flatMap((one) => {
    const came = times.get(one.learner) ?? 0
    return one.withdrawal === null && came + untold < needed ? [{ ...one, came }] : []
  })
}

/** Whose certificate holds. */
export const holdersIn = (certificates: readonly Certificate[]): ReadonlySet<Id<'learner'>> =>
  new Set(certificates.flatMap(({ learner, withdrawal }) => (withdrawal === null ? [learner] : [])))

/** Which certificates of a class hold, in short: they are only ever added, and only ever withdrawn. */
export const holdingVersion = (version: Id<'class-version'>, certificates: readonly Certificate[]): string =>
  `${version} ${certificates.length} ${holdersIn(certificates).size}`

/** What is in the way of these certificates: each goes to somebody who earned it and has none that holds. */
export function checkIssue(
  { form, certificates }: CertificateIssue,
  held: Pick<ClassFacts, 'sessions' | 'extras' | 'attendance'>,
  there: readonly Certificate[],
): readonly CertificateRefusal[] {
  if (!held.extras.chosen.includes('certificates')) return [{ code: 'certificates-not-chosen' }]
  const untold = held.sessions.filter(({ id }) => !held.attendance.some(({ session }) => session === id)).length
  if (untold > 0) return [{ code: 'certificates-before-attendance', sessions: untold }]
  const learners = certificates.map(({ learner }) => learner)
  const earned = earnedBy(held)
  const holders = holdersIn(there)
  const unearned = learners.filter((learner) => !earned.has(learner)).length
  const again = learners.filter((learner, at) => holders.has(learner) || learners.indexOf(learner) < at).length
  return [
    ...(form.includes(NUMBER) ? [] : [{ code: 'certificate-form-without-number' } as const]),
    ...(unearned > 0 ? [{ code: 'certificate-not-earned', number: unearned, needed: neededFor(held) } as const] : []),
    ...(again > 0 ? [{ code: 'certificate-there-already', number: again } as const] : []),
  ]
}

/** How certificates are numbered until an office says otherwise. */
export const USUAL_FORM = '{số}/{năm}/GCN'
const NUMBER = '{số}'

/** `{số}/{năm}/GCN` → `07/2024/GCN`. */
export const numberIn = (form: string, { sequence, year }: { readonly sequence: number; readonly year: number }) =>
  form.replaceAll(NUMBER, String(sequence).padStart(2, '0')).replaceAll('{năm}', String(year))

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

/** Five bits of each of twenty bytes; the bytes are made by chance. */
export const codeOf = (bytes: readonly number[]): CertificateCode =>
  bytes
    .slice(0, CODE_LENGTH)
    .map((byte) => LETTERS.charAt(byte % LETTERS.length))
    .join('') as CertificateCode

/** So many bytes of chance make a code. */
export const CODE_LENGTH = 20

/** A code as people type it: capitals, spaces, hyphens, an O for 0, an I or L for 1; null when it is none. */
export function codeFrom(typed: string): CertificateCode | null {
  const tidy = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}.]/gu, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')
  return tidy.length === CODE_LENGTH && [...tidy].every((letter) => LETTERS.includes(letter))
    ? (tidy as CertificateCode)
    : null
}

/** `7K3QM-…`: capitals in groups of five, to be read off a paper. */
export const showCode = (code: CertificateCode): string => (code.toUpperCase().match(/.{5}/g) ?? []).join('-')

/** Where anybody checks a certificate. */
export const certificateAddress = (code: CertificateCode) => `/chung-nhan/${code}`
