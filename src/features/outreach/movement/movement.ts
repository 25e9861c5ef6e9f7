import * as z from 'zod/mini'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { id, line, localDate, personalText } from '../../../kernel/schema.ts'
import type { WorkKind } from '../../plan/work-kind.ts'

/** The kinds of tasks whose records are registrations for the movement. */
export const EMULATED: readonly WorkKind[] = ['emulation']

export const REGISTRANTS = ['unit', 'collective', 'household'] as const
export type Registrant = (typeof REGISTRANTS)[number]

/** Who registered, so many as the record counts, and for what. Persons are never named here. */
export const Registration = z.object({ who: z.enum(REGISTRANTS), pledge: personalText(500) })
export type Registration = z.infer<typeof Registration>

/** How many of them reached it, by a day. `registration`: the record, or what it corrects. Told again, it replaces. */
export const RegistrationResult = z.object({ registration: id<'work'>(), reached: z.int(), judgedOn: localDate })
export type RegistrationResult = z.infer<typeof RegistrationResult>

/** Who was commended, for what, by which decision. */
export const Commendation = z.object({
  id: id<'commendation'>(),
  plan: id<'plan'>(),
  decision: line(100),
  decidedOn: localDate,
  issuer: line(200),
  whom: personalText(200),
  reason: personalText(500),
})
export type Commendation = z.infer<typeof Commendation>

/** What one record registered, with what became of it. */
export type RegistrationTold = {
  readonly who: Registrant
  readonly pledge: string
  readonly reached: number | null
  readonly judgedOn: LocalDate | null
}

export type RegistrationRow = RegistrationTold & {
  readonly work: Id<'work'>
  readonly root: Id<'work'>
  readonly unit: Id<'unit'>
  readonly unitName: string
  readonly registered: number
  readonly on: LocalDate
}

export type CommendationRow = Omit<Commendation, 'whom' | 'reason'> & {
  readonly whom: string
  readonly reason: string
}

/** What is known of a registration that a result is told of. */
export type RegistrationFacts = {
  readonly root: Id<'work'>
  readonly unit: Id<'unit'>
  readonly ownerUnit: Id<'unit'>
  readonly registered: number
  readonly on: LocalDate
  readonly reached: number | null
}

export type MovementRefusal =
  | { readonly code: 'registration-unknown' }
  | { readonly code: 'registration-not-yours' }
  | { readonly code: 'reached-above-registered'; readonly registered: number }
  | { readonly code: 'result-before-registration'; readonly on: LocalDate }
  | { readonly code: 'result-in-future'; readonly today: LocalDate }
  | { readonly code: 'result-meanwhile' }
  | { readonly code: 'commendation-in-future'; readonly today: LocalDate }
  | { readonly code: 'commendation-not-yours' }
  | { readonly code: 'commendation-unknown' }
  | { readonly code: 'commendation-taken-back' }

/** Registrations, their results, and commendations. */
export type MovementPort = {
  readonly register: (work: Id<'work'>, registration: Registration, commandId: Id<'command'>) => Promise<void>
  /** By any record of its chain of corrections; null when nothing stands of it. */
  readonly findRegistration: (work: Id<'work'>) => Promise<RegistrationFacts | null>
  /** False when somebody else told it in the same moment. */
  readonly tellResult: (result: RegistrationResult, commandId: Id<'command'>) => Promise<boolean>
  readonly commend: (commendation: Commendation, commandId: Id<'command'>) => Promise<void>
  /** The plan's owner; null when there is no such commendation. */
  readonly findCommendation: (commendation: Id<'commendation'>) => Promise<{ readonly ownerUnit: Id<'unit'> } | null>
  /** False when it was taken back before. */
  readonly takeBack: (commendation: Id<'commendation'>, commandId: Id<'command'>) => Promise<boolean>
}

/** Reads of the movement. */
export type MovementReadPort = {
  readonly listRegistrations: (
    plan: Id<'plan'>,
    page: { readonly after: string | null; readonly most: number },
  ) => Promise<{ readonly rows: readonly RegistrationRow[]; readonly next: string | null }>
  readonly listCommendations: (plan: Id<'plan'>) => Promise<readonly CommendationRow[]>
  readonly getRegistration: (work: Id<'work'>) => Promise<RegistrationTold | null>
}
