import { dongInWords, MOST_DONG } from '../../kernel/dong.ts'

/** An amount that is being typed, in words: a zero too many is heard. */
export function InWords({ amount }: { readonly amount: number | null }) {
  if (amount === null || !Number.isInteger(amount) || amount <= 0 || amount > MOST_DONG) return null
  return <p className="quiet small">{dongInWords(amount)}</p>
}
