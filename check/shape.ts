import type { Node } from 'oxc-parser'
import { exceptions, type Exception } from './exceptions.ts'
import type { Finding } from './finding.ts'
import type { House } from './house.ts'
import { measureFunctions, type FunctionMeasure } from './measure.ts'
import { lineAt, nodesOf, type Source } from './source.ts'

/** The budget of one function and of one file. */
export const BUDGET = { lines: 60, nesting: 3, complexity: 12, parameters: 3, fileLines: 250 } as const

/** What the files of the house have beyond their budget, less the exceptions, and the exceptions that are idle. */
export function findShape(house: House, allowed: readonly Exception[] = exceptions): readonly Finding[] {
  const subjects = house.sources.flatMap(judge)
  const spared = subjects.filter((subject) => !allowed.some((exception) => covers(exception, subject)))
  const idle = allowed.filter((exception) => !subjects.some((subject) => covers(exception, subject)))
  const unreasoned = allowed.filter(({ reason }) => reason.trim() === '')
  return [...spared.map(({ finding }) => finding), ...idle.map(sayIdle), ...unreasoned.map(sayUnreasoned)]
}

/** Length of the named functions outside tests: median, 95th percentile and the longest five. Printed, not judged. */
export function describeLengths(house: House): string {
  const functions = house.sources.filter(({ path }) => !isTest(path)).flatMap(namedFunctions)
  const lengths = functions.map(({ lines }) => lines).sort((a, b) => a - b)
  const at = (share: number) => lengths[Math.max(0, Math.ceil(lengths.length * share) - 1)] ?? 0
  const longest = [...functions].sort((a, b) => b.lines - a.lines).slice(0, 5)
  const list = longest.map(({ path, name, lines }) => `${name} ${lines} (${path})`).join(', ')
  return `${functions.length} functions, median ${at(0.5)} lines, 95th percentile ${at(0.95)}; longest: ${list}`
}

type Judged = { readonly subject: string | null; readonly finding: Finding }

const covers = (exception: Exception, { subject, finding }: Judged) =>
  exception.path === finding.path && exception.subject === subject && exception.rule === finding.rule

const sayIdle = ({ path, subject, rule }: Exception): Finding =>
  aboutExceptions('exception-idle', `${path} ${subject ?? 'as a file'} keeps to "${rule}" now: take the exception out`)

const sayUnreasoned = ({ path, subject, rule }: Exception): Finding =>
  aboutExceptions('exception-unreasoned', `why may ${path} ${subject ?? 'as a file'} break "${rule}"?`)

const aboutExceptions = (rule: string, says: string): Finding => ({
  path: 'check/exceptions.ts',
  line: null,
  rule,
  says,
})

const judge = (source: Source): readonly Judged[] => [
  ...judgeFile(source),
  ...measureFunctions(source).flatMap((measure) => judgeFunction(source, measure)),
  ...judgeNodes(source),
]

function judgeFile({ path, lineStarts, text }: Source): readonly Judged[] {
  const lines = text.endsWith('\n') ? lineStarts.length - 1 : lineStarts.length
  if (lines <= BUDGET.fileLines || isDataOrTest(path)) return []
  const says = `${lines} lines, at most ${BUDGET.fileLines}: split by noun`
  return [{ subject: null, finding: { path, line: null, rule: 'file-lines', says } }]
}

const RULES = [
  { rule: 'lines', unit: 'lines' },
  { rule: 'nesting', unit: 'levels deep' },
  { rule: 'complexity', unit: 'of cognitive complexity' },
  { rule: 'parameters', unit: 'parameters' },
] as const

function judgeFunction({ path }: Source, measure: FunctionMeasure): readonly Judged[] {
  const { name, line } = measure
  const broken = RULES.filter(
    ({ rule }) => measure[rule] > BUDGET[rule] && !(rule === 'lines' && isTestList(path, name)),
  )
  return broken.map(({ rule, unit }) => ({
    subject: name,
    finding: { path, line, rule, says: `${name}: ${measure[rule]} ${unit}, at most ${BUDGET[rule]}` },
  }))
}

// A `describe` holds tests side by side; each of them is judged.
const isTestList = (path: string, name: string) => isTest(path) && name === 'a callback in the file'

function judgeNodes(source: Source): readonly Judged[] {
  const found = [...nodesOf(source.program)].flatMap((node) => {
    const broken = judgeNode(source, node)
    return broken ? [{ ...broken, line: lineAt(source, node.start) }] : []
  })
  return found.map(({ line, rule, says }) => ({ subject: null, finding: { path: source.path, line, rule, says } }))
}

function judgeNode({ path }: Source, node: Node): { readonly rule: string; readonly says: string } | null {
  if (node.type === 'TSAnyKeyword') return { rule: 'any', says: '`any` hides what a value is' }
  if (node.type === 'ExportDefaultDeclaration' && !isConfig(path))
    return { rule: 'default-export', says: 'export it by its name' }
  if (node.type === 'TSPropertySignature' && node.optional && isRecordFile(path))
    return { rule: 'optional-field', says: 'a record has no optional fields: `| null`' }
  return null
}

const namedFunctions = (source: Source) =>
  measureFunctions(source)
    .filter(({ named }) => named)
    .map((measure) => ({ ...measure, path: source.path }))

const isTest = (path: string) => path.endsWith('.test.ts') || path.startsWith('test/')
const isDataOrTest = (path: string) => isTest(path) || /\.(texts|data)\.ts$/.test(path)
const isConfig = (path: string) => /(^|\/)[\w-]+\.config\.(ts|mjs|js)$/.test(path)
const isRecordFile = (path: string) => /^src\/(kernel|features)\//.test(path) && path.endsWith('.ts') && !isTest(path)
