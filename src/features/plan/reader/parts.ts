import type { DocType } from './reading.ts'
import { typeOfLine, typeOfSign, typeOpening } from './document-types.ts'
import type { Flow, Paragraph } from './flow.ts'
import { markOf } from './outline-mark.ts'

/** The parts of a document in their order: indexes into the flow's paragraphs; `until` is one after the last. */
export type Range = { readonly from: number; readonly until: number }
export type Parts = {
  readonly above: Range
  readonly type: { readonly type: DocType; readonly paragraph: number; readonly length: number } | null
  readonly title: Range
  readonly preamble: Range
  readonly body: Range
  /** `Nơi nhận:` and what follows up to the next part, wherever it stands. */
  readonly closing: Range | null
}

/** Finds the parts by their anchors: type line, first mark of the outline, `Nơi nhận`. */
export function partsOf(flow: Flow): Parts {
  const paragraphs = flow.paragraphs
  const type = typeLine(paragraphs)
  const titleFrom = type ? type.paragraph + (type.length > 0 ? 0 : 1) : aboveEnd(paragraphs)
  const titleUntil = type ? titleEnd(paragraphs, titleFrom, type.length > 0) : titleFrom
  const bodyFrom = bodyStart(paragraphs, titleUntil)
  return {
    above: { from: 0, until: type ? type.paragraph : titleFrom },
    type: type ?? typeWithoutLine(paragraphs, titleFrom),
    title: { from: titleFrom, until: titleUntil },
    preamble: { from: titleUntil, until: bodyFrom },
    body: { from: bodyFrom, until: paragraphs.length },
    closing: closingOf(paragraphs, bodyFrom),
  }
}

const LOOK_AHEAD = 60

function typeLine(paragraphs: readonly Paragraph[]): Parts['type'] {
  const near = paragraphs.slice(0, LOOK_AHEAD)
  const alone = near.findIndex(({ text }) => typeOfLine(text) !== null)
  const type = typeOfLine(near[alone]?.text ?? '')
  if (type) return { type, paragraph: alone, length: 0 }
  const opening = near.findIndex(({ text }, i) => opensWithType(text, i))
  const found = typeOpening(near[opening]?.text ?? '')
  return found ? { type: found.type, paragraph: opening, length: found.length } : null
}

/** The type and the title in one paragraph: in capitals, or at the very top of a text without a header. */
const opensWithType = (text: string, i: number) => {
  const found = typeOpening(text)
  return found !== null && text.length < 600 && (i === 0 || /^\p{Lu}{2,}\s\p{Lu}{2,}/u.test(text))
}

function typeWithoutLine(paragraphs: readonly Paragraph[], until: number): Parts['type'] {
  const near = paragraphs.slice(0, until)
  const numbered = near.findIndex(({ text }) => /^Số\s?:/u.test(text))
  if (numbered === -1) return null
  const subject = near.some(({ text }) => /V\/v/iu.test(text))
  const type =
    typeOfSign((near[numbered]?.text ?? '').replace(/^Số\s?:\s?\d*\s?/u, '')) ?? (subject ? 'CONG_VAN' : null)
  return type ? { type, paragraph: numbered, length: -1 } : null
}

/** Without a type line the header ends at the first basis, section or greeting. */
function aboveEnd(paragraphs: readonly Paragraph[]): number {
  const found = paragraphs.slice(0, LOOK_AHEAD).findIndex(({ text }) => STOPS_TITLE.test(text) || opensSection(text))
  return found === -1 ? Math.min(paragraphs.length, 0) : found
}

const STOPS_TITLE =
  /^(?:Căn cứ|Thực hiện|Triển khai|Thi hành|Theo|Xét|Trên cơ sở|Kính gửi|\((?:Ban hành k|K)èm theo|Để |Nhằm )/u
const opensSection = (text: string) => {
  const kind = markOf(text)?.kind
  return (
    kind === 'roman' ||
    kind === 'arabic' ||
    kind === 'article' ||
    kind === 'part' ||
    (kind === 'capital' && text.startsWith('A'))
  )
}

function titleEnd(paragraphs: readonly Paragraph[], from: number, typeInside: boolean): number {
  const opening = paragraphs[from]?.text ?? ''
  if (!typeInside && (opensSection(opening) || /^Căn cứ\s/u.test(opening))) return from
  let until = from + 1
  while (isCapitals(opening) && isCapitals(paragraphs[until]?.text ?? '') && !endsTitle(paragraphs[until]?.text ?? ''))
    until++
  return Math.min(until, paragraphs.length)
}

const isCapitals = (text: string) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)

const AUTHORITY =
  /^(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|GIÁM ĐỐC|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|CHÍNH PHỦ|TRƯỞNG BAN|BAN CHỈ ĐẠO)/u
const endsTitle = (text: string) =>
  AUTHORITY.test(text) || opensSection(text) || typeOfLine(text) !== null || /^\(/u.test(text)

function bodyStart(paragraphs: readonly Paragraph[], from: number): number {
  for (let i = from; i < paragraphs.length; i++) {
    const text = paragraphs[i]?.text ?? ''
    if (opensSection(text) || typeOfLine(text) !== null || NO_NHAN.test(text) || /^-\s/u.test(text)) return i
    if (i - from > LOOK_AHEAD) return from
  }
  return from
}

/** "Nơi nhận" on its line, in a cell, or with the list behind it. */
export const NO_NHAN = /^Nơi nhận\s?:?/iu

function closingOf(paragraphs: readonly Paragraph[], from: number): Range | null {
  const start = paragraphs.findIndex(({ text }, i) => i >= from && NO_NHAN.test(text))
  if (start === -1) return null
  let until = start + 1
  while (until < paragraphs.length && !endsClosing(paragraphs[until]?.text ?? '') && until - start < 80) until++
  return { from: start, until }
}

const endsClosing = (text: string) =>
  typeOfLine(text) !== null ||
  markOf(text)?.kind === 'annex' ||
  /^\[\d+\]/u.test(text) ||
  markOf(text)?.kind === 'roman'
