import type { PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { type Db, openDb } from './db.ts'

/** How a transaction ends, and what it answers. */
export type Ended<T> = { readonly end: 'commit' | 'rollback'; readonly value: T }

/**
 * One transaction, in few round trips: `opening` is two statements without parameters that are sent together with its
 * beginning; their rows are handed on. A fault undoes everything and is thrown on.
 */
export type Transact = <First, Second, T>(
  opening: string,
  act: (tx: Db, opened: Opened<First, Second>) => Promise<Ended<T>>,
) => Promise<T>

/** What both statements of an opening answered. */
export type Opened<First, Second> = readonly [readonly First[], readonly Second[]]

export const openTransactions =
  (pool: pg.Pool): Transact =>
  async (opening, act) => {
    const client = await pool.connect()
    try {
      const opened = await begin<never, never>(client, opening)
      const { end, value } = await act(dbOf(client), opened)
      await client.query(end)
      client.release()
      return value
    } catch (fault) {
      await undo(client)
      throw fault
    }
  }

/** The same database, for what is asked again and again: a connection prepares each statement once. */
export const openPrepared = (pool: pg.Pool): Db =>
  openDb({
    connect: async () => {
      const client = await pool.connect()
      return naming(client, () => client.release())
    },
    end: () => pool.end(),
    options: {},
  })

/** A command asks by keys: one plan of a statement serves all its values, and planning would cost more than reading. */
const BEGIN = 'begin; set local plan_cache_mode = force_generic_plan'

async function begin<First, Second>(client: pg.PoolClient, opening: string): Promise<Opened<First, Second>> {
  // Several statements at once give a list of results, which the driver's declarations do not know.
  const results = (await client.query(`${BEGIN}; ${opening}`)) as unknown as readonly { readonly rows: never[] }[]
  const [first, second] = results.slice(2)
  if (!first || !second) throw new Error('a transaction opens with two statements')
  return [first.rows, second.rows]
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
