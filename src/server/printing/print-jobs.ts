import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Id, Instant } from '../../kernel/kernel.ts'
import type { PrintFailure, PrintJob, PrintState } from '../../kernel/print-job.ts'
import type { Db } from '../db.ts'

/** A job as it is asked for. `content`: a fingerprint of everything that it is made of. */
export type NewPrintJob = Pick<PrintJob, 'paper' | 'form' | 'version' | 'total'> & {
  readonly subject: string
  readonly content: string
}

/** A job of whose maker nothing was heard for so long is lost; makers are heard four times meanwhile. */
const SILENT = sql`beat_at < now() - interval '20 seconds'`
/** How often a maker is heard. */
export const BEAT_MS = 5000
/** How long a file is kept. */
export const KEPT_MINUTES = 60

const isOpen = sql`file is null and failure is null`

/**
 * The job of that content, begun or found; the officer may fetch it. Of many who ask at once, in whatever process, one begins
 * it: `began` says who is to make it.
 */
export async function askPrintJob(
  db: Db,
  wish: NewPrintJob,
  officer: Id<'officer'>,
): Promise<{ readonly id: Id<'print-job'>; readonly began: boolean }> {
  await sql`update print_job set failure = 'lost', ended_at = now() where content = ${wish.content} and ${isOpen} and ${SILENT}`.execute(
    db,
  )
  const { rows } = await sql<{ readonly id: Id<'print-job'>; readonly began: boolean }>`
    insert into print_job as j (id, subject, version, paper, form, content, total)
    values (${randomUUID()}, ${wish.subject}, ${wish.version}, ${wish.paper}, ${wish.form}, ${wish.content}, ${wish.total})
    on conflict (content) where failure is null do update set content = excluded.content
    returning id, xmax = 0 as began`.execute(db)
  const [job] = rows
  if (!job) throw new Error('a print job was neither begun nor found')
  await sql`
    insert into print_asker (job, officer) values (${job.id}, ${officer})
    on conflict (job, officer) do update set asked_at = now()`.execute(db)
  return job
}

/** Of each paper and form the job that the officer asked for last. */
export async function listPrintJobs(db: Db, subject: string, officer: Id<'officer'>): Promise<readonly PrintJob[]> {
  const { rows } = await sql<StandingRow>`
    select distinct on (j.paper, j.form) j.id, j.paper, j.form, j.version, j.total, j.done, j.file, j.ended_at,
      case when j.failure is null and j.file is null and ${SILENT} then 'lost' else j.failure end as failure
    from print_asker a join print_job j on j.id = a.job
    where a.officer = ${officer} and j.subject = ${subject} order by j.paper, j.form, a.asked_at desc`.execute(db)
  return rows.map(({ done, file, failure, endedAt, ...job }) => ({
    ...job,
    state: stateOf({ done, file, failure, endedAt }),
  }))
}

/** What a file that is ready is called, for an officer who asked for it. */
export async function findPrinted(db: Db, job: string, officer: Id<'officer'>): Promise<string | null> {
  const { rows } = await sql<{ readonly file: string }>`
    select j.file from print_job j join print_asker a on a.job = j.id
    where j.id = ${job} and a.officer = ${officer} and j.file is not null`.execute(db)
  return rows[0]?.file ?? null
}

/** So much of it is done. */
export const notePrinted = (db: Db, job: Id<'print-job'>, done: number) =>
  sql`update print_job set done = ${done}, beat_at = now() where id = ${job}`.execute(db)

/** Their maker is still there. */
export const beatPrintJobs = (db: Db, jobs: readonly Id<'print-job'>[]) =>
  sql`update print_job set beat_at = now() where id = any(${jobs}::uuid[])`.execute(db)

/** How it ended. False when it was given up for lost meanwhile. */
export async function endPrintJob(db: Db, job: Id<'print-job'>, ended: Ended): Promise<boolean> {
  const { file, failure } = ended
  const { numAffectedRows } = await sql`
    update print_job set file = ${file}, failure = ${failure}, ended_at = now() where id = ${job} and ${isOpen}`.execute(
    db,
  )
  return numAffectedRows === 1n
}

type Ended = { readonly file: string; readonly failure: null } | { readonly file: null; readonly failure: PrintFailure }

/** Jobs that nobody may fetch any more; a failure is told as long as a file is kept. */
export const forgetPrintJobs = (db: Db) =>
  sql`delete from print_job where coalesce(ended_at, beat_at) < now() - make_interval(mins => ${KEPT_MINUTES})`.execute(
    db,
  )

type Standing = {
  readonly done: number
  readonly file: string | null
  readonly failure: PrintFailure | null
  readonly endedAt: Instant | null
}
type StandingRow = Omit<PrintJob, 'state'> & Standing

function stateOf({ done, file, failure, endedAt }: Standing): PrintState {
  if (failure !== null) return { kind: 'failed', why: failure }
  return file === null || endedAt === null ? { kind: 'making', done } : { kind: 'ready', file, endedAt }
}
