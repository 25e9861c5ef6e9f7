import { BackupFailed } from './failure.ts'
import type { TarFile } from './tar.ts'

/** The files of an archive, taken one after the other by what is expected next. */
export type Cursor = {
  /** The content of the next file, which must have this name. */
  readonly take: (name: string) => Promise<Uint8Array>
  /** The next file when its name begins so, else null. */
  readonly takeIn: (folder: string) => Promise<TarFile | null>
  /** Nothing may come any more. */
  readonly end: () => Promise<void>
  /** Lets go of the archive, read to its end or not. */
  readonly close: () => Promise<void>
}

export function openCursor(files: AsyncGenerator<TarFile>): Cursor {
  let ahead: TarFile | null = null
  const look = async () => {
    if (ahead !== null) return ahead
    const next = await files.next()
    if (!next.done) ahead = next.value
    return ahead
  }
  const takeIn = async (folder: string) => {
    const next = await look()
    if (!next?.name.startsWith(folder)) return null
    ahead = null
    return next
  }
  return {
    takeIn,
    take: async (name) => {
      const next = await takeIn(name)
      if (next?.name !== name) throw new BackupFailed('damaged', name)
      return next.content
    },
    end: async () => {
      const next = await look()
      if (next) throw new BackupFailed('damaged', next.name)
    },
    close: async () => void (await files.return(undefined)),
  }
}
