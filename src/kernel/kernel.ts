declare const kind: unique symbol
/** An identity, made where the thing was asked for (a UUID), or a code of a register. `Kind` keeps them apart. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind }
/** A SHA-256 in lower-case hex: the name of a file. */
export type Sha256 = string & { readonly [kind]: 'Sha256' }
/** A moment in ISO 8601 with zone, as the server's clock gave it. */
export type Instant = string & { readonly [kind]: 'Instant' }
/** Number of the last block of kept commands: what was known then. Survives backup and restore. */
export type Horizon = number & { readonly [kind]: 'Horizon' }

/** The two languages of every screen; documents are Vietnamese. */
export type Language = 'vi' | 'en'

/** An expected "no" is a value with a code; a bug throws. */
export type Result<T, No> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly No[] }
export const accept = <T>(value: T) => ({ ok: true, value }) as const
export const refuse = <No>(...refusals: readonly No[]) => ({ ok: false, refusals }) as const

/** Groups by key, keeping the order of first appearance. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

export const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)
