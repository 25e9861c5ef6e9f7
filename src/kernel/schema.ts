import * as z from 'zod/mini'
import { isLocalDate, type LocalDate } from './day.ts'
import type { Id, Sha256 } from './kernel.ts'

// Schemas check shape only, without transforms. What a value means is checked by rules, which have sentences.

export type Schema<T> = z.ZodMiniType<T>

/** An id made where the thing was asked for; in small letters, so that it is spelt in one way wherever it is compared or locked. */
export const id = <Kind extends string>() => z.uuid().check(z.lowercase()) as unknown as Schema<Id<Kind>>
export const localDate = z.string().check(z.refine(isLocalDate)) as unknown as Schema<LocalDate>
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/)) as unknown as Schema<Sha256>
/** One line of text, trimmed, 1 to `most` characters. */
export const line = (most: number) =>
  z.string().check(z.minLength(1), z.maxLength(most), z.regex(/^\S(?:[^\r\n]*\S)?$/u))
/** Any text up to `most` characters. */
export const prose = (most: number) => z.string().check(z.maxLength(most))

/**
 * Free text that a person typed. It is kept in its own erasable row; records and kept commands refer to it by `personalId`.
 */
export const personalText = (most: number) => z.object({ personalId: id<'personal-text'>(), text: prose(most) })
export type PersonalText = { readonly personalId: Id<'personal-text'>; readonly text: string }
