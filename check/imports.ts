import { posix } from 'node:path'
import type { StaticExport } from 'oxc-parser'
import { lineAt, nodesOf, type Source } from './source.ts'

/** One import, export-from or `import()` of a file. */
export type Import = {
  readonly line: number
  /** As written. */
  readonly request: string
  /** The file of the repository that is meant; null when it is a package. */
  readonly target: string | null
  readonly names: readonly string[]
}

/** What a file imports, static and dynamic, types included. Read once for each file. */
export function importsOf(source: Source): readonly Import[] {
  const known = read.get(source) ?? readImports(source)
  read.set(source, known)
  return known
}

const read = new WeakMap<Source, readonly Import[]>()

const readImports = (source: Source): readonly Import[] => [
  ...source.module.staticImports.map(({ start, moduleRequest, entries }) =>
    readImport(source, start, {
      request: moduleRequest.value,
      names: entries.map(({ importName }) => importName.name ?? '*'),
    }),
  ),
  ...source.module.staticExports.flatMap((statement) => reExports(source, statement)),
  ...dynamicImports(source),
]

const reExports = (source: Source, { start, entries }: StaticExport) =>
  entries.flatMap(({ moduleRequest, importName }) =>
    moduleRequest ? [readImport(source, start, { request: moduleRequest.value, names: [importName.name ?? '*'] })] : [],
  )

/** The package that a bare import speaks of: `@scope/name` or `name`; `node:fs` stays whole. */
export const packageOf = (request: string) =>
  request.startsWith('@') ? request.split('/').slice(0, 2).join('/') : (request.split('/')[0] ?? request)

const dynamicImports = (source: Source) =>
  [...nodesOf(source.program)].flatMap((node) => {
    if (node.type !== 'ImportExpression' || node.source.type !== 'Literal') return []
    return [readImport(source, node.start, { request: String(node.source.value), names: ['*'] })]
  })

type Written = { readonly request: string; readonly names: readonly string[] }

const readImport = (source: Source, start: number, { request, names }: Written): Import => ({
  line: lineAt(source, start),
  request,
  target: request.startsWith('.') ? posix.join(posix.dirname(source.path), request.replace(/\?.*$/, '')) : null,
  names,
})
