import { fold } from '../../kernel/text.ts'
import { SHORTEST_PASSWORD, type SignInRefusal } from './sign-in.ts'

/** Long enough, not one character again and again, and more than one's own name or number, however often. */
export function checkPassword(password: string, own: readonly string[]): readonly SignInRefusal[] {
  if (password.length < SHORTEST_PASSWORD) return [{ code: 'password-too-short', least: SHORTEST_PASSWORD }]
  const plain = fold(password).replace(/\s/g, '')
  const names = own.map((name) => fold(name).replace(/\s/g, ''))
  const rest = names.reduce((left, name) => left.replaceAll(name, ''), plain)
  return new Set(rest).size < FEWEST_LETTERS || COUNTING.includes(plain) ? [{ code: 'password-easily-guessed' }] : []
}

/** Different letters besides one's own name. */
const FEWEST_LETTERS = 5
const COUNTING = '01234567890123456789'
