import type { PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { type Db, openDb } from '../src/server/db.ts'

/** A node of a plan as PostgreSQL tells it. */
type Node = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly Plans?: readonly Node[]
}

/** A database that is asked how it will read before each read; `scanned`: tables read from the first row to the last. */
export type Explained = { readonly db: Db; readonly scanned: () => readonly string[] }

export function openExplained(pool: pg.Pool): Explained {
  const scanned = new Set<string>()
  const explain = async (client: pg.PoolClient, text: string, values: unknown[]) => {
    const { rows } = await client.query<{ 'QUERY PLAN': readonly [{ readonly Plan: Node }] }>(
      `explain (format json) ${text}`,
      values,
    )
    for (const row of rows) for (const table of scansOf(row['QUERY PLAN'][0].Plan)) scanned.add(table)
  }
  const connect = async () => {
    const client = await pool.connect()
    const query = async (text: string, values: readonly unknown[]) => {
      await explain(client, text, [...values])
      return client.query(text, [...values])
    }
    return { query, release: () => client.release() } as unknown as PostgresPoolClient
  }
  const db = openDb({ connect, end: async () => {}, options: {} })
  const forget = () => {
    const tables = [...scanned].toSorted()
    scanned.clear()
    return tables
  }
  return { db, scanned: forget }
}

const scansOf = (node: Node): readonly string[] => [
  ...(node['Node Type'] === 'Seq Scan' && node['Relation Name'] ? [node['Relation Name']] : []),
  ...(node.Plans ?? []).flatMap(scansOf),
]
