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
  [...nodesOf(source.program)].flatMap((node) => {
    const found = judgeTest(node)
    return found ? [{ path: source.path, line: lineAt(source, node.start), ...found }] : []
  })

function judgeTest(node: Node): { readonly rule: string; readonly says: string } | null {
  if (node.type !== 'CallExpression') return null
  const called = calledName(node.callee)
  if (/^(test|it|describe)\.only$/.test(called)) return { rule: 'test-only', says: 'it hides every other test' }
  if (!/^(test|it|describe)(\.|$)/.test(called)) return null
  const name = textOf(node.arguments[0])
  return /\bshould\b/i.test(name) ? { rule: 'test-name', says: 'a test name is a fact, without "should"' } : null
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
