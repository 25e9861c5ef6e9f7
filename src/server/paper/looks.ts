/** How a line looks: sizes and gaps in points, indents in mm. Values of Nghị định 30/2020, Phụ lục I, within its ranges. */
export type Look = {
  readonly size: number
  readonly weight: 'regular' | 'bold'
  readonly slant: 'upright' | 'italic'
  readonly align: 'left' | 'center' | 'right' | 'justify'
  readonly firstLine: number
  readonly left: number
  readonly before: number
  readonly after: number
  /** `next`: the line stays on the page of what follows. */
  readonly keep: 'alone' | 'next'
  /** Level in the outline of the document, from 1; null outside of it. */
  readonly outline: 1 | 2 | 3 | null
}

/** A4 (Điều 8 and Phụ lục I); all in mm. */
export const PAGE = {
  width: 210,
  height: 297,
  top: 20,
  bottom: 20,
  left: 30,
  right: 15,
  header: 10,
  footer: 8,
} as const

/** Width between the margins, in mm. */
export const ROOM = {
  portrait: PAGE.width - PAGE.left - PAGE.right,
  landscape: PAGE.height - PAGE.left - PAGE.right,
} as const

/** Rules are drawn 0.75 pt thick. */
export const RULE_POINTS = 0.75

const LINE: Look = {
  size: 14,
  weight: 'regular',
  slant: 'upright',
  align: 'left',
  firstLine: 0,
  left: 0,
  before: 0,
  after: 0,
  keep: 'alone',
  outline: null,
}
const CENTRED: Look = { ...LINE, align: 'center' }
const BODY: Look = { ...LINE, align: 'justify', firstLine: 12.7, after: 6 }
const CELL: Look = { ...LINE, size: 12, before: 2, after: 2 }

export const LOOKS = {
  superior: { ...CENTRED, size: 13 },
  agency: { ...CENTRED, size: 13, weight: 'bold' },
  nation: { ...CENTRED, size: 13, weight: 'bold' },
  motto: { ...CENTRED, weight: 'bold' },
  number: { ...CENTRED, size: 13, before: 6 },
  subject: { ...CENTRED, size: 13 },
  place: { ...CENTRED, slant: 'italic', before: 6 },
  type: { ...CENTRED, weight: 'bold', before: 18, keep: 'next' },
  abstract: { ...CENTRED, weight: 'bold', keep: 'next' },
  'addressee-alone': { ...CENTRED, before: 18, after: 12 },
  'addressees-title': { ...LINE, left: 30, before: 18, after: 6, keep: 'next' },
  addressee: { ...LINE, left: 42, after: 6 },
  'heading-1': { ...BODY, weight: 'bold', before: 6, keep: 'next', outline: 1 },
  'heading-2': { ...BODY, weight: 'bold', keep: 'next', outline: 2 },
  'heading-3': { ...BODY, keep: 'next', outline: 3 },
  body: BODY,
  basis: { ...BODY, slant: 'italic' },
  note: { ...BODY, size: 13, slant: 'italic' },
  item: BODY,
  caption: { ...CENTRED, size: 13, weight: 'bold', before: 6, after: 4, keep: 'next' },
  'recipients-title': { ...LINE, size: 12, weight: 'bold', slant: 'italic', before: 12 },
  recipient: { ...LINE, size: 11 },
  'authority-first': { ...CENTRED, weight: 'bold', before: 12, keep: 'next' },
  authority: { ...CENTRED, weight: 'bold', keep: 'next' },
  signer: { ...CENTRED, weight: 'bold', before: 78 },
  'annex-number': { ...CENTRED, weight: 'bold', keep: 'next', outline: 1 },
  'annex-title': { ...CENTRED, weight: 'bold', keep: 'next' },
  'annex-reference': { ...CENTRED, slant: 'italic', keep: 'next' },
  'column-title': { ...CELL, align: 'center', weight: 'bold' },
  'cell-left': CELL,
  'cell-right': { ...CELL, align: 'right' },
  'cell-center': { ...CELL, align: 'center' },
  'page-number': CENTRED,
  watermark: { ...CENTRED, size: 9, slant: 'italic' },
} as const satisfies Readonly<Record<string, Look>>

export type LookName = keyof typeof LOOKS
export const LOOK_NAMES = Object.keys(LOOKS) as readonly LookName[]
