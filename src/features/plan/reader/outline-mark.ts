/** The sign that opens a paragraph of an outline. */
export type Mark = {
  readonly kind:
    | 'capital'
    | 'roman'
    | 'arabic'
    | 'decimal'
    | 'letter'
    | 'bullet'
    | 'plus'
    | 'article'
    | 'part'
    | 'annex'
  /** As it goes into a path: `II`, `3`, `3.1`, `đ`, `Điều 2`, `PL.01`; empty for bullets. */
  readonly label: string
  /** Length of the mark with the blanks behind it. */
  readonly length: number
}

/** The mark that a paragraph opens with, or null. Reads the first characters only. */
export function markOf(paragraph: string): Mark | null {
  const head = paragraph.slice(0, 40)
  for (const [kind, shape] of SHAPES) {
    const found = shape.exec(head)
    if (found) return { kind, label: labelOf(kind, found[1] ?? ''), length: found[0].length }
  }
  return null
}

const SHAPES: readonly (readonly [Mark['kind'], RegExp])[] = [
  ['bullet', /^-\s*(?=\S)(?!\d{1,3}\s?-$)/u],
  ['plus', /^\+\s*(?=\S)/u],
  ['decimal', /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:[.)]\s*|\s+)(?=[^\d\s])/u],
  ['arabic', /^(\d{1,2})\s?(?:[.)]\s*(?=["“(]?[\p{L}"“(≥]|\d{1,3}\s?%|$)|\/\s+(?=\p{L}))/u],
  ['roman', /^([IVX][IVXivx]{0,5})\s?(?:[.)]|\/(?=\s)|\s-(?=\s))\s*(?=["“(\p{L}]|$)/u],
  ['capital', /^([A-HKLĐ])\s?(?:[.)]|\s-(?=\s))\s+(?=\p{L})/u],
  ['letter', /^([a-zđ])\s?[).]\s*(?=["“(\p{L}\d]|$)/u],
  ['article', /^Điều\s+(\d{1,3})\s?(?:[.:]\s*|$)/iu],
  ['part', /^(?:Phần|Chương|Mục)\s+((?:thứ\s+)?[\p{L}\d]{1,6})\s?(?:[.:]\s*|$)/u],
  ['annex', /^Phụ lục(?:\s+(?:số\s+)?([IVX\d]{1,4}))?\s*(?:[.:]\s*|$)/iu],
]

function labelOf(kind: Mark['kind'], found: string): string {
  if (kind === 'bullet' || kind === 'plus') return ''
  if (kind === 'roman') return found.toUpperCase()
  if (kind === 'article') return `Điều ${found}`
  if (kind === 'annex') return found === '' ? 'PL' : `PL.${found}`
  return found
}
