import type { Flow, Paragraph } from './flow.ts'
import { NO_NHAN } from './parts.ts'
import type { Written } from './reading.ts'
import { isSignature } from './signer.ts'
import { withoutEnd } from './trimming.ts'

/** The receivers under "Nơi nhận", one each, without dash and closing stop. */
export function recipientsOf(flow: Flow, closing: readonly Paragraph[]): readonly Written[] {
  const found: Written[] = []
  for (const paragraph of closing) {
    const opened = NO_NHAN.exec(paragraph.text)?.[0].length ?? 0
    if (opened === 0 && !/^-/u.test(paragraph.text)) {
      if (isSignature(paragraph.text) || found.length > 0) break
      continue
    }
    found.push(...items(paragraph.text, opened).flatMap((item) => receiver(flow, paragraph, item)))
    if (/^-?\s*Lưu\s?:/u.test(paragraph.text)) break
  }
  return found
}

/** One a paragraph, or all in one cell behind each other: `- A; - B (b/c) - Lưu: VT.` */
function items(text: string, from: number): readonly (readonly [number, number])[] {
  const starts = [...text.matchAll(/(?:^|(?<=[;.:)])\s*|(?<=^Nơi nhận)\s*)-\s*(?=\S)/gu)]
    .filter(({ index }) => index + 1 >= from)
    .map((match) => ({ cut: match.index, start: match.index + match[0].length }))
  return starts.map(({ start }, i) => [start, starts[i + 1]?.cut ?? text.length] as const)
}

function receiver(
  flow: Flow,
  { text, start }: Paragraph,
  [from, until]: readonly [number, number],
): readonly Written[] {
  const raw = text.slice(from, until)
  // A drafter's code may follow the last receiver: "Lưu: VT, CT. 08 KH".
  const hasCode = /^Lưu\s?:[^.]*\.\s+\d/u.test(raw)
  const name = withoutEnd((hasCode ? raw.slice(0, raw.indexOf('.')) : raw).trim(), ' .;')
  const at = start + from + raw.indexOf(name)
  return name === '' ? [] : [{ text: name, at: flow.at(at, at + name.length) }]
}
