import { Worker } from 'node:worker_threads'
import type { PrintSheet } from '../../kernel/print-sheet.ts'
import type { PrintReply } from './printing-thread.ts'

/** Sets sheets and writes them as PDF, in a thread of its own, one order after the other; the thread begins with the first. */
export type PdfWriter = {
  /** One PDF/A-2b with all sheets in their order, each on pages of its own size. A fault of the thread rejects what it was writing. */
  readonly write: (sheets: readonly PrintSheet[]) => Promise<Buffer>
  /** What was not written yet is rejected. */
  readonly stop: () => Promise<void>
}

export function openPdfWriter(): PdfWriter {
  let thread: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  let state: 'open' | 'stopped' = 'open'
  const begin = () => {
    const begun = new Worker(new URL('./printing-thread.ts', import.meta.url), { resourceLimits: MOST_MEMORY })
    const forget = () => {
      if (thread === begun) thread = null
    }
    return begun.on('error', forget).on('exit', forget)
  }
  const write: PdfWriter['write'] = (sheets) => {
    const turn = last.then(() => {
      if (state === 'stopped') throw new Error('the writer of PDF has stopped')
      thread ??= begin()
      return writeIn(thread, sheets)
    })
    last = Promise.allSettled([turn])
    return turn
  }
  const stop = async () => {
    state = 'stopped'
    await thread?.terminate()
    await last
  }
  return { write, stop }
}

/** Of JavaScript; what the compiler needs beside it depends on the sheets, about 100 MB. */
const MOST_MEMORY = { maxOldGenerationSizeMb: 256 } as const

/** While it writes the thread keeps the program alive; idle it does not. */
async function writeIn(thread: Worker, sheets: readonly PrintSheet[]): Promise<Buffer> {
  thread.ref()
  const { promise, resolve, reject } = Promise.withResolvers<PrintReply>()
  const ended = () => reject(new Error('the printing thread has ended'))
  thread.once('message', resolve).once('error', reject).once('exit', ended)
  // A thread has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  thread.postMessage(sheets)
  try {
    return bytesOf(await promise)
  } finally {
    thread.off('message', resolve).off('error', reject).off('exit', ended)
    thread.unref()
  }
}

function bytesOf(reply: PrintReply): Buffer {
  if (reply.kind === 'failed') throw new Error(`sheets could not be printed: ${reply.reason}`)
  return Buffer.from(reply.pdf.buffer, reply.pdf.byteOffset, reply.pdf.byteLength)
}
