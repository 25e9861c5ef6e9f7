import { open } from 'node:fs/promises'
import { StringDecoder } from 'node:string_decoder'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { classify } from '../features/household/classify.rules.ts'
import { explain as explainHousehold } from '../features/household/explain.rules.ts'
import { readHeading, type SheetReader, type SheetFault } from '../features/household/household-sheet.ts'
import { sheetSentence } from '../features/household/household-sheet.texts.ts'
import {
  HOUSEHOLD_CLASSES,
  type HouseholdClass,
  type HouseholdFacts,
  type HouseholdResult,
  type PovertyStandard,
  VALUE_NAMES,
  type ValueName,
} from '../features/household/standard.ts'
import { classNames, explanationSentences, resultWords } from '../features/household/standard.texts.ts'
import { type EnteredValue, findStandard, readyStandard, withEntered } from '../features/household/standard.rules.ts'
import { cliSentence } from './cli.texts.ts'
import { type Io, say } from './io.ts'
import { USAGES } from './usages.ts'

/**
 * Classifies a sheet of households row by row, without holding it. `--with`: a value of the standard that the caller confirms.
 * `--explain`: with why and what would change it.
 * A row that cannot be read is told and left out. 0 all rows read, 1 some not or no file, 2 called wrongly.
 */
export async function householdClassify(argv: readonly string[], io: Io): Promise<number> {
  const asked = readArguments(argv)
  if (!asked) return say(io, cliSentence({ code: 'called-wrongly', usage: USAGES['household classify'] }), 2)
  // Rows come and go: room for the young ones that grew would be memory held for nothing.
  setFlagsFromString('--semi-space-growth-factor=1')
  const writer = openWriter(io, asked)
  try {
    for await (const lines of linesOf(asked.path)) {
      for (const line of lines) writer.take(line)
      await io.drained()
    }
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault)) throw fault
    return say(io, cliSentence({ code: 'file-unreadable', path: asked.path, reason: fault.message }), 1)
  }
  return writer.end()
}

type Asked = {
  readonly path: string
  readonly json: boolean
  readonly explain: boolean
  readonly standard: PovertyStandard
}

function readArguments(argv: readonly string[]): Asked | null {
  const parsed = parse(argv)
  const [path] = parsed?.positionals ?? []
  const standard = findStandard(parsed?.values.standard ?? '')
  if (!parsed || path === undefined || parsed.positionals.length > 1 || !standard) return null
  const values = (parsed.values.with ?? []).map((written) => confirmedValue(standard.id, written))
  const known = values.filter((value) => value !== null)
  if (known.length < values.length) return null
  const { json, explain } = parsed.values
  return { path, json, explain, standard: withEntered(standard, known) }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
  } catch (fault) {
    if (fault instanceof TypeError) return null
    throw fault
  }
}

const OPTIONS = {
  json: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  standard: { type: 'string' },
  with: { type: 'string', multiple: true },
} as const

function confirmedValue(standard: string, written: string): EnteredValue | null {
  const [name = '', number = ''] = written.split('=')
  const isKnown = (VALUE_NAMES as readonly string[]).includes(name) && /^\d+$/.test(number)
  return isKnown
    ? { standard, name: name as ValueName, number: Number(number), sureness: 'confirmed', source: null }
    : null
}

/** Lines of a UTF-8 file, some at a time, read into one piece of memory; the last without its end. */
async function* linesOf(path: string): AsyncGenerator<readonly string[]> {
  const file = await open(path)
  const bytes = Buffer.alloc(32 * 1024)
  const decoder = new StringDecoder('utf8')
  let rest = ''
  try {
    for (let read = await file.read(bytes); read.bytesRead > 0; read = await file.read(bytes)) {
      const lines = (rest + decoder.write(bytes.subarray(0, read.bytesRead))).split('\n')
      rest = lines.pop() ?? ''
      yield lines
    }
  } finally {
    await file.close()
  }
  rest += decoder.end()
  if (rest !== '') yield [rest]
}

/** Takes one line after the other, the heading first; what is written goes out some thousand rows at a time. */
function openWriter(io: Io, { json, explain, standard }: Asked) {
  const ready = readyStandard(standard)
  const counts = new Map<HouseholdClass, number>()
  let number = 0
  let bad = 0
  let reader: SheetReader | null = null
  let waiting = ''
  const flush = () => {
    if (waiting !== '') io.out(waiting)
    waiting = ''
  }
  const tell = (refusals: readonly SheetFault[]) => {
    bad += 1
    if (json) waiting += `${badRow(number, refusals)}\n`
    else
      say(
        io,
        refusals.map((refusal) => atLine(number, refusal)),
        1,
      )
  }
  const classifyRow = (line: string, { readRow }: SheetReader) => {
    const row = readRow(line)
    if (!row.ok) return tell(row.refusals)
    const result = classify(row.facts, ready)
    counts.set(result.class, (counts.get(result.class) ?? 0) + 1)
    waiting += json
      ? `{"line":${number},"household":${JSON.stringify(row.household)},${resultJson(result)}\n`
      : `${number}\t${row.household}\t${resultWords(result, 'vi')}\n`
    if (explain && !json) waiting += explained(row.facts, standard)
    if (waiting.length > 8 * 1024) flush()
  }
  const takeHeading = (line: string) => {
    const found = readHeading(line.replace(/^\uFEFF/, ''))
    if ('refusals' in found) tell(found.refusals)
    else reader = found
  }
  return {
    take: (line: string) => {
      number += 1
      const bare = line.endsWith('\r') ? line.slice(0, -1) : line
      if (number === 1) takeHeading(bare)
      else if (reader && bare !== '') classifyRow(bare, reader)
    },
    end: () => {
      flush()
      if (number === 0) return say(io, EMPTY, 1)
      say(io, summaryOf(counts, bad), 0)
      return bad === 0 ? 0 : 1
    },
  }
}

const explained = (facts: HouseholdFacts, standard: PovertyStandard) =>
  explanationSentences(explainHousehold(facts, standard), facts)
    .map(({ vi }) => `\t${vi}\n`)
    .join('')

/** The same few results come again and again. */
function resultJson(result: HouseholdResult): string {
  const known = RESULT_JSON.get(result.among)?.get(result.reason)
  if (known !== undefined) return known
  const { class: found, among, reason } = result
  const written = JSON.stringify({ class: found, among, reason }).slice(1)
  RESULT_JSON.set(among, new Map([...(RESULT_JSON.get(among) ?? []), [reason, written]]))
  return written
}
const RESULT_JSON = new Map<HouseholdResult['among'], ReadonlyMap<HouseholdResult['reason'], string>>()

const EMPTY = { vi: 'Tệp trống: chưa có dòng tiêu đề.', en: 'The file is empty: there is no heading.' }

const atLine = (number: number, refusal: SheetFault) => {
  const { vi, en } = sheetSentence(refusal)
  return { vi: `Dòng ${number}: ${vi}`, en: `Line ${number}: ${en}` }
}

const badRow = (number: number, refusals: readonly SheetFault[]) =>
  JSON.stringify({ line: number, refusals: refusals.map((refusal) => ({ ...refusal, ...sheetSentence(refusal) })) })

function summaryOf(counts: ReadonlyMap<HouseholdClass, number>, bad: number) {
  const of = (language: 'vi' | 'en') =>
    HOUSEHOLD_CLASSES.map((one) => `${classNames[one][language]}: ${counts.get(one) ?? 0}`).join(' · ')
  return { vi: `${of('vi')} · Dòng không đọc được: ${bad}`, en: `${of('en')} · Rows not read: ${bad}` }
}
