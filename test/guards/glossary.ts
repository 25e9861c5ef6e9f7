import { exportsOf } from '../../check/exports.ts'
import { importsOf } from '../../check/imports.ts'
import { isPure } from '../../check/pure.ts'
import type { House } from '../../check/house.ts'
import type { Source } from '../../check/source.ts'

/** The code names in the second column of the tables of a glossary. */
export const codeNames = (glossary: string): ReadonlySet<string> =>
  new Set(
    glossary
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .flatMap((line) => [...(line.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? '')),
  )

/**
 * Types that are words of the plan: those with a schema (they are sent and kept) and those that leave their folder. The
 * shape of a refusal, a port, a row of a list or a page is named after a word, it is none.
 */
export const domainTypes = (house: House): readonly string[] =>
  [
    ...new Set(house.sources.filter(({ path }) => isFeatureFile(path)).flatMap((source) => typesOf(house, source))),
  ].sort()

const SHAPES = /(Refusal|Ports?|Row|Page|Facts|Filter|Params|Sentences)$/
const isFeatureFile = (path: string) => path.startsWith('src/features/') && isPure(path)

function typesOf(house: House, source: Source): readonly string[] {
  const all = exportsOf(source)
  const schemas = new Set(all.flatMap(({ name, kind }) => (kind === 'constant' ? [name] : [])))
  const taken = takenElsewhere(house, source.path)
  return all
    .filter(({ kind, name }) => kind === 'type' && !SHAPES.test(name) && (schemas.has(name) || taken.has(name)))
    .map(({ name }) => name)
}

/** The names that files of other folders import from this one. */
export const takenElsewhere = (house: House, path: string): ReadonlySet<string> =>
  new Set(
    house.sources
      .filter((source) => folderOf(source.path) !== folderOf(path) && !source.path.endsWith('.test.ts'))
      .flatMap((source) => importsOf(source).filter(({ target }) => target === path))
      .flatMap(({ names }) => names),
  )

const folderOf = (path: string) => path.split('/').slice(0, -1).join('/')

/** The tables that migrations make, and what they are said to be. */
export const tablesOf = (sql: string): readonly { readonly table: string; readonly comment: string | null }[] =>
  [...sql.matchAll(/^create (?:unlogged )?table (?:if not exists )?(\w+)/gm)].map(([, table = '']) => ({
    table,
    comment: new RegExp(`^comment on table ${table} is '([^']*(?:''[^']*)*)'`, 'm').exec(sql)?.[1] ?? null,
  }))

/** `work_record` is the table of `WorkRecord`. */
export const typeOfTable = (table: string) =>
  table
    .split('_')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
