import { typeOfLine } from './document-types.ts'
import type { Flow } from './flow.ts'
import type { Parts } from './parts.ts'
import type { Reading, Written } from './reading.ts'
import { withoutEnd } from './trimming.ts'

/** The abstract under the type line (or after `V/v` in an official letter), without its last stop. */
export function titleOf(flow: Flow, parts: Parts): Written | null {
  if (parts.type?.length === -1) return subjectOf(flow, parts)
  const first = flow.paragraphs[parts.title.from]
  const last = flow.paragraphs[parts.title.until - 1]
  if (!first || !last || parts.title.until <= parts.title.from) return null
  return trimmed(flow, first.start + Math.max(0, parts.type?.length ?? 0), last.end)
}

function subjectOf(flow: Flow, parts: Parts): Written | null {
  const found = flow.paragraphs.slice(parts.above.from, parts.above.until).find(({ text }) => /V\/v/iu.test(text))
  return found ? trimmed(flow, found.start + found.text.search(/V\/v/iu) + 3, found.end) : null
}

const AUTHORITY_BEHIND =
  /\s(?:CHỦ TỊCH ỦY BAN NHÂN DÂN|CHỦ TỊCH UỶ BAN NHÂN DÂN|THỦ TƯỚNG CHÍNH PHỦ)(?:\s[\p{Lu}\s]*)?$/u

function trimmed(flow: Flow, start: number, end: number): Written | null {
  const raw = flow.text.slice(start, end).replaceAll('\n', ' ').replace(AUTHORITY_BEHIND, '')
  const text = withoutEnd(raw.replace(/^[\s:.-]+/u, ''), ' .;:')
  if (text === '') return null
  const from = start + raw.indexOf(text)
  return { text, at: flow.at(from, from + text.length) }
}

/** The plan that stands behind a decision in the same text: its own type line, then its own title. */
export function attachedOf(flow: Flow, parts: Parts): Reading['attached'] {
  if (parts.type?.length !== 0) return null
  for (let i = parts.body.from; i < flow.paragraphs.length - 1; i++) {
    const type = typeOfLine(flow.paragraphs[i]?.text ?? '')
    const next = flow.paragraphs[i + 1]
    if (type === null || type === parts.type.type || !next) continue
    const title = trimmed(flow, next.start, next.end)
    if (title) return { type, title }
  }
  return null
}
