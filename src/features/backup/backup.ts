import type { Instant } from '../../kernel/kernel.ts'

/** The last backup that is there in whole. `seconds`: since it ended, by the clock of the database; negative when that clock went back. */
export type LastBackup = {
  readonly endedAt: Instant
  readonly seconds: number
  readonly bytes: number
  /** Stored files that were missing or damaged when it was made, and are not in it. */
  readonly lostFiles: number
}

/** How it stands with backups: the last good one, and whether the newest of all failed (its code). */
export type BackupState = { readonly last: LastBackup | null; readonly failure: string | null }

export type BackupPort = { readonly getState: () => Promise<BackupState> }
