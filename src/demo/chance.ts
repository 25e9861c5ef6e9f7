import { demoId } from './acts.ts'

/** A number from `from` to `to`, both included, that follows from the name alone. */
export const chance = (name: string, from: number, to: number) =>
  from + (Number.parseInt(demoId(name).slice(0, 8), 16) % (to - from + 1))

/** One of the list, following from the name alone. */
export function choice<T>(name: string, list: readonly [T, ...T[]]): T {
  return list[chance(name, 0, list.length - 1)] ?? list[0]
}
