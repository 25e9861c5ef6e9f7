import { sql } from 'kysely'
import type { Sha256 } from '../kernel/kernel.ts'
import { sealFinished } from './blocks.ts'
import { removeOldEntries } from './audit/retention.ts'
import type { Db } from './db.ts'
import type { FileStore } from './files/file-store.ts'
import { faultOf, log } from './log.ts'
import { ERASE_FILE, SEARCH } from '../features/personal/personal.commands.ts'
import { searchPerson } from '../features/personal/person-search.server.ts'
import { makeThumbnail } from './files/thumbnail.ts'
import type { PersonalKeys } from './personal/keys.ts'
import { forgetOldTries } from './signin/rate-limit.ts'
import { forgetOldSignIns } from './signin/sign-ins.ts'

/** What follows from commands, off the request path. `wake` after a command; `idle` settles when nothing is left. */
export type Effects = {
  readonly wake: () => void
  readonly idle: () => Promise<void>
  readonly stop: () => Promise<void>
}

type Surroundings = {
  readonly db: Db
  readonly owner: Db
  readonly files: FileStore
  readonly personalKeys: PersonalKeys
}

/** `tries` counts the one under way. */
type Job = { readonly id: number; readonly kind: string; readonly key: string; readonly tries: number }

const handlers: Readonly<Record<string, (job: Job, within: Surroundings) => Promise<void>>> = {
  'evidence.make-thumbnail': async ({ key }, { files }) => {
    await makeThumbnail(files, key as Sha256)
  },
  [SEARCH]: ({ key }, { owner, personalKeys }) => searchPerson(owner, personalKeys, key),
  [ERASE_FILE]: ({ key }, { files }) => files.erase(key as Sha256),
}

const ROUND_MS = 30_000
const MOST_TRIES = 5
/** Far longer than any effect takes. */
const CLAIM_MINUTES = 10

/**
 * Runs effects as they come, one at a time; now and then numbers and seals kept commands, forgets old tries, and removes entries of
 * the log whose time is over, as the owner of its tables.
 */
export function runEffects(within: Surroundings): Effects {
  const { db, owner } = within
  let running: Promise<void> = Promise.resolve()
  let waiting = 0
  const turn = { stopped: false }
  const wake = () => {
    if (waiting > 0) return
    waiting += 1
    running = after(running)
  }
  const after = async (before: Promise<void>) => {
    await before
    waiting -= 1
    await tellFault('effects', drain(within, turn))
  }
  const timer = setInterval(() => {
    wake()
    void tellFault('blocks', sealFinished(db, 0n))
    void tellFault('tries', forgetOldTries(db))
    void tellFault('sign-ins', forgetOldSignIns(db))
    void tellFault('log', removeOldEntries(owner))
  }, ROUND_MS)
  timer.unref()
  wake()
  const stop = async () => {
    turn.stopped = true
    clearInterval(timer)
    await running
  }
  return { wake, idle: () => running, stop }
}

/** Nobody waits for these: the next round tries again. */
const tellFault = (what: string, done: Promise<unknown>) =>
  done.catch((fault: unknown) => log.error({ what, ...faultOf(fault) }))

/** Ends with the job under way when the program stops; the others wait for the next start. */
async function drain(within: Surroundings, turn: { readonly stopped: boolean }) {
  while (!turn.stopped && (await doOne(within)));
}

/**
 * Claims one job, does it with no transaction open, and notes how it ended. The claim counts a try and holds for a while: the
 * job of a process that died is claimed again when that is over, and one that fails or kills again and again is left after
 * five tries.
 */
async function doOne(within: Surroundings): Promise<boolean> {
  const { db } = within
  const job = await claim(db)
  if (!job) return false
  const failure = await attempt(job, within)
  // Whoever claimed it after this claim was over notes its end himself.
  const ours = sql`id = ${job.id} and tries = ${job.tries}`
  if (failure === null) await sql`delete from job where ${ours}`.execute(db)
  else
    await sql`
      update job set failure = ${failure}, due_at = now() + make_interval(secs => ${5 * 2 ** job.tries}) where ${ours}`.execute(
      db,
    )
  return true
}

async function claim(db: Db): Promise<Job | null> {
  const { rows } = await sql<Job>`
    update job set tries = tries + 1, due_at = now() + make_interval(mins => ${CLAIM_MINUTES})
    where id = (
      select id from job where due_at <= now() and tries < ${MOST_TRIES} order by due_at limit 1 for update skip locked)
    returning id, kind, key, tries`.execute(db)
  return rows[0] ?? null
}

async function attempt(job: Job, within: Surroundings): Promise<string | null> {
  const handler = handlers[job.kind]
  if (!handler) return `no handler for ${job.kind}`
  return handler(job, within).then(
    () => null,
    (fault: unknown) => String(fault),
  )
}
