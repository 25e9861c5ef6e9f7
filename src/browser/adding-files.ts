import { useRef } from 'react'
import type { Refusal } from '../kernel/command.ts'
import { type Sending, useSaved } from './sending.ts'
import type { SentFile } from './ui/FilePicker.tsx'

/** Each file becomes what `addOne` makes of it as soon as it has arrived, once; what is refused is told, and `said` when all was taken. */
export function useAddingFiles(
  addOne: (file: SentFile) => Promise<readonly Refusal[]>,
  sending: Sending,
  said?: string,
) {
  const saved = useSaved()
  const added = useRef(new Set<string>())
  const addAll = async (files: readonly SentFile[]) => {
    const refused = (await Promise.all(files.map(addOne))).flat()
    if (refused.length > 0) sending.refuse(...refused)
    else saved(said)
  }
  return (files: readonly SentFile[]) => {
    const fresh = files.filter(({ sha256 }) => !added.current.has(sha256))
    for (const { sha256 } of fresh) added.current.add(sha256)
    if (fresh.length > 0) void addAll(fresh)
  }
}
