import type { Language } from './kernel.ts'
import type { Sentence } from './sentence.ts'
import type { SheetCell, SheetColumn } from './sheet.ts'

/** One list as it stands on screen, in print and in Excel: the same columns in the same order. */
export type ListTable<Item> = {
  readonly name: Sentence
  readonly columns: readonly ListColumn[]
  /** A cell for each column. Names are in the reader's language; days are `2024-09-15`, written as days by whoever shows them. */
  readonly row: (item: Item, language: Language) => readonly SheetCell[]
}
/** `width`: in letters. */
export type ListColumn = {
  readonly title: Sentence
  readonly width: number
  readonly type: SheetColumn['type']
}

/** A column of words. */
export const textColumn = (vi: string, en: string, width: number): ListColumn => ({
  title: { vi, en },
  width,
  type: 'text',
})
/** A column of numbers. */
export const numberColumn = (vi: string, en: string, width = 12): ListColumn => ({
  title: { vi, en },
  width,
  type: 'number',
})
/** A column of days. */
export const dayColumn = (vi: string, en: string, width = 12): ListColumn => ({
  title: { vi, en },
  width,
  type: 'date',
})
