import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Id } from '../../kernel/kernel.ts'
import type { PrintFailure, PrintJob } from '../../kernel/print-job.ts'
import { isDiskFull } from '../database/failure.ts'
import type { Db } from '../db.ts'
import { PaperTooLong } from '../paper/paper-data.ts'
import type { PdfWriter } from '../paper/pdf.ts'
import { countOf, type Printable, printFile } from './print-file.ts'
import {
  askPrintJob,
  beatPrintJobs,
  BEAT_MS,
  endPrintJob,
  findPrinted,
  forgetPrintJobs,
  KEPT_MINUTES,
  listPrintJobs,
  notePrinted,
} from './print-jobs.ts'

/** Makes files of many papers off the request, one after the other. A file is there in whole or not at all. */
export type PrintOffice = {
  /** Begins a job, or finds the one that makes or made the same. */
  readonly ask: (wish: PrintWish, officer: Id<'officer'>) => Promise<Id<'print-job'>>
  /** Of each paper and form of a subject what the officer asked for last. */
  readonly list: (subject: string, officer: Id<'officer'>) => Promise<readonly PrintJob[]>
  /** The file of a job that the officer asked for; null: none, none yet, or no longer. */
  readonly open: (job: string, officer: Id<'officer'>) => Promise<Printed | null>
  /** Settles when nothing is left to make. */
  readonly idle: () => Promise<void>
  /** What was not made yet is lost, and told so. */
  readonly stop: () => Promise<void>
}

/** `madeOf`: everything that the file says; who asks for the same again gets the same file. */
export type PrintWish = Pick<PrintJob, 'paper' | 'form' | 'version'> & {
  readonly subject: string
  readonly madeOf: unknown
  readonly printable: Printable
}
export type Printed = { readonly file: string; readonly bytes: ReadStream; readonly size: number }

type Office = { readonly db: Db; readonly pdf: PdfWriter; readonly folder: string }
type Mine = { readonly id: Id<'print-job'>; readonly printable: Printable }

/** `folder`: where the files are for an hour. */
export function openPrintOffice({ db, pdf, folder }: Office): PrintOffice {
  const mine = new Set<Id<'print-job'>>()
  const turn = { stopped: false }
  let last: Promise<void> = Promise.resolve()
  const timers = [
    setInterval(() => void (mine.size > 0 && tellFault(beatPrintJobs(db, [...mine]))), BEAT_MS).unref(),
    setInterval(() => void tellFault(forget({ db, folder })), FORGET_MS).unref(),
  ]
  const ask: PrintOffice['ask'] = async ({ printable, madeOf, subject, paper, form, version }, officer) => {
    const wish = {
      subject,
      paper,
      form,
      version,
      total: countOf(printable),
      content: fingerprint([subject, paper, form, madeOf]),
    }
    const { id, began } = await askPrintJob(db, wish, officer)
    if (!began) return id
    mine.add(id)
    last = last.then(async () => {
      await tellFault(make({ id, printable }, { db, pdf, folder }, turn))
      mine.delete(id)
    })
    return id
  }
  const stop = async () => {
    turn.stopped = true
    for (const timer of timers) clearInterval(timer)
    await last
  }
  return {
    ask,
    list: (subject, officer) => listPrintJobs(db, subject, officer),
    open: async (job, officer) => {
      const file = await findPrinted(db, job, officer)
      return file === null ? null : openPrinted(path.join(folder, job), file)
    },
    idle: () => last,
    stop,
  }
}

const FORGET_MS = 600_000

const fingerprint = (of: unknown) => createHash('sha256').update(JSON.stringify(of)).digest('hex')

/** Nobody waits for these: a job whose end could not be noted is silent, and is told as lost. */
const tellFault = (done: Promise<unknown>) =>
  done.catch((fault: unknown) => void process.stderr.write(`printing: ${String(fault)}\n`))

/** Written beside its place, then put there; the row says that it is ready last. */
async function make({ id, printable }: Mine, { db, pdf, folder }: Office, turn: { readonly stopped: boolean }) {
  const place = path.join(folder, id)
  const making = `${place}.making`
  const goOn = () => {
    if (turn.stopped) throw new ProgramEnds('the program ends')
  }
  try {
    goOn()
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const { file, bytes } = printFile(printable, pdf, async (done) => {
      goOn()
      await notePrinted(db, id, done)
    })
    await pipeline(bytes, createWriteStream(making, { flags: 'wx', mode: 0o600 }))
    await rename(making, place)
    if (!(await endPrintJob(db, id, { file, failure: null }))) await rm(place, { force: true })
  } catch (fault) {
    await rm(making, { force: true })
    const failure = turn.stopped ? 'lost' : failureOf(fault)
    if (failure === 'failed') process.stderr.write(`printing: ${String(fault)}\n`)
    await endPrintJob(db, id, { file: null, failure })
  }
}

class ProgramEnds extends Error {}

function failureOf(fault: unknown): PrintFailure {
  if (fault instanceof PaperTooLong) return 'paper-too-long'
  return isDiskFull(fault) ? 'disk-full' : 'failed'
}

async function openPrinted(place: string, file: string): Promise<Printed | null> {
  const found = await stat(place).catch(() => null)
  return found && { file, size: found.size, bytes: createReadStream(place) }
}

/** Rows go first: a file is there as long as it is told of. */
async function forget({ db, folder }: Pick<Office, 'db' | 'folder'>) {
  await forgetPrintJobs(db)
  const oldest = Date.now() - KEPT_MINUTES * 60_000 - FORGET_MS
  for (const name of await readdir(folder).catch(() => [])) {
    const place = path.join(folder, name)
    const found = await stat(place).catch(() => null)
    if (found && found.mtimeMs < oldest) await rm(place, { force: true })
  }
}
