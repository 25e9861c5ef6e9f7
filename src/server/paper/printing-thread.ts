import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PrintSheet } from '../../kernel/print-sheet.ts'
import { printFonts } from './print-fonts.ts'
import { printData } from './print-data.ts'

/** What the thread that prints answers to a list of sheets. */
export type PrintReply =
  | { readonly kind: 'written'; readonly pdf: Uint8Array }
  | { readonly kind: 'failed'; readonly reason: string }

const template = readFileSync(new URL('./print-sheet.typ', import.meta.url), 'utf8')

const compiler = NodeCompiler.create({
  // A template reads files of its workspace: this one is not there, so that there is nothing to read.
  workspace: path.join(import.meta.dirname, 'no-workspace'),
  fontArgs: [{ fontBlobs: [...printFonts()] }],
})

parentPort?.on('message', (sheets: readonly PrintSheet[]) => {
  // A thread has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(print(sheets))
})

function print(sheets: readonly PrintSheet[]): PrintReply {
  try {
    const data = JSON.stringify(sheets.map(printData))
    return {
      kind: 'written',
      pdf: compiler.pdf({ mainFileContent: template, inputs: { data } }, { pdfStandard: 'a-2b' }),
    }
  } catch (fault) {
    return { kind: 'failed', reason: reasonOf(fault) }
  } finally {
    compiler.evictCache(KEPT_ROUNDS)
  }
}

/** Results that this many orders did not use again are forgotten. */
const KEPT_ROUNDS = 10

/** The compiler says what is wrong in `code` and leaves the message empty. */
function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  return 'code' in fault ? String(fault.code) : fault.message
}
