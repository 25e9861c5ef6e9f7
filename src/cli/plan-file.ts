import { readFile, stat } from 'node:fs/promises'
import { checkReadable } from '../features/plan/reader/check-readable.ts'
import type { Io } from './io.ts'
import { fileSentence, type FileRefusal, refusalOfText } from './plan-read.texts.ts'

const MOST_BYTES = 10 * 1024 * 1024

/** The text of a plan in a file, or why it cannot be read. What a .txt file is not, is refused before it is decoded. */
export async function readPlanFile(path: string): Promise<{ readonly text: string } | FileRefusal> {
  const given = await textOf(path)
  if ('code' in given) return given
  const [refusal] = checkReadable(given.text)
  return refusal ? { ...refusalOfText(refusal), path } : given
}

async function textOf(path: string): Promise<{ readonly text: string } | FileRefusal> {
  if (/\.(?:docx?|pdf|odt|rtf)$/i.test(path)) return { code: 'other-format', path }
  try {
    const { size } = await stat(path)
    if (size > MOST_BYTES) return { code: 'too-long', path, mb: size / 1024 / 1024, most: MOST_BYTES / 1024 / 1024 }
    const bytes = await readFile(path)
    return { text: new TextDecoder('utf-8').decode(bytes) }
  } catch (error) {
    return { code: 'no-file', path, reason: error instanceof Error ? error.message : String(error) }
  }
}

/** Says a refusal in both languages. */
export function refuseFile(io: Io, refusal: FileRefusal, exit: number): number {
  const { vi, en } = fileSentence(refusal)
  io.err(`${vi}\n${en}\n`)
  return exit
}
