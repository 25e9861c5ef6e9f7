import type { Node } from 'oxc-parser'
import type { Finding } from './finding.ts'
import type { House } from './house.ts'
import { lineAt, nodesOf, type Source } from './source.ts'

/** Files whose name says nothing, and tests whose name is a wish instead of a fact. */
export const findNames = (house: House): readonly Finding[] => [
  ...house.paths.filter(saysNothing).map(sayFile),
  ...house.sources.filter(({ path }) => path.endsWith('.test.ts')).flatMap(judgeTests),
]

const EMPTY_WORDS: ReadonlySet<string> = new Set(['helper', 'helpers', 'util', 'utils', 'common', 'misc'])

/** `part` and `part-2` hold what did not fit; `parts` may be the parts of something. */
const saysNothing = (path: string) =>
  /\.(ts|tsx|mjs|sql|css)$/.test(path) &&
  (path.split(/[/.-]/).some((word) => EMPTY_WORDS.has(word.toLowerCase())) || /(^|\/)part-?\d*\.[^/]*$/.test(path))

const sayFile = (path: string): Finding => ({
  path,
  line: null,
  rule: 'file-name',
  says: 'name the noun that it holds',
})

const judgeTests = (source: Source): readonly Finding[] =>
  [...source.program.body.map(judgeRootHook), ...[...nodesOf(source.program)].map(judgeTest)].flatMap((found) =>
    found ? [{ path: source.path, line: lineAt(source, found.at), rule: found.rule, says: found.says }] : [],
  )

type Judged = { readonly at: number; readonly rule: string; readonly says: string } | null

/** Pure tests share one process: a hook at the top of a file runs for the tests of all files. */
function judgeRootHook(node: Node): Judged {
  if (node.type !== 'ExpressionStatement' || node.expression.type !== 'CallExpression') return null
  if (!/^(before|after)Each$/.test(calledName(node.expression.callee))) return null
  return { at: node.start, rule: 'test-hook', says: 'it would run for every file: put it into a describe' }
}

function judgeTest(node: Node): Judged {
  if (node.type !== 'CallExpression') return null
  const called = calledName(node.callee)
  if (/^(test|it|describe)\.only$/.test(called))
    return { at: node.start, rule: 'test-only', says: 'it hides every other test' }
  if (!/^(test|it|describe)(\.|$)/.test(called)) return null
  const name = textOf(node.arguments[0])
  if (!/\bshould\b/i.test(name)) return null
  return { at: node.start, rule: 'test-name', says: 'a test name is a fact, without "should"' }
}

function calledName(node: Node): string {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return ''
  return `${calledName(node.object)}.${node.property.name}`
}

function textOf(node: Node | undefined): string {
  if (node?.type === 'Literal') return String(node.value)
  return node?.type === 'TemplateLiteral' ? node.quasis.map(({ value }) => value.raw).join(' ') : ''
}
