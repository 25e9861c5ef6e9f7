import { Worker } from 'node:worker_threads'
import type { DocumentPort } from '../../features/plan/draft/document.ts'
import { accept, refuse, type Sha256 } from '../../kernel/kernel.ts'
import type { FileStore } from './file-store.ts'
import type { Question, Reply } from './reading-thread.ts'

/** Reads documents in a thread of its own, one after the other; the thread begins with the first. */
export type DocumentReader = DocumentPort & { readonly stop: () => Promise<void> }

export function openDocumentReader(files: FileStore): DocumentReader {
  let thread: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  const begin = () => {
    const begun = new Worker(new URL('./reading-thread.ts', import.meta.url), { resourceLimits: MOST_MEMORY })
    begun.on('exit', () => {
      if (thread === begun) thread = null
    })
    return begun
  }
  const inTurn: DocumentPort['readDocument'] = (file, townOn) => {
    const turn = last.then(async () => {
      const bytes = await findBytes(files, file)
      if (bytes === null) return refuse({ code: 'document-not-sent' as const })
      thread ??= begin()
      return readIn(thread, bytes, townOn)
    })
    last = Promise.allSettled([turn])
    return turn
  }
  const stop = async () => {
    await thread?.terminate()
  }
  return { readDocument: inTurn, stop }
}

/** A document that needs more than this is lost with its thread; the next one gets a new one. */
const MOST_MEMORY = { maxOldGenerationSizeMb: 1024 } as const

async function findBytes(files: FileStore, file: Sha256): Promise<Uint8Array | null> {
  const stream = await files.stream(file)
  if (!stream) return null
  stream.destroy()
  return files.read(file)
}

async function readIn(
  thread: Worker,
  bytes: Uint8Array,
  townOn: Parameters<DocumentPort['readDocument']>[1],
): ReturnType<DocumentPort['readDocument']> {
  const first = await ask(thread, { kind: 'document', bytes })
  if (first.kind === 'refused') return refuse(...first.refusals)
  if (first.kind !== 'dated') throw new Error('the reading thread answers out of turn')
  const last = await ask(thread, { kind: 'town', town: await townOn(first.issuedOn) })
  if (last.kind !== 'read') throw new Error('the reading thread answers out of turn')
  return accept(last.document)
}

/** While it is asked the thread keeps the program alive; idle it does not. */
function ask(thread: Worker, question: Question): Promise<Reply> {
  thread.ref()
  const { promise, resolve, reject } = Promise.withResolvers<Reply>()
  const ended = () => reject(new Error('the reading thread has ended'))
  thread.once('message', resolve).once('error', reject).once('exit', ended)
  // A thread has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  thread.postMessage(question)
  return promise.finally(() => {
    thread.off('message', resolve).off('error', reject).off('exit', ended)
    thread.unref()
  })
}
