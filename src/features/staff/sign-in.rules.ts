import { holdsRole, type Officer } from '../../kernel/command.ts'
import { fold } from '../../kernel/text.ts'
import { SHORTEST_PASSWORD, type SignInRefusal } from './sign-in.ts'

/** Whoever may do most harm shows a second factor: who runs the installation, and who reads households of more than one ward. */
export const needsSecondFactor = (officer: Officer): boolean =>
  holdsRole(officer, 'administrator', 'plan-owner', 'reader')

/** Long enough, not one character again and again, and more than one's own name or number, however often. */
export function checkPassword(password: string, own: readonly string[]): readonly SignInRefusal[] {
  if (password.length < SHORTEST_PASSWORD) return [{ code: 'password-too-short', least: SHORTEST_PASSWORD }]
  const plain = lettersOf(password)
  const rest = own.map(lettersOf).reduce((left, name) => left.replaceAll(name, ''), plain)
  return new Set(rest).size < FEWEST_LETTERS || COUNTING.includes(plain) ? [{ code: 'password-easily-guessed' }] : []
}

const lettersOf = (text: string) => fold(text).replace(/\s/g, '')

/** Different letters besides one's own name. */
const FEWEST_LETTERS = 5
const COUNTING = '01234567890123456789'

/**
 * Whether a password is one of the known ones, or one with the digits and signs around it that everybody adds: a year, 123, an
 * exclamation mark; capitals, diacritics and spaces aside.
 */
export function isBuiltOf(known: ReadonlySet<string>, password: string): boolean {
  const plain = lettersOf(password)
  const core = plain.replace(/^[^a-z]+|[^a-z]+$/g, '')
  return known.has(plain) || known.has(core) || known.has(plain.replace(/[^a-z0-9]/g, ''))
}
