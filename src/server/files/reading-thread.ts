import { parentPort } from 'node:worker_threads'
import { draftFromReading, type TownFacts } from '../../features/plan/draft/draft-from-text.ts'
import type { ReadDocument } from '../../features/plan/draft/document.ts'
import type { DraftRefusal } from '../../features/plan/draft/draft.ts'
import { readPlan } from '../../features/plan/reader/read-plan.ts'
import type { Reading } from '../../features/plan/reader/reading.ts'
import type { LocalDate } from '../../kernel/day.ts'
import { textOfDocument } from './document-text.ts'

/** What the thread that reads is asked: first a document, then what is known of the town on the day that it bears. */
export type Question =
  | { readonly kind: 'document'; readonly bytes: Uint8Array }
  | { readonly kind: 'town'; readonly town: TownFacts }

export type Reply =
  | { readonly kind: 'refused'; readonly refusals: readonly DraftRefusal[] }
  | { readonly kind: 'dated'; readonly issuedOn: LocalDate | null }
  | { readonly kind: 'read'; readonly document: ReadDocument }

/** The document between the two questions. */
let held: { readonly text: string; readonly reading: Reading } | null = null

parentPort?.on('message', (question: Question) => {
  // A thread has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(question.kind === 'document' ? readText(question.bytes) : makeDraft(question.town))
})

function readText(bytes: Uint8Array): Reply {
  const text = textOfDocument(bytes)
  if (!text.ok) return { kind: 'refused', refusals: text.refusals }
  const reading = readPlan(text.value)
  held = { text: text.value, reading }
  return { kind: 'dated', issuedOn: reading.header.date?.date ?? null }
}

function makeDraft(town: TownFacts): Reply {
  if (held === null) throw new Error('asked for a draft before a document')
  const { text, reading } = held
  held = null
  return { kind: 'read', document: { text, content: draftFromReading(reading, text, town) } }
}
