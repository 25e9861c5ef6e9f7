import * as z from 'zod/mini'
import type { Id } from '../../kernel/kernel.ts'
import { line } from '../../kernel/schema.ts'

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

export type SignInRefusal =
  | { readonly code: 'sign-in-refused' }
  | { readonly code: 'sign-in-locked' }
  | { readonly code: 'too-many-tries' }
  | { readonly code: 'name-not-unique' }
  | { readonly code: 'password-too-short'; readonly least: number }
  | { readonly code: 'password-easily-guessed' }
  | { readonly code: 'link-used-or-expired' }
  | { readonly code: 'https-needed' }
  | { readonly code: 'founding-code-wrong' }
  | { readonly code: 'not-empty' }
  | { readonly code: 'not-signed-in' }

export type SignedIn = { readonly officer: Id<'officer'>; readonly token: string }
