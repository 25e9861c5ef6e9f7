import { sql } from 'kysely'
import type { Db } from '../../server/db.ts'
import type { BackupPort, LastBackup } from './backup.ts'

export const backupStore = (db: Db): BackupPort => ({
  getState: async () => {
    const { rows: good } = await sql<LastBackup>`
      select ended_at, extract(epoch from now() - ended_at)::float8 as seconds, bytes, lost_files
      from backup_run where bytes is not null order by id desc limit 1`.execute(db)
    const { rows: newest } = await sql<{ failure: string | null }>`
      select failure from backup_run where ended_at is not null order by id desc limit 1`.execute(db)
    return { last: good[0] ?? null, failure: newest[0]?.failure ?? null }
  },
})
