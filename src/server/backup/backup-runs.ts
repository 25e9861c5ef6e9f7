import type pg from 'pg'

/** Who wanted a backup. */
export type AskedBy = 'schedule' | 'command-line'

/** A backup is begun: its number. */
export async function noteBegun(owner: pg.Pool, askedBy: AskedBy, file: string): Promise<number> {
  const { rows } = await owner.query<{ id: number }>(
    'insert into backup_run (asked_by, file) values ($1, $2) returning id',
    [askedBy, file],
  )
  return rows[0]?.id ?? 0
}

export async function noteMade(owner: pg.Pool, run: number, { bytes, lost }: { bytes: number; lost: number }) {
  await owner.query('update backup_run set ended_at = clock_timestamp(), bytes = $2, lost_files = $3 where id = $1', [
    run,
    bytes,
    lost,
  ])
}

/** `failure`: a code, never the words of a system, which may hold more than they say. */
export async function noteFailed(owner: pg.Pool, run: number, failure: string) {
  await owner.query('update backup_run set ended_at = clock_timestamp(), failure = $2 where id = $1', [run, failure])
}

/** Files of the schedule that are older than the last `keep` good ones; by their numbers, whatever a clock said. */
export async function filesToRemove(owner: pg.Pool, keep: number): Promise<readonly { id: number; file: string }[]> {
  const { rows } = await owner.query<{ id: number; file: string }>(
    `select id, file from backup_run where asked_by = 'schedule' and bytes is not null and removed_at is null
     order by id desc offset $1`,
    [keep],
  )
  return rows
}

export async function noteRemoved(owner: pg.Pool, run: number) {
  await owner.query('update backup_run set removed_at = clock_timestamp() where id = $1', [run])
}

/** Seconds since the last good backup ended, by the clock of now; negative when the clock went back. Null: there is none. */
export async function secondsSinceBackup(owner: pg.Pool): Promise<number | null> {
  const { rows } = await owner.query<{ seconds: number }>(
    `select extract(epoch from now() - ended_at)::float8 as seconds from backup_run where bytes is not null order by id desc limit 1`,
  )
  return rows[0]?.seconds ?? null
}
