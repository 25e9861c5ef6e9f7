/** Why a backup was not made or not restored; the sentences for people are in `backup.texts.ts`. */
export type BackupTrouble =
  | 'file-there'
  | 'place-unwritable'
  | 'no-key'
  | 'file-unreadable'
  | 'not-a-backup'
  | 'wrong-key'
  | 'damaged'
  | 'other-format'
  | 'newer-program'
  | 'place-not-empty'
  | 'not-whole'
  | 'disk-full'

/** `detail` names the file, the table or the number that it is about. */
export class BackupFailed extends Error {
  readonly code: BackupTrouble
  readonly detail: string
  constructor(code: BackupTrouble, detail: string, cause: unknown = null) {
    super(`${code}: ${detail}`, { cause })
    this.name = 'BackupFailed'
    this.code = code
    this.detail = detail
  }
}
