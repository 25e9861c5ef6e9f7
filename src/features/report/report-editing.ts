import type { ReportText } from './report.ts'

/** Lines that an official paper cannot do without. */
export const NEEDED_LINES = ['agency', 'sign', 'place', 'post'] as const
export type NeededLine = (typeof NEEDED_LINES)[number]

/** The text as it is sent: lines trimmed, an empty superior or signer is none, empty lines of a list are dropped. */
export const tidyText = (typed: ReportText): ReportText => ({
  ...typed,
  superior: lineOrNone(typed.superior),
  agency: typed.agency.trim(),
  sign: typed.sign.trim(),
  place: typed.place.trim(),
  authority: linesOf(typed.authority),
  post: typed.post.trim(),
  signer: lineOrNone(typed.signer),
  recipients: linesOf(typed.recipients),
})

/** Needed lines that are empty: the text cannot be saved before they are filled. */
export const emptyLines = (typed: ReportText): readonly NeededLine[] =>
  NEEDED_LINES.filter((line) => typed[line].trim() === '')

/** The fields in which two texts differ, once both are tidied. */
export function differingFields(a: ReportText, b: ReportText): readonly (keyof ReportText)[] {
  const [left, right] = [tidyText(a), tidyText(b)]
  return (Object.keys(left) as readonly (keyof ReportText)[]).filter(
    (field) => JSON.stringify(left[field]) !== JSON.stringify(right[field]),
  )
}

/** A field as lines of text, for showing two versions side by side. */
export const fieldText = (text: ReportText, field: keyof ReportText): string => {
  const value = text[field]
  return Array.isArray(value) ? value.join('\n') : (value ?? '')
}

const lineOrNone = (line: string | null) => (line === null || line.trim() === '' ? null : line.trim())

const linesOf = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '')
