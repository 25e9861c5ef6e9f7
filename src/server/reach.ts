import { type PostgresPoolClient, sql } from 'kysely'
import type pg from 'pg'
import type { Role } from '../kernel/command.ts'
import type { Id } from '../kernel/kernel.ts'
import { NOWHERE, type Reach } from '../kernel/reach.ts'
import { type Db, openDb } from './db.ts'

/**
 * What row-level security judges a transaction by, as statements that begin it: `app.reads`, `app.sees` and `app.writes`, each a list of
 * areas. A connection without them sees no bounded row and writes none.
 */
export const boundsOf = ({ reads, sees, writes }: Reach): string =>
  `set local app.reads = ${listOf(reads)}; set local app.sees = ${listOf(sees)}; set local app.writes = ${listOf(writes)}`

const listOf = (areas: readonly Id<'area'>[]) => `'{${areas.map(asId).join()}}'`

/** The ids are the database's own; anything else would be a way into the statement. */
function asId(area: Id<'area'>): string {
  if (!/^[0-9a-f-]{36}$/i.test(area)) throw new Error('not the id of an area')
  return area
}

/** Reads in one transaction that sees what the reach lets it see, and writes nothing. */
export type ReadInReach = <T>(reach: Reach, act: (db: Db) => Promise<T>) => Promise<T>

export const openReads =
  (pool: pg.Pool): ReadInReach =>
  async (reach, act) => {
    const client = await pool.connect()
    try {
      await client.query(`begin read only; ${boundsOf(reach)}`)
      const value = await act(openDb({ connect: async () => held(client), end: async () => {}, options: {} }))
      await client.query('commit')
      client.release()
      return value
    } catch (fault) {
      await client.query('rollback').then(
        () => client.release(),
        () => client.release(true),
      )
      throw fault
    }
  }

/** The transaction keeps its connection to its end. */
const held = (client: pg.PoolClient) =>
  ({
    query: (text: string, values: readonly unknown[]) => client.query(text, values as unknown[]),
    release: () => {},
  }) as unknown as PostgresPoolClient

/** The rights of an officer on the real day, and where they hold. */
export type Held = { readonly roles: readonly Role[]; readonly reach: Reach }

/** Rights of one officer; nobody's when there is no such officer. */
export async function findHeld(db: Db, officer: Id<'officer'>): Promise<Held> {
  const { rows } = await sql<Reach & { readonly roles: readonly Role[] }>`
    select 'in-areas' as holds, r.* from reach_of(${officer}, (now() at time zone 'Asia/Ho_Chi_Minh')::date) r`.execute(
    db,
  )
  const [row] = rows
  if (!row) return { roles: [], reach: NOWHERE }
  const { roles, ...reach } = row
  return { roles, reach }
}

/**
 * The same, remembered for as long as its stamp (`reach_stamp`) does not change. What is found was true at the stamp or since, never
 * before: rights that ended are gone with the next question.
 */
export async function recallHeld(db: Db, officer: Id<'officer'>, stamp: string): Promise<Held> {
  const of = memories.get(db) ?? new Map<Id<'officer'>, Remembered>()
  memories.set(db, of)
  const known = of.get(officer)
  if (known?.stamp === stamp) return known.held
  const held = await findHeld(db, officer)
  if (of.size >= MOST_REMEMBERED) of.clear()
  of.set(officer, { stamp, held })
  return held
}

type Remembered = { readonly stamp: string; readonly held: Held }
const memories = new WeakMap<Db, Map<Id<'officer'>, Remembered>>()
const MOST_REMEMBERED = 2000
