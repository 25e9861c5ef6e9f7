import type { Id } from '../../kernel/kernel.ts'
import type { HouseholdClass, HouseholdFacts } from './standard.ts'

/** What the engine says of the standing interview of a household, kept so that lists find it. */
export type StoredClass = {
  readonly round: Id<'review-round'>
  readonly household: Id<'household'>
  readonly standard: string
  readonly class: HouseholdClass
}
export type AskedFacts = Pick<StoredClass, 'round' | 'household'> & {
  readonly id: Id<'interview'>
  readonly facts: HouseholdFacts
}

/** Withdrawing an interview, and the classes that lists are narrowed by. */
export type ClassPort = {
  /** False when it was withdrawn or corrected meanwhile. */
  readonly withdrawInterview: (
    interview: Id<'interview'>,
    reason: Id<'personal-text'>,
    commandId: Id<'command'>,
  ) => Promise<boolean>
  /** What stands of a round by its standards, for lists to be narrowed by. */
  readonly saveClasses: (classes: readonly StoredClass[]) => Promise<void>
  readonly forgetClasses: (round: Id<'review-round'>, household: Id<'household'>) => Promise<void>
}

/** What every household answered, wherever it lives: to be classified again, seen by nobody. */
export type AskedPort = {
  /** Standing interviews of all rounds with that standard, so many at a time; `after`: the last of those before. */
  readonly listFactsBy: (
    standard: string,
    page: { readonly after: Id<'interview'> | null; readonly most: number },
  ) => Promise<readonly AskedFacts[]>
}
