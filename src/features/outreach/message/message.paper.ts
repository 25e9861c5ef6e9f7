import { showDay } from '../../../kernel/day.ts'
import type { PrintSheet, PrintWords } from '../../../kernel/print-sheet.ts'
import type { MessageRow } from './message.ts'
import { readingSeconds, syllablesOf } from './message.rules.ts'
import { readingTime } from './message.screen.texts.ts'
import { PRINT_FORMS, type PrintForm } from './print-form.ts'

/** What stands beside the message on its sheets. */
export type PrintSurroundings = {
  readonly issuer: string
  /** The public page of the message. */
  readonly link: string
  readonly watermark: string | null
  readonly readingSpeed: number | null
}

/** A banner of the usual cloth, in millimetres: the officer orders another size by the metre. */
const BANNER = { widthMm: 6000, heightMm: 700 } as const

/** The forms that a version has words for. */
export const formsOf = ({ script, leaflet, banner }: MessageRow): readonly PrintForm[] =>
  PRINT_FORMS.filter((form) => ({ leaflet, poster: leaflet, script, banner })[form] !== null)

/** One sheet; null when the version has no words for it. */
export function messageSheet(message: MessageRow, form: PrintForm, surroundings: PrintSurroundings): PrintSheet | null {
  if (!formsOf(message).includes(form)) return null
  const words = { ...wordsOf(message, surroundings), title: message.idea }
  if (form === 'banner')
    return { ...words, kind: 'banner', ...BANNER, title: message.banner ?? '', paragraphs: [], link: null }
  if (form === 'script') {
    const script = message.script ?? ''
    return { ...words, kind: 'script', paragraphs: [script], readingTime: timeOf(script, surroundings), link: null }
  }
  return { ...words, kind: form, paragraphs: [message.leaflet ?? ''] }
}

const wordsOf = (
  message: MessageRow,
  { issuer, link, watermark }: PrintSurroundings,
): Omit<PrintWords, 'paragraphs'> => ({
  title: message.idea,
  source: message.source,
  goodUntil: message.goodUntil && `Đúng đến ngày ${showDay(message.goodUntil)}`,
  contact: message.unitName,
  link,
  issuer,
  watermark,
})

function timeOf(script: string, { readingSpeed }: PrintSurroundings): string | null {
  if (readingSpeed === null) return null
  return readingTime(syllablesOf(script), readingSeconds(script, readingSpeed)).vi
}
