import { childrenOf, isFunction, lineAt, linesOf, type Child, type FunctionNode, type Source } from './source.ts'
import type { Node } from 'oxc-parser'

/** One function in figures. `named`: it has a name of its own, so that a reader can be sent to it. */
export type FunctionMeasure = {
  readonly name: string
  readonly named: boolean
  readonly line: number
  /** From the first to the last line; the member functions of an object that it gives back count for themselves. */
  readonly lines: number
  readonly parameters: number
  /** The deepest control structure, counted within the function; `else if` does not go deeper. */
  readonly nesting: number
  readonly complexity: number
}

/** Every function of a file, in the order of the text. */
export function measureFunctions(source: Source): readonly FunctionMeasure[] {
  return collect(source.program, '', null).map(({ node, name, named }) => ({
    name,
    named,
    line: lineAt(source, node.start),
    lines: linesOf(source, node) - memberLines(source, node),
    parameters: node.params.length,
    nesting: Math.max(0, ...childrenOf(node).map(({ node: child }) => depthOf(child))),
    complexity: complexityOf(node),
  }))
}

/**
 * Cognitive complexity: each break in the flow counts one and one more for every level it is nested in; `else`, a run
 * of one logical operator and a labelled jump count one. Functions inside count too, a level deeper — unless the outer
 * one has no flow of its own: then it is a shell and each inner function is judged alone. `??` and `&&` before JSX are
 * shorthand and free.
 */
function complexityOf(node: FunctionNode): number {
  const own = costOfChildren(node, 0, 'skip')
  return own === 0 ? 0 : costOfChildren(node, 0, 'count')
}

type Found = { readonly node: FunctionNode; readonly name: string; readonly named: boolean }

function collect(node: Node, outer: string, ownName: string | null): readonly Found[] {
  const found = isFunction(node) ? nameFunction(node, outer, ownName) : null
  const inside = found ? found.name : outer
  const below = childrenOf(node).flatMap((child) => collect(child.node, inside, nameGiven(node, child)))
  return found ? [found, ...below] : below
}

function nameFunction(node: FunctionNode, outer: string, ownName: string | null): Found {
  const name = node.id?.name ?? ownName
  return { node, name: name ?? `a callback in ${outer || 'the file'}`, named: name !== null }
}

/** The name that a parent gives to the function below it: of a constant, a property or a method. */
function nameGiven(parent: Node, child: Child): string | null {
  if (parent.type === 'VariableDeclarator' && child.key === 'init') return textOf(parent.id)
  if ((parent.type === 'Property' || parent.type === 'MethodDefinition') && child.key === 'value')
    return textOf(parent.key)
  return null
}

function textOf(node: Node): string | null {
  if (node.type === 'Identifier') return node.name
  return node.type === 'Literal' ? String(node.value) : null
}

/** Lines of the functions in the object that a function gives back: a store of eight short functions is no long function. */
function memberLines(source: Source, node: FunctionNode): number {
  const given = givenBack(node)
  if (given?.type !== 'ObjectExpression') return 0
  const members = given.properties.flatMap((property) => (property.type === 'Property' ? [property.value] : []))
  return members.filter(isFunction).reduce((total, member) => total + linesOf(source, member), 0)
}

function givenBack(node: FunctionNode): Node | null {
  if (node.body === null) return null
  if (node.body.type !== 'BlockStatement') return bare(node.body)
  const last = node.body.body.at(-1)
  return last?.type === 'ReturnStatement' && last.argument ? bare(last.argument) : null
}

const bare = (node: Node): Node => {
  if (
    node.type === 'ParenthesizedExpression' ||
    node.type === 'TSAsExpression' ||
    node.type === 'TSSatisfiesExpression'
  )
    return bare(node.expression)
  return node
}

const LOOPS = ['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement']
const LEVELS: ReadonlySet<string> = new Set(['IfStatement', 'SwitchStatement', 'TryStatement', ...LOOPS])

function depthOf(node: Node): number {
  if (isFunction(node)) return 0
  const deeper = childrenOf(node).map((child) => depthOf(child.node) - (isElseIf(node, child) ? 1 : 0))
  return (LEVELS.has(node.type) ? 1 : 0) + Math.max(0, ...deeper)
}

const isElseIf = (parent: Node, child: Child) =>
  parent.type === 'IfStatement' && child.key === 'alternate' && child.node.type === 'IfStatement'

type Inner = 'count' | 'skip'

const BREAKS: ReadonlySet<string> = new Set([
  'IfStatement',
  'ConditionalExpression',
  'SwitchStatement',
  'CatchClause',
  ...LOOPS,
])
const CONDITIONS: ReadonlySet<string> = new Set(['test', 'discriminant'])

/** Where a child stands: in its tree and how deep in the flow. */
type Place = { readonly parent: Node; readonly child: Child; readonly nesting: number }

const costOfChildren = (parent: Node, nesting: number, inner: Inner): number =>
  sum(childrenOf(parent).map((child) => costAt({ parent, child, nesting: levelOf(parent, child, nesting) }, inner)))

function costAt(place: Place, inner: Inner): number {
  const { node } = place.child
  if (!isFunction(node)) return increment(place) + costOfChildren(node, place.nesting, inner)
  return inner === 'skip' ? 0 : costOfChildren(node, place.nesting + 1, inner)
}

function levelOf(parent: Node, child: Child, nesting: number): number {
  const stays = !BREAKS.has(parent.type) || CONDITIONS.has(child.key) || isElseIf(parent, child)
  return stays ? nesting : nesting + 1
}

function increment(place: Place): number {
  const { parent, child, nesting } = place
  if (isElseIf(parent, child)) return 1
  const orElse = parent.type === 'IfStatement' && child.key === 'alternate' ? 1 : 0
  return orElse + (BREAKS.has(child.node.type) ? 1 + nesting : flatCost(parent, child.node))
}

/** What costs one wherever it stands. */
function flatCost(parent: Node, node: Node): number {
  if (node.type === 'BreakStatement' || node.type === 'ContinueStatement') return node.label ? 1 : 0
  if (node.type !== 'LogicalExpression' || node.operator === '??' || parent.type === 'JSXExpressionContainer') return 0
  return parent.type === 'LogicalExpression' && parent.operator === node.operator ? 0 : 1
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
