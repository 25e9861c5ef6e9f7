import type { Id } from '../kernel/kernel.ts'

/** A new identity, made where the thing is asked for. Only in the handler of an event: never while rendering. */
export const newId = <Kind extends string>() => crypto.randomUUID() as string as Id<Kind>
