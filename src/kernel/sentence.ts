import type { Language } from './kernel.ts'

/** One sentence in both languages: complete by type. */
export type Sentence = Readonly<Record<Language, string>>

/** A sentence for every refusal: one that is missing does not compile. */
export type Sentences<No extends { readonly code: string }> = {
  readonly [C in No['code']]: (refusal: Extract<No, { readonly code: C }>) => Sentence
}

/** Names for every value of an enumeration. */
export type Names<T extends string> = Readonly<Record<T, Sentence>>
