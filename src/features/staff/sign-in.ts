import * as z from 'zod/mini'
import type { Id, Instant } from '../../kernel/kernel.ts'
import { id, line } from '../../kernel/schema.ts'

/** Name is a phone number, or the full name where it is the only one. */
export const SignIn = z.object({ name: line(120), password: z.string().check(z.maxLength(200)) })
const token = z.string().check(z.maxLength(200))
/** Asks whether a one-time link still opens. */
export const LinkToken = z.object({ token })
export const FirstAccess = z.object({
  token,
  password: z.string().check(z.maxLength(200)),
})
/** Who begins an empty installation: the first area, its first unit and its administrator, who is also plan owner. */
export const FirstAdministrator = z.object({
  name: line(120),
  phone: line(20),
  password: z.string().check(z.maxLength(200)),
  unitName: line(200),
  areaName: line(200),
  areaCode: line(20),
  /** What the program showed when it started; null where it is not asked for. */
  code: z.nullable(z.string().check(z.maxLength(40))),
})
export type FirstAdministrator = z.infer<typeof FirstAdministrator>

/** Is there somebody? Who begins from another machine is asked for the code that the program showed when it started. */
export type FirstAdministratorState = 'there' | 'needed' | 'needed-with-code'

/** Wrong tries before an officer is locked, until his plan owner or the administrator unlocks him. */
export const MOST_TRIES = 5
export const SHORTEST_PASSWORD = 10

/** After so many minutes without a stroke the screen is locked; the server counts them. */
export const IDLE_MINUTES = 15

/** After so many days without use an access is about to fall asleep, and asleep: whoever looks after it wakes it. */
export const DROWSY_DAYS = 38
export const ASLEEP_DAYS = 45

/** How somebody shows that it is he, besides his password. */
export const WAYS = ['authenticator', 'passkey', 'recovery-code'] as const
export type Way = (typeof WAYS)[number]

const code = z.string().check(z.maxLength(40))
export const ShowCode = z.object({ way: z.enum(['authenticator', 'recovery-code']), code })
/** What a browser says of a passkey; the package that checks it knows its shape. */
export const PasskeyAnswer = z.object({ response: z.looseObject({ id: z.string().check(z.maxLength(2000)) }) })
export const AddAuthenticator = z.object({ offer: z.string().check(z.maxLength(1000)), code })
export const Unlock = z.object({ password: z.string().check(z.maxLength(200)) })
/** Null: all of them. */
export const EndSignIn = z.object({ signIn: z.nullable(id<'sign-in'>()) })
/** Null: the authenticator app. */
export const ForgetFactor = z.object({ passkey: z.nullable(z.string().check(z.maxLength(2000))) })

/** A sign-in of one's own, as its list shows it. `device` is empty where the browser did not name itself. */
export type OwnSignIn = {
  readonly id: Id<'sign-in'>
  readonly device: string
  readonly begunAt: Instant
  readonly seenAt: Instant
  readonly place: 'here' | 'elsewhere'
}

/** A passkey of one's own; `device`: on which it was made. */
export type OwnPasskey = {
  readonly id: string
  readonly device: string
  readonly addedAt: Instant
  readonly usedAt: Instant | null
}

/** How one gets in: everything that the page of one's own sign-in shows. */
export type OwnAccess = {
  readonly signIns: readonly OwnSignIn[]
  readonly passkeys: readonly OwnPasskey[]
  readonly authenticatorSince: Instant | null
  readonly recoveryCodes: number
  readonly secondFactor: 'needed' | 'free'
}

export type SignInRefusal =
  | { readonly code: 'sign-in-refused' }
  | { readonly code: 'sign-in-locked' }
  | { readonly code: 'access-asleep' }
  | { readonly code: 'too-many-tries' }
  | { readonly code: 'name-not-unique' }
  | { readonly code: 'password-too-short'; readonly least: number }
  | { readonly code: 'password-easily-guessed' }
  | { readonly code: 'password-known' }
  | { readonly code: 'link-used-or-expired' }
  | { readonly code: 'https-needed' }
  | { readonly code: 'founding-code-wrong' }
  | { readonly code: 'not-empty' }
  | { readonly code: 'not-signed-in' }
  | { readonly code: 'half-way-over' }
  | { readonly code: 'code-wrong' }
  | { readonly code: 'code-used' }
  | { readonly code: 'recovery-code-wrong' }
  | { readonly code: 'passkey-refused' }
  | { readonly code: 'passkey-unavailable' }
  | { readonly code: 'offer-over' }
  | { readonly code: 'second-factor-needed' }
  | { readonly code: 'screen-locked' }
  | { readonly code: 'unlock-refused' }
  | { readonly code: 'single-sign-on-refused' }
  | { readonly code: 'single-sign-on-failed' }

/** `next`: where the officer goes now; half the way in, he shows or sets up his second factor. */
export type SignedIn = {
  readonly officer: Id<'officer'>
  readonly token: string
  readonly next: 'office' | 'second-factor'
}
