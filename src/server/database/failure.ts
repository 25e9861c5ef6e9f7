/** Why the database could not be opened; the sentences for people are in `database.texts.ts`. */
export type DatabaseTrouble =
  | 'no-binary'
  | 'no-setpriv'
  | 'data-unreachable'
  | 'disk-full'
  | 'set-up-failed'
  | 'start-failed'
  | 'ended'
  | 'half-configured'
  | 'not-utf8'
  | 'serving-role-too-strong'

/** A copy of the program (its process id) serves this data folder now: not a stale trace of one that died. */
export class AlreadyRunning extends Error {
  readonly pid: number
  constructor(pid: number) {
    super(`the database of this data folder is in use by process ${pid}`)
    this.name = 'AlreadyRunning'
    this.pid = pid
  }
}

/** The database could not be opened: `code` says why, `detail` names the path or gives the server's own words. */
export class DatabaseFailed extends Error {
  readonly code: DatabaseTrouble
  readonly detail: string
  constructor(code: DatabaseTrouble, detail: string, cause: unknown = null) {
    super(`${code}: ${detail}`, { cause })
    this.name = 'DatabaseFailed'
    this.code = code
    this.detail = detail
  }
}

/** The code of a system error (`ENOENT`, `EACCES`, …), or null for anything else. */
export const systemCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** The disk, or the share of it that we may use, is full: told so by the system or by PostgreSQL (disk_full). */
export const isDiskFull = (error: unknown) => ['ENOSPC', 'EDQUOT', '53100'].includes(systemCode(error) ?? '')
