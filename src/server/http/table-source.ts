import type { Language } from '../../kernel/kernel.ts'
import type { ListTable } from '../../kernel/list-table.ts'

/** Which list of which read fills a table; a list that comes in pages has a cursor. `query`: filters of the screen's own. */
export type Source = {
  readonly read: string
  readonly table: ListTable<never>
  readonly items: (answer: never, query: Query) => readonly unknown[]
  /** What the list is of, for its title and its file name; null: the whole register. */
  readonly about: (answer: never, asked: TableAsked) => About | null
}
/** `params`: as the read takes them. */
export type TableAsked = { readonly params: never; readonly query: Query; readonly language: Language }
/** What the address says of the screen's own filters. */
export type Query = (name: string) => string | null
/** `words`: after the name of the list in its title; `file`: in the name of the file. */
export type About = { readonly words: readonly string[]; readonly file: readonly string[] }
