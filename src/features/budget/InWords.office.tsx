import { dongInWords, isAmount } from '../../kernel/dong.ts'

/** An amount that is being typed, in words: a zero too many is heard. */
export function InWords({ amount }: { readonly amount: number | null }) {
  return isAmount(amount) ? <p className="quiet small">{dongInWords(amount)}</p> : null
}
