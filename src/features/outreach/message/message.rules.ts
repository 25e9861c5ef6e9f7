import { holdsRole, type Officer } from '../../../kernel/command.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { Consent, ConsentRow, MessageFacts, MessageKind, MessageRefusal, MessageVersion } from './message.ts'

/** A story tells of people, who agree to it; a policy tells of rights. */
export const isStory = (kind: MessageKind): boolean => kind !== 'policy'

/** What may be written at all, before what stood there is looked at. */
export function checkVersion(version: MessageVersion): readonly MessageRefusal[] {
  const { kind, idea, services, source, script, leaflet, banner } = version
  const isBlank = (text: { readonly text: string } | null) => !text?.text.trim()
  const refusals: readonly (readonly [MessageRefusal, boolean])[] = [
    [{ code: 'idea-missing' }, isBlank(idea)],
    [{ code: 'service-missing' }, services.length === 0],
    [{ code: 'message-source-missing' }, !isStory(kind) && isBlank(source)],
    [{ code: 'message-has-no-text' }, [script, leaflet, banner].every(isBlank)],
  ]
  return refusals.flatMap(([refusal, holds]) => (holds ? [refusal] : []))
}

/** A new version follows the last one, by the unit that wrote the first or by the plan's owner, and stays of its kind and plan. */
export function checkSuccession(
  officer: Officer,
  version: MessageVersion,
  before: MessageFacts | null,
): readonly MessageRefusal[] {
  if (!before) return version.after === null ? [] : [{ code: 'message-unknown' }]
  if (!mayEdit(officer, before)) return [{ code: 'message-not-yours' }]
  if (before.last.id !== version.after) return [{ code: 'message-changed-meanwhile' }]
  return before.kind === version.kind && before.plan === version.plan ? [] : [{ code: 'message-kind-stays' }]
}

export const mayEdit = (officer: Officer, message: Pick<MessageFacts, 'unit' | 'ownerUnit'>): boolean =>
  mayApprove(officer, message) || (officer.unit === message.unit && holdsRole(officer, 'unit-officer', 'plan-owner'))

/** The plan's owner answers for what is said in its name. */
export const mayApprove = (officer: Officer, { ownerUnit }: Pick<MessageFacts, 'ownerUnit'>): boolean =>
  holdsRole(officer, 'plan-owner') && officer.unit === ownerUnit

/** The last version is approved, once, while what it says holds; a story with a consent in force. */
export function checkApproval(
  officer: Officer,
  version: Id<'message-version'>,
  { message, today }: { readonly message: MessageFacts; readonly today: LocalDate },
): readonly MessageRefusal[] {
  if (!mayApprove(officer, message)) return [{ code: 'message-not-yours' }]
  const { last, kind, consents } = message
  if (last.id !== version) return [{ code: 'message-changed-meanwhile' }]
  if (last.state !== 'waiting') return [{ code: 'message-approved-already' }]
  if (last.goodUntil !== null && last.goodUntil < today) return [{ code: 'message-over', goodUntil: last.goodUntil }]
  return isStory(kind) && !consents.some((consent) => isInForce(consent, today)) ? [{ code: 'consent-missing' }] : []
}

export const isInForce = ({ givenOn, until }: Pick<ConsentRow, 'givenOn' | 'until'>, today: LocalDate): boolean =>
  givenOn <= today && today <= until

export function checkConsent(
  { person, givenOn, until }: Consent,
  kind: MessageKind,
  today: LocalDate,
): readonly MessageRefusal[] {
  const refusals: readonly (readonly [MessageRefusal, boolean])[] = [
    [{ code: 'consent-not-needed' }, !isStory(kind)],
    [{ code: 'consent-person-missing' }, person.text.trim() === ''],
    [{ code: 'consent-in-future', today }, givenOn > today],
    [{ code: 'consent-ends-before-it-begins' }, until < givenOn],
  ]
  return refusals.flatMap(([refusal, holds]) => (holds ? [refusal] : []))
}

// Guards against slips of the thumb, not a norm: nobody reads a script aloud slower or faster.
export const READING_SPEEDS = { from: 40, to: 400 } as const

/** Syllables of a text: in Vietnamese each stands alone, so that what stands between blanks and signs is counted; a number by its groups of digits. */
export const syllablesOf = (text: string): number => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean).length

/** Whole seconds that reading aloud takes at so many syllables a minute. */
export const readingSeconds = (text: string, speed: number): number => Math.round((syllablesOf(text) * 60) / speed)
