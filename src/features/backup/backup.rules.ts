import type { LastBackup } from './backup.ts'

/** Days after which the last backup is too old to rely on. */
const OLD_DAYS = 7

/** What an administrator is told first: there is none, it is too old, the clock cannot tell, files were lost, or all is well. */
export type BackupAge =
  | { readonly is: 'never' }
  | { readonly is: 'clock-went-back' }
  | { readonly is: 'old' | 'files-lost' | 'fresh'; readonly days: number }

export function ageOf(last: LastBackup | null): BackupAge {
  if (last === null) return { is: 'never' }
  if (last.seconds < 0) return { is: 'clock-went-back' }
  const days = Math.floor(last.seconds / SECONDS_OF_DAY)
  if (days >= OLD_DAYS) return { is: 'old', days }
  return { is: last.lostFiles > 0 ? 'files-lost' : 'fresh', days }
}

const SECONDS_OF_DAY = 24 * 3600
