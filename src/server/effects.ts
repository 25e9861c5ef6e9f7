import { sql } from 'kysely'
import type { Sha256 } from '../kernel/kernel.ts'
import { sealFinished } from './blocks.ts'
import type { Db } from './db.ts'
import type { FileStore } from './files/file-store.ts'
import { makeThumbnail } from './files/thumbnail.ts'
import { forgetOldTries } from './signin/rate-limit.ts'

/** What follows from commands, off the request path. `wake` after a command; `idle` settles when nothing is left. */
export type Effects = {
  readonly wake: () => void
  readonly idle: () => Promise<void>
  readonly stop: () => Promise<void>
}

type Job = { readonly id: number; readonly kind: string; readonly key: string; readonly tries: number }

const handlers: Readonly<Record<string, (job: Job, files: FileStore) => Promise<void>>> = {
  'evidence.make-thumbnail': async ({ key }, files) => {
    await makeThumbnail(files, key as Sha256)
  },
}

const ROUND_MS = 30_000
const MOST_TRIES = 5

/** Runs effects as they come, one at a time; now and then numbers kept commands and forgets old tries. */
export function runEffects(db: Db, files: FileStore): Effects {
  let running: Promise<void> = Promise.resolve()
  let waiting = 0
  const wake = () => {
    if (waiting > 0) return
    waiting += 1
    running = after(running)
  }
  const after = async (before: Promise<void>) => {
    await before
    waiting -= 1
    await tellFault('effects', drain(db, files))
  }
  const timer = setInterval(() => {
    wake()
    void tellFault('blocks', sealFinished(db, 0n))
    void tellFault('tries', forgetOldTries(db))
  }, ROUND_MS)
  timer.unref()
  wake()
  const stop = async () => {
    clearInterval(timer)
    await running
  }
  return { wake, idle: () => running, stop }
}

/** Nobody waits for these: the next round tries again. */
const tellFault = (what: string, done: Promise<unknown>) =>
  done.catch((fault: unknown) => void process.stderr.write(`${what}: ${String(fault)}\n`))

async function drain(db: Db, files: FileStore) {
  while (await doOne(db, files));
}

/** Claims one job and does it in the same transaction; a failed one is tried again later, at most five times. */
const doOne = (db: Db, files: FileStore): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    const { rows } = await sql<Job>`
      select id, kind, key, tries from job where due_at <= now() and tries < ${MOST_TRIES} order by due_at limit 1 for update skip locked`.execute(
      tx,
    )
    const [job] = rows
    if (!job) return false
    const failure = await attempt(job, files)
    if (failure === null) await sql`delete from job where id = ${job.id}`.execute(tx)
    else
      await sql`
        update job set tries = tries + 1, failure = ${failure}, due_at = now() + make_interval(secs => ${10 * 2 ** job.tries}) where id = ${job.id}`.execute(
        tx,
      )
    return true
  })

async function attempt(job: Job, files: FileStore): Promise<string | null> {
  const handler = handlers[job.kind]
  if (!handler) return `no handler for ${job.kind}`
  return handler(job, files).then(
    () => null,
    (fault: unknown) => String(fault),
  )
}
