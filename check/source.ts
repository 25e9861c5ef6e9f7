import {
  parseSync,
  visitorKeys,
  type ArrowFunctionExpression,
  type EcmaScriptModule,
  type Function as FunctionLike,
  type Node,
  type Program,
} from 'oxc-parser'

/** One parsed file of code. `path` is counted from the root of the repository. */
export type Source = {
  readonly path: string
  readonly text: string
  readonly program: Program
  readonly module: EcmaScriptModule
  /** The offset where each line begins. */
  readonly lineStarts: readonly number[]
}

/** Parses one file; throws with its path when it is no TypeScript or JavaScript. */
export function parseSource(path: string, text: string): Source {
  const { program, module, errors } = parseSync(path, text)
  const [error] = errors
  if (error) throw new Error(`${path}: ${error.message}`)
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map((found) => found.index + 1)]
  return { path, text, program, module, lineStarts }
}

/** The line (from 1) in which an offset lies. */
export function lineAt(source: Source, offset: number): number {
  let low = 0
  let high = source.lineStarts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}

/** How many lines a piece of code spans. */
export const linesOf = (source: Source, span: { readonly start: number; readonly end: number }) =>
  lineAt(source, span.end - 1) - lineAt(source, span.start) + 1

/** A node below another one, and the name of the place where it hangs (`test`, `body`, …). */
export type Child = { readonly key: string; readonly node: Node }

/** The nodes directly below a node, in the order of the text. */
export function childrenOf(node: Node): readonly Child[] {
  const fields = node as unknown as Readonly<Record<string, unknown>>
  return (visitorKeys[node.type] ?? []).flatMap((key) =>
    [fields[key]]
      .flat()
      .filter(isNode)
      .map((child) => ({ key, node: child })),
  )
}

/** Every node of a file or of a part of it, parents before children. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node
  for (const child of childrenOf(node)) yield* nodesOf(child.node)
}

/** A function in whatever spelling; one without a body is a mere declaration. */
export type FunctionNode = ArrowFunctionExpression | FunctionLike

/** Any function that has a body. */
export const isFunction = (node: Node): node is FunctionNode =>
  node.type === 'ArrowFunctionExpression' || node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression'

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value
