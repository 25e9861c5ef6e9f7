import type { Node } from 'oxc-parser'
import type { Finding } from './finding.ts'
import type { House } from './house.ts'
import { lineAt, nodesOf, type Source } from './source.ts'

/** Clocks, chance and surroundings in pure files: time, ids and chance are passed in. */
export const findImpure = (house: House): readonly Finding[] =>
  house.sources.filter(({ path }) => isPure(path)).flatMap(judgeSource)

/** Code that gives the same answer for the same question, anywhere: by the name of its file. */
export const isPure = (path: string) =>
  /^src\/(kernel|features|commands)\//.test(path) &&
  path.endsWith('.ts') &&
  !/\.(server|browser|test|d)\.ts$/.test(path) &&
  !THE_DOOR.has(path)

// The door opens transactions, signs what it keeps and reads what the database says.
const THE_DOOR: ReadonlySet<string> = new Set([
  'src/commands/carry-out.ts',
  'src/commands/judge.ts',
  'src/commands/database-refusal.ts',
])

const judgeSource = (source: Source): readonly Finding[] =>
  [...nodesOf(source.program)].flatMap((node) => {
    const name = impurity(node)
    if (name === null) return []
    return [
      { path: source.path, line: lineAt(source, node.start), rule: 'pure', says: `${name} is passed in, not fetched` },
    ]
  })

const MEMBERS: ReadonlySet<string> = new Set([
  'Date.now',
  'Math.random',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'performance.now',
  'Temporal.Now',
])
// What else there is (document, fetch, timers) the compiler does not know in these files.
const GLOBALS: ReadonlySet<string> = new Set(['process', 'globalThis'])

function impurity(node: Node): string | null {
  if (node.type === 'NewExpression') return isClock(node.callee) && node.arguments.length === 0 ? 'new Date()' : null
  if (node.type === 'CallExpression') return impureCall(node.callee)
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return null
  const name = node.property.type === 'Identifier' ? `${node.object.name}.${node.property.name}` : ''
  return MEMBERS.has(name) ? name : globalOf(node.object)
}

const isClock = (node: Node) => node.type === 'Identifier' && node.name === 'Date'

const impureCall = (callee: Node) => (isClock(callee) ? 'Date()' : globalOf(callee))

const globalOf = (node: Node) => (node.type === 'Identifier' && GLOBALS.has(node.name) ? node.name : null)
