import { sql } from 'kysely'
import { MOST_TRIES } from '../../features/staff/sign-in.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Db } from '../db.ts'

/** Five wrong passwords, or codes after a right one, lock the officer. */
export async function countWrongTry(db: Db, officers: readonly Id<'officer'>[]): Promise<void> {
  await sql`
    update credential set wrong_tries = wrong_tries + 1, locked_at = case when wrong_tries + 1 >= ${MOST_TRIES} then now() end
    where officer_id = any(${officers}::uuid[])`.execute(db)
}

export async function isLocked(db: Db, officer: Id<'officer'>): Promise<boolean> {
  const { rows } = await sql`select from credential where officer_id = ${officer} and locked_at is not null`.execute(db)
  return rows.length > 0
}
