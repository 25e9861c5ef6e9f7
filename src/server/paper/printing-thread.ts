import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PrintSheet } from '../../kernel/print-sheet.ts'
import type { PapersData } from './paper-data.ts'
import { printFonts } from './print-fonts.ts'
import { printData } from './print-data.ts'

/** What the thread that prints answers to a list of sheets. */
export type PrintReply =
  | { readonly kind: 'written'; readonly pdf: Uint8Array }
  | { readonly kind: 'failed'; readonly reason: string }

/** What it is asked to print: sheets that are handed out, or official papers. */
export type PrintOrder =
  | { readonly kind: 'sheets'; readonly sheets: readonly PrintSheet[] }
  | { readonly kind: 'papers'; readonly papers: PapersData }

const templateOf = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const TEMPLATES = { sheets: templateOf('./print-sheet.typ'), papers: templateOf('./paper.typ') }

const compiler = NodeCompiler.create({
  // A template reads files of its workspace: this one is not there, so that there is nothing to read.
  workspace: path.join(import.meta.dirname, 'no-workspace'),
  fontArgs: [{ fontBlobs: [...printFonts()] }],
})

parentPort?.on('message', (order: PrintOrder) => {
  // A thread has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(print(order))
})

function print(order: PrintOrder): PrintReply {
  try {
    const data = JSON.stringify(order.kind === 'sheets' ? order.sheets.map(printData) : order.papers)
    return {
      kind: 'written',
      pdf: compiler.pdf({ mainFileContent: TEMPLATES[order.kind], inputs: { data } }, { pdfStandard: 'a-2b' }),
    }
  } catch (fault) {
    return { kind: 'failed', reason: reasonOf(fault) }
  } finally {
    compiler.evictCache(KEPT_ROUNDS)
  }
}

/** Results that this many orders did not use again are forgotten: a long list is many orders, and none needs what the others drew. */
const KEPT_ROUNDS = 1

/** The compiler says what is wrong in `code` and leaves the message empty. */
function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  return 'code' in fault ? String(fault.code) : fault.message
}
