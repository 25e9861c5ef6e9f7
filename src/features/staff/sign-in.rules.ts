import { fold } from '../../kernel/text.ts'
import { SHORTEST_PASSWORD, type SignInRefusal } from './sign-in.ts'

/** Long enough, not one character again and again, not one's own name or number. */
export function checkPassword(password: string, own: readonly string[]): readonly SignInRefusal[] {
  if (password.length < SHORTEST_PASSWORD) return [{ code: 'password-too-short', least: SHORTEST_PASSWORD }]
  const plain = fold(password).replace(/\s/g, '')
  const guessed =
    new Set(plain).size < 5 || own.some((name) => plain === fold(name).replace(/\s/g, '')) || COUNTING.includes(plain)
  return guessed ? [{ code: 'password-easily-guessed' }] : []
}

const COUNTING = '01234567890123456789'
