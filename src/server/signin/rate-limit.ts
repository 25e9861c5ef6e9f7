import { sql } from 'kysely'
import type { Db } from '../db.ts'

/** Counts a try under the key; false when there were too many in the window. One statement, so it holds across processes. */
export async function withinLimit(
  db: Db,
  key: string,
  { most, minutes }: { most: number; minutes: number },
): Promise<boolean> {
  const { rows } = await sql<{ tries: number }>`
    insert into try_count as t (key, tries, window_from) values (${key}, 1, now())
    on conflict (key) do update set
      tries = case when t.window_from < now() - make_interval(mins => ${minutes}) then 1 else t.tries + 1 end,
      window_from = case when t.window_from < now() - make_interval(mins => ${minutes}) then now() else t.window_from end
    returning tries`.execute(db)
  return (rows[0]?.tries ?? 0) <= most
}

/** Forgets counts that no window reaches any more: who mistypes may have typed a password for a name. */
export async function forgetOldTries(db: Db): Promise<void> {
  await sql`delete from try_count where window_from < now() - interval '1 day'`.execute(db)
}
