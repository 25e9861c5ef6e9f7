import type { Node } from 'oxc-parser'
import { isFunction, lineAt, linesOf, type Source } from './source.ts'

/** Something that a file hands out by its name. */
export type Export = {
  readonly name: string
  readonly kind: 'type' | 'function' | 'constant'
  readonly line: number
  readonly lines: number
  /** A comment for readers stands directly above. */
  readonly explained: boolean
}

/** What a file declares and exports, in the order of the text. */
export const exportsOf = (source: Source): readonly Export[] =>
  source.program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return []
    const { declaration } = statement
    return namesOf(declaration).map(({ name, kind }) => ({
      name,
      kind,
      line: lineAt(source, statement.start),
      lines: linesOf(source, declaration),
      explained: isExplained(source, statement.start),
    }))
  })

type Named = Pick<Export, 'name' | 'kind'>

function namesOf(declaration: Node): readonly Named[] {
  if (declaration.type === 'TSTypeAliasDeclaration' || declaration.type === 'TSInterfaceDeclaration')
    return [{ name: declaration.id.name, kind: 'type' }]
  if (declaration.type === 'FunctionDeclaration') return [{ name: declaration.id?.name ?? '', kind: 'function' }]
  if (declaration.type === 'ClassDeclaration') return [{ name: declaration.id?.name ?? '', kind: 'type' }]
  return declaration.type === 'VariableDeclaration' ? declaration.declarations.flatMap(nameOfConstant) : []
}

function nameOfConstant({ id, init }: { readonly id: Node; readonly init: Node | null }): readonly Named[] {
  if (id.type !== 'Identifier') return []
  return [{ name: id.name, kind: init && isFunction(init) ? 'function' : 'constant' }]
}

const isExplained = ({ text }: Source, start: number) => /\*\/\s*$/.test(text.slice(0, start))
