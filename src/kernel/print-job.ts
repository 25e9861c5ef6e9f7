import type { Id, Instant } from './kernel.ts'

/** Why there is no file. `lost`: the program ended while it was made. */
export type PrintFailure = 'lost' | 'paper-too-long' | 'disk-full' | 'failed'

/** Where a job stands. `done`: so many of its papers are made; `file`: what the file is called. */
export type PrintState =
  | { readonly kind: 'making'; readonly done: number }
  | { readonly kind: 'ready'; readonly file: string; readonly endedAt: Instant }
  | { readonly kind: 'failed'; readonly why: PrintFailure }

/** A file of many papers that is made off the request, as whoever asked for it sees it. */
export type PrintJob = {
  readonly id: Id<'print-job'>
  /** Which of the papers that its subject has. */
  readonly paper: string
  readonly form: 'docx' | 'pdf'
  /** Of its subject, as it was when it was asked for. */
  readonly version: string
  readonly total: number
  readonly state: PrintState
}
