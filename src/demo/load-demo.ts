import { sql } from 'kysely'
import { townDayStore } from '../features/area/area.server.ts'
import type { Db } from '../server/db.ts'
import type { Program } from '../server/program.ts'
import { giveAccess, tellAccounts } from './accounts.ts'
import { confirmPlans } from './plans.ts'
import { DEMO_DAY, foundTown } from './town.ts'

/** `begun`: a load was interrupted; loading again completes it. */
export type DemoState = 'none' | 'begun' | 'loaded'

/**
 * Loads the demo town through the door; answers the accounts as text. Into an empty database, or one whose load was
 * interrupted: every id follows from its name, so what is there already is not written twice.
 */
export async function loadDemo(program: Program): Promise<string> {
  await townDayStore(program.db).setDemoDay(DEMO_DAY)
  await foundTown(program)
  await confirmPlans(program)
  const told = await tellAccounts(program, await giveAccess(program))
  await markLoaded(program.db)
  program.effects.wake()
  return told
}

const LOADED = 'demo-loaded'

/** Whether a demo lives in this database. */
export async function findDemoState(db: Db): Promise<DemoState> {
  if ((await townDayStore(db).findDemoDay()) === null) return 'none'
  const { rows } = await sql`select from setting where name = ${LOADED}`.execute(db)
  return rows.length === 1 ? 'loaded' : 'begun'
}

const markLoaded = (db: Db) =>
  sql`insert into setting (name, value) values (${LOADED}, 'true') on conflict (name) do nothing`.execute(db)
