import type { Writable } from 'node:stream'
import type { CompiledQuery, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import type { Reach } from '../kernel/reach.ts'
import { type Db, openDb } from './db.ts'
import { boundsOf } from './reach.ts'

/** How a transaction ends, and what it answers. */
export type Ended<T> = { readonly end: 'commit' | 'rollback'; readonly value: T }

/** How a transaction begins: what it may see and write, and its first statement. */
export type Opening<Row> = { readonly reach: Reach; readonly query: CompiledQuery<Row> }

/**
 * One transaction, in few round trips: its beginning, `opening` and what `act` asks first are sent one behind the other. `act`
 * waits for the opening's rows before it ends, and leaves nothing under way. A fault undoes everything and is thrown on.
 */
export type Transact = <Row, T>(
  opening: Opening<Row>,
  act: (tx: Db, opening: Promise<readonly Row[]>) => Promise<Ended<T>>,
) => Promise<T>

export const openTransactions =
  (pool: pg.Pool): Transact =>
  async (opening, act) => {
    const client = await pool.connect()
    try {
      const { end, value } = await act(dbOf(client), begin(client, opening))
      await client.query(end)
      client.release()
      return value
    } catch (fault) {
      await undo(client)
      throw fault
    }
  }

/** The database of this pool, for what is asked again and again: a connection prepares each statement once. */
export const openPrepared = (pool: pg.Pool): Db =>
  openDb({
    connect: async () => {
      const client = await pool.connect()
      return naming(client, () => client.release())
    },
    end: () => pool.end(),
    options: {},
  })

/** The driver does not wait for the first before it sends the second: `pipeline` of the pool. */
async function begin<Row>(client: pg.PoolClient, { reach, query }: Opening<Row>): Promise<readonly Row[]> {
  writeTogether(client)
  const { sql, parameters } = query
  const opening = { ...nameOf(sql), text: sql, values: [...parameters] }
  const begun = client.query(`begin; ${boundsOf(reach)}`)
  const [, { rows }] = await Promise.all([begun, client.query<Row & pg.QueryResultRow>(opening)])
  return rows
}

/** Whatever is asked until the program next waits goes out in one write, and wakes the database once. */
function writeTogether(client: pg.PoolClient) {
  // The driver's declarations leave out its stream.
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection
  stream.cork()
  setImmediate(() => stream.uncork())
}

/** A connection that cannot even undo is lost: it is thrown away, and the server undoes on its own. */
const undo = (client: pg.PoolClient) =>
  client.query('rollback').then(
    () => client.release(),
    () => client.release(true),
  )

const databases = new WeakMap<pg.PoolClient, Db>()

/** A transaction's statements go to its own connection. */
function dbOf(client: pg.PoolClient): Db {
  const known = databases.get(client)
  if (known) return known
  const named = naming(client, () => {})
  const db = openDb({ connect: async () => named, end: async () => {}, options: {} })
  databases.set(client, db)
  return db
}

const naming = (client: pg.PoolClient, release: () => void) =>
  ({
    query: (text: string, values: readonly unknown[]) =>
      client.query({ ...nameOf(text), text, values: values as unknown[] }),
    release,
  }) as unknown as PostgresPoolClient

const names = new Map<string, { readonly name: string }>()
const MOST_NAMES = 500
const LONGEST = 4000

/** One name for one text in the whole process. Long lists of values make ever new texts: these stay without. */
function nameOf(text: string): { readonly name: string } | Record<never, never> {
  const known = names.get(text)
  if (known) return known
  if (text.length > LONGEST || names.size >= MOST_NAMES) return {}
  const fresh = { name: `often_${names.size}` }
  names.set(text, fresh)
  return fresh
}
