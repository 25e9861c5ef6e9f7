import { checkPassword, isBuiltOf } from '../../features/staff/sign-in.rules.ts'
import type { SignInRefusal } from '../../features/staff/sign-in.ts'
import { fold } from '../../kernel/text.ts'
import { VIETNAMESE_PASSWORDS } from './known-passwords.data.ts'

/** What speaks against a new password: its shape, or that it stands in a list of those that leaked elsewhere. Asks nobody outside. */
export async function checkNewPassword(password: string, own: readonly string[]): Promise<readonly SignInRefusal[]> {
  const refusals = checkPassword(password, own)
  if (refusals.length > 0) return refusals
  return isBuiltOf(await knownPasswords(), password) ? [{ code: 'password-known' }] : []
}

let known: Promise<ReadonlySet<string>> | null = null

/** Loaded when the first password is set: a start does not wait for it. */
const knownPasswords = () => {
  known ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set([...dictionary['passwords-common'], ...VIETNAMESE_PASSWORDS].map(fold)),
  )
  return known
}
