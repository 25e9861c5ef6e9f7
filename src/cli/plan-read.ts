import { printReading } from '../features/plan/reader/printed-reading.ts'
import { readPlan } from '../features/plan/reader/read-plan.ts'
import type { Io } from './io.ts'
import { readPlanFile, refuseFile } from './plan-file.ts'
import { summaryOf, warningSentence } from './plan-read.texts.ts'

/** `chungtay plan read FILE [--json]`: reads a .txt plan. 0 read, 1 refused, 2 called wrongly. */
export async function planRead(argv: readonly string[], io: Io): Promise<number> {
  const paths = argv.filter((word) => !word.startsWith('--'))
  const [path] = paths
  const unknown = argv.find((word) => word.startsWith('--') && word !== '--json')
  if (path === undefined || paths.length > 1 || unknown !== undefined)
    return refuseFile(io, { code: 'usage', of: 'read' }, 2)
  const given = await readPlanFile(path)
  if ('code' in given) return refuseFile(io, given, 1)
  show(given.text, argv.includes('--json'), io)
  return 0
}

function show(text: string, asJson: boolean, io: Io) {
  const reading = readPlan(text)
  for (const warning of reading.warnings) io.err(`${warningSentence(warning).vi} ${warningSentence(warning).en}\n`)
  io.out(asJson ? `${JSON.stringify(printReading(reading, text))}\n` : summaryOf(reading, text))
}
