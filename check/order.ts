import type { Node } from 'oxc-parser'
import type { Finding } from './finding.ts'
import type { House } from './house.ts'
import { childrenOf, isFunction, lineAt, type Source } from './source.ts'

/**
 * Helpers above the function that calls them first: a file is read from what it hands out down to the details. A helper
 * that is called while the file loads (by a constant, a schema) has to stand above. Tests begin with their town.
 */
export const findOrder = (house: House): readonly Finding[] =>
  house.sources
    .filter(({ path }) => /^(src|check|ensure)\//.test(path) && !path.endsWith('.test.ts'))
    .flatMap(judgeSource)

function judgeSource(source: Source): readonly Finding[] {
  const helpers = source.program.body.flatMap(helperIn)
  const uses = usesIn(source.program, 'loading', new Set(helpers.map(({ name }) => name)))
  return helpers.filter((helper) => standsAbove(helper, uses)).map(({ name, start }) => say(source, name, start))
}

const say = (source: Source, name: string, start: number): Finding => ({
  path: source.path,
  line: lineAt(source, start),
  rule: 'order',
  says: `${name} stands below its first caller`,
})

type Helper = { readonly name: string; readonly start: number; readonly end: number }

/** A function of the file that it does not hand out. */
function helperIn(statement: Node): readonly Helper[] {
  if (statement.type === 'FunctionDeclaration') return [{ ...spanOf(statement), name: statement.id?.name ?? '' }]
  if (statement.type !== 'VariableDeclaration') return []
  return statement.declarations.flatMap(({ id, init }) =>
    id.type === 'Identifier' && init && isFunction(init) ? [{ ...spanOf(statement), name: id.name }] : [],
  )
}

const spanOf = ({ start, end }: Node) => ({ start, end })

/** When a name is used: while the file loads, or later, when a function is called. */
type Moment = 'loading' | 'called'
type Use = { readonly name: string; readonly at: number; readonly moment: Moment }

function usesIn(node: Node, moment: Moment, names: ReadonlySet<string>): readonly Use[] {
  if (node.type === 'Identifier') return names.has(node.name) ? [{ name: node.name, at: node.start, moment }] : []
  const inside = isFunction(node) ? 'called' : moment
  return childrenOf(node).flatMap((child) => usesIn(child.node, inside, names))
}

function standsAbove({ name, start, end }: Helper, uses: readonly Use[]): boolean {
  const others = uses.filter((use) => use.name === name && !(use.at >= start && use.at < end))
  return others.length > 0 && others.every(({ at, moment }) => at > end && moment === 'called')
}
