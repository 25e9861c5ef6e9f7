/**
 * Shares out so many sheets by weight, exactly: whole numbers by the largest remainder, the earlier place first when two are
 * equal, and none below `least`. Needs `least` × places ≤ `amount`; with no weight at all every place weighs the same.
 */
export function apportion(amount: number, least: number, weights: readonly number[]): readonly number[] {
  const asked = sumOf(weights) > 0 ? weights : weights.map(() => 1)
  const held = heldAtLeast(amount, least, asked)
  const free = asked.map((weight, at) => (held[at] ? 0 : weight))
  return byLargestRemainder(restOf(amount, least, held), free).map((share, at) => (held[at] ? least : share))
}

/** Which places would get less than the least by their weight: they are given it first, and the others share the rest. */
function heldAtLeast(amount: number, least: number, weights: readonly number[]): readonly boolean[] {
  let held = weights.map(() => false)
  for (;;) {
    const rest = restOf(amount, least, held)
    const free = sumOf(weights.filter((_, at) => !held[at]))
    const next = weights.map((weight, at) => held[at] === true || weight * rest < least * free)
    if (next.every((hold, at) => hold === held[at])) return held
    held = next
  }
}

function byLargestRemainder(amount: number, weights: readonly number[]): readonly number[] {
  const total = sumOf(weights)
  const parts = weights.map((weight, at) => ({ at, part: weight * amount, remainder: (weight * amount) % total }))
  const whole = parts.map(({ part, remainder }) => (part - remainder) / total)
  const order = [...parts].sort((a, b) => b.remainder - a.remainder || a.at - b.at)
  const more = new Set(order.slice(0, amount - sumOf(whole)).map(({ at }) => at))
  return whole.map((share, at) => share + (more.has(at) ? 1 : 0))
}

const restOf = (amount: number, least: number, held: readonly boolean[]) => amount - least * held.filter(Boolean).length
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)
