import type { LocalDate } from './day.ts'
import type { Id, Result } from './kernel.ts'
import type { Reach } from './reach.ts'
import type { Schema } from './schema.ts'

/** What an officer may be. Rights by area narrow these further. */
export type Role = 'plan-owner' | 'unit-officer' | 'inspector' | 'reader' | 'administrator'

/** Who asks: taken from the sign-in, never from the body. `unit` is the office the officer belongs to. */
export type Officer = { readonly id: Id<'officer'>; readonly unit: Id<'unit'>; readonly roles: readonly Role[] }

export const holdsRole = (officer: Officer, ...roles: readonly Role[]) =>
  roles.some((role) => officer.roles.includes(role))

/** An expected "no": a code with the values its sentence needs. */
export type Refusal = { readonly code: string }

/** What every decision and every answer knows. `today` is the day of the town, movable in a demo; `reach`: where the rights hold. */
export type Asking = {
  readonly officer: Officer
  readonly reach: Reach
  readonly today: LocalDate
  readonly commandId: Id<'command'>
}

/** A job row written with the command; `key` tells two effects of one command apart. */
export type Effect = { readonly kind: string; readonly key: string }

/**
 * Something an officer asks for. The only way anything is written.
 * `decide` reads by its ports, judges by rules, writes last; a refusal leaves nothing behind.
 */
export type Command<Content, Ports, No extends Refusal, Prepared = null> = {
  readonly version: number
  readonly schema: Schema<Content>
  readonly may: (officer: Officer, content: Content) => boolean
  /** A valid one, for the rights guard, OpenAPI, fuzzing and docs. */
  readonly example: (town: Town) => Content
  readonly effects: (content: Content) => readonly Effect[]
  /** Whether a block of kept commands is closed before the decision, so that what is kept later is later (printing a report for signing). */
  readonly horizon: 'not-needed' | 'closed-first'
  /** What takes long: done before the transaction, on what is known then, by ports that only read. `decide` gets what it made. */
  readonly prepare: (content: Content, ports: Asking & Ports) => Promise<Prepared>
  readonly decide: (content: Content, ports: Asking & Ports, prepared: Prepared) => Decided<No>
}

/** What a decision ends in: done, or refused with codes. */
export type Decided<No extends Refusal> = Promise<Result<null, No>>

type Prepared<Content, Ports, No extends Refusal, Made> = Omit<Command<Content, Ports, No, Made>, 'horizon'>
type Definition<Content, Ports, No extends Refusal> = Omit<Prepared<Content, Ports, No, null>, 'prepare'>

/** Defines a command of a feature. */
export const command = <Content, Ports, No extends Refusal>(
  definition: Definition<Content, Ports, No>,
): Command<Content, Ports, No> => ({ ...definition, horizon: 'not-needed', prepare: prepareNothing })

/** A command that freezes what was known: a block is closed before it decides. */
export const freezingCommand = <Content, Ports, No extends Refusal>(
  definition: Definition<Content, Ports, No>,
): Command<Content, Ports, No> => ({ ...definition, horizon: 'closed-first', prepare: prepareNothing })

/** A command with work too long for a transaction, such as reading a document. */
export const preparedCommand = <Content, Ports, No extends Refusal, Made>(
  definition: Prepared<Content, Ports, No, Made>,
): Command<Content, Ports, No, Made> => ({ ...definition, horizon: 'not-needed' })

/** Most commands need nothing before their transaction. */
export const prepareNothing = async () => null

export const noEffects = () => []

/**
 * Something an officer wants to see: one GET address. `bound` says in words what keeps the answer small and inside the officer's area.
 * Parameters are strings or null. A null answer means that there is no such thing for this officer.
 * `personal`: what is opened when the answer shows people (a household, a class; null: a list): it is noted who opened it, before he sees it.
 */
export type Read<Params, Ports, Answer> = {
  readonly params: Schema<Params>
  readonly bound: string
  readonly may: (officer: Officer) => boolean
  readonly example: (town: Town) => Params
  readonly personal: ((params: Params) => Id<string> | null) | null
  readonly answer: (params: Params, ports: Asking & Ports) => Promise<Answer | null>
}

/** A read that shows nobody but officers at their work. */
export const read = <Params, Ports, Answer>(
  definition: Omit<Read<Params, Ports, Answer>, 'personal'>,
): Read<Params, Ports, Answer> => ({ ...definition, personal: null })

/** A read that shows people: every opening is noted. */
export const personalRead = <Params, Ports, Answer>(definition: Read<Params, Ports, Answer>) => definition

export const anyOfficer = () => true

/** Names of an example town: the same name always gives the same id. */
export type Town = { readonly id: <Kind extends string>(name: string) => Id<Kind>; readonly today: LocalDate }
