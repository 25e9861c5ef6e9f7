import { Worker } from 'node:worker_threads'
import type { Paper } from '../../kernel/paper.ts'
import type { PrintSheet } from '../../kernel/print-sheet.ts'
import { papersData } from './paper-data.ts'
import type { PrintOrder, PrintReply } from './printing-thread.ts'

/** Sets sheets and papers and writes them as PDF, in a thread of its own, one order after the other; the thread begins with the first. */
export type PdfWriter = {
  /**
   * One PDF/A-2b with all sheets in their order, each on pages of its own size. Rejects what is longer than a million
   * letters, and what the thread was writing when it died; the next order gets a new thread.
   */
  readonly write: (sheets: readonly PrintSheet[]) => Promise<Buffer>
  /** One PDF/A-2b with all papers in their order, each with a page count of its own. Rejects with `PaperTooLong`. */
  readonly writePapers: (papers: readonly [Paper, ...Paper[]]) => Promise<Buffer>
  /** What was not written yet is rejected. */
  readonly stop: () => Promise<void>
}

/** `threadCode`: what the thread runs; a test gives one that dies. */
export function openPdfWriter(threadCode = PRINTING_THREAD): PdfWriter {
  let thread: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  let state: 'open' | 'stopped' = 'open'
  const begin = () => {
    const begun = new Worker(threadCode)
    const forget = () => {
      if (thread === begun) thread = null
    }
    return begun.on('error', forget).on('exit', forget)
  }
  const inTurn = (order: () => PrintOrder) => {
    const turn = last.then(() => {
      if (state === 'stopped') throw new Error('the writer of PDF has stopped')
      const asked = order()
      thread ??= begin()
      return writeIn(thread, asked)
    })
    last = Promise.allSettled([turn])
    return turn
  }
  const write: PdfWriter['write'] = (sheets) =>
    inTurn(() => {
      if (JSON.stringify(sheets).length > MOST_LETTERS) throw new Error('too many letters for one PDF')
      return { kind: 'sheets', sheets }
    })
  const writePapers: PdfWriter['writePapers'] = (papers) =>
    inTurn(() => ({ kind: 'papers', papers: papersData(papers) }))
  const stop = async () => {
    state = 'stopped'
    await thread?.terminate()
    await last
  }
  return { write, writePapers, stop }
}

const PRINTING_THREAD = new URL('./printing-thread.ts', import.meta.url)

/** A thread that runs out of memory may take the program along: what could fill it is not given to it. */
const MOST_LETTERS = 1_000_000

/** While it writes the thread keeps the program alive; idle it does not. */
async function writeIn(thread: Worker, order: PrintOrder): Promise<Buffer> {
  thread.ref()
  const { promise, resolve, reject } = Promise.withResolvers<PrintReply>()
  const ended = () => reject(new Error('the printing thread has ended'))
  thread.once('message', resolve).once('error', reject).once('exit', ended)
  try {
    // A thread has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    thread.postMessage(order)
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
