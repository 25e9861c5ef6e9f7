import type { Refusal } from '../kernel/command.ts'
import type { Id, Instant } from '../kernel/kernel.ts'

/** A command as it arrives. The officer is never in it: he comes from the sign-in. */
export type Asked = {
  readonly id: Id<'command'>
  readonly type: string
  readonly version: number
  readonly content: unknown
}

/** The answer to one command; the same however often it is delivered. */
export type Outcome =
  | { readonly id: Id<'command'>; readonly outcome: 'accepted'; readonly keptAt: Instant }
  | { readonly id: Id<'command'>; readonly outcome: 'refused'; readonly refusals: readonly Refusal[] }
