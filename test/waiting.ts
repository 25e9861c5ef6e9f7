import { setTimeout as pause } from 'node:timers/promises'
import type { TestDatabase } from '../src/server/database/clone.ts'

/** Settles when a transaction of this database waits for a row that another one holds. */
export async function someoneWaits(owner: TestDatabase['owner']): Promise<void> {
  for (;;) {
    const { rowCount } = await owner.query(
      'select from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()',
    )
    if (rowCount !== 0) return
    await pause(5)
  }
}
