import { sameSpelling } from '../../kernel/text.ts'
import type { PlanHead } from './plan.ts'

type Signed = Pick<PlanHead, 'number' | 'issuedOn' | 'agency'>
type Numbered = Pick<PlanHead, 'number' | 'agency'>

/** The same document, however its number and its agency are spelt: `Uỷ`, `Ủy` and `UBND`, `1129/KH-UBND` and `1129 / kh-ubnd`. */
export const isSameDocument = (one: Signed, other: Signed) =>
  one.issuedOn === other.issuedOn && isSameNumber(one, other)

/** The same number of the same agency; in one year it stands on one document. */
export const isSameNumber = (one: Numbered, other: Numbered) =>
  numberKey(one.number) === numberKey(other.number) && agencyKey(one.agency) === agencyKey(other.agency)

const numberKey = (number: string) => sameSpelling(number).replaceAll(' ', '')

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})ubnd(?!\p{L})/gu, 'ủy ban nhân dân'],
  [/(?<!\p{L})hđnd(?!\p{L})/gu, 'hội đồng nhân dân'],
  [/(?<!\p{L})tp\.? ?(?=\p{L})/gu, 'thành phố '],
]

const agencyKey = (agency: string) =>
  SHORT.reduce((name, [short, whole]) => name.replace(short, whole), sameSpelling(agency))
