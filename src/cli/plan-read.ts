import { readFile, stat } from 'node:fs/promises'
import { checkReadable } from '../features/plan/reader/check-readable.ts'
import { printReading } from '../features/plan/reader/printed-reading.ts'
import { readPlan } from '../features/plan/reader/read-plan.ts'
import type { Io } from './io.ts'
import { fileSentence, type FileRefusal, refusalOfText, summaryOf, warningSentence } from './plan-read.texts.ts'

const MOST_BYTES = 10 * 1024 * 1024

/** `chungtay plan read FILE [--json]`: reads a .txt plan. 0 read, 1 refused, 2 called wrongly. */
export async function planRead(argv: readonly string[], io: Io): Promise<number> {
  const paths = argv.filter((word) => !word.startsWith('--'))
  const [path] = paths
  const unknown = argv.find((word) => word.startsWith('--') && word !== '--json')
  if (path === undefined || paths.length > 1 || unknown !== undefined) return refuse(io, { code: 'usage' }, 2)
  const given = await textOf(path)
  if ('code' in given) return refuse(io, given, 1)
  const [refusal] = checkReadable(given.text)
  if (refusal) return refuse(io, { ...refusalOfText(refusal), path }, 1)
  show(given.text, argv.includes('--json'), io)
  return 0
}

function refuse(io: Io, refusal: FileRefusal, exit: number): number {
  const { vi, en } = fileSentence(refusal)
  io.err(`${vi}\n${en}\n`)
  return exit
}

function show(text: string, asJson: boolean, io: Io) {
  const reading = readPlan(text)
  for (const warning of reading.warnings) io.err(`${warningSentence(warning).vi} ${warningSentence(warning).en}\n`)
  io.out(asJson ? `${JSON.stringify(printReading(reading, text))}\n` : summaryOf(reading, text))
}

/** The file as text; what a .txt file is not, is refused before it is decoded. */
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
