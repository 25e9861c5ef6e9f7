import { escapeMarkup } from './xml.ts'

/** Markup that is safe to send. Made by `html` alone: a look-alike object from elsewhere is escaped as text. */
export class Html {
  readonly #markup: string
  constructor(safe: symbol, markup: string) {
    if (safe !== MADE_HERE) throw new Error('markup is made by the html template')
    this.#markup = markup
  }
  toString(): string {
    return this.#markup
  }
}

/** What may stand in a template: lists are joined, null is nothing, text is escaped (for content and quoted attributes). */
export type Inset = Html | string | number | null | readonly Inset[]

/** A template that escapes by default: html`<p title="${title}">${words}</p>`. */
export function html(parts: TemplateStringsArray, ...insets: readonly Inset[]): Html {
  return new Html(MADE_HERE, parts.map((part, at) => part + markupOf(insets[at] ?? null)).join(''))
}

const MADE_HERE = Symbol('made by the html template')

function markupOf(inset: Inset): string {
  if (inset === null) return ''
  if (inset instanceof Html) return inset.toString()
  if (Array.isArray(inset)) return inset.map(markupOf).join('')
  return escapeMarkup(String(inset))
}
