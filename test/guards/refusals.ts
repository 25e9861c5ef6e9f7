import type { Node } from 'oxc-parser'
import { exportsOf } from '../../check/exports.ts'
import type { House } from '../../check/house.ts'
import { nodesOf, type Source } from '../../check/source.ts'

/** The codes that the exported types of refusals name: those that the door can answer with. */
export const refusalCodes = (house: House): ReadonlySet<string> =>
  new Set(house.sources.filter(({ path }) => BEHIND_THE_DOOR.test(path)).flatMap(codesOf))

// What the plan reader refuses is told by those who call it.
const BEHIND_THE_DOOR = /^src\/(?:kernel|commands|features)\/(?!plan\/reader\/)/

function codesOf(source: Source): readonly string[] {
  const names = new Set(exportsOf(source).flatMap(({ name }) => (name.endsWith('Refusal') ? [name] : [])))
  const types = source.program.body.filter(
    (statement) =>
      statement.type === 'ExportNamedDeclaration' &&
      statement.declaration?.type === 'TSTypeAliasDeclaration' &&
      names.has(statement.declaration.id.name),
  )
  return types.flatMap((type) => [...nodesOf(type)].flatMap(codeIn))
}

/** `readonly code: 'plan-unknown'` */
function codeIn(node: Node): readonly string[] {
  if (node.type !== 'TSPropertySignature' || node.key.type !== 'Identifier' || node.key.name !== 'code') return []
  const type = node.typeAnnotation?.typeAnnotation
  const literals = type ? [...nodesOf(type)].filter((one) => one.type === 'Literal') : []
  return literals.map(({ value }) => String(value))
}
