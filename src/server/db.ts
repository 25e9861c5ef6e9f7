import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool } from 'kysely'

/** A connection or a transaction; each store adds its own tables by `withTables`. */
export type Db = Kysely<Record<never, never>>

export const openDb = (pool: PostgresPool): Db =>
  new Kysely({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })

/** Rows of a single insert that may meet an equal one: true when it was written. */
export const wasWritten = (result: { readonly numInsertedOrUpdatedRows?: bigint | undefined }) =>
  (result.numInsertedOrUpdatedRows ?? 0n) > 0n
