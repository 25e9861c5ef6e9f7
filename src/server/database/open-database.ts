import type pg from 'pg'
import { type Embedded, openEmbedded } from './embedded.ts'
import { DatabaseFailed } from './failure.ts'
import { openPool } from './pools.ts'

/** From the environment and the command line; the two addresses come together or not at all. */
export type DatabaseEnvironment = {
  readonly dataDir: string
  readonly DATABASE_URL: string | null
  readonly DATABASE_OWNER_URL: string | null
  readonly fsync: 'on' | 'off'
}

/**
 * Two roles: `owner` migrates, the other owns nothing. `lost` settles with the server's last words when an
 * embedded server ends without being asked; an external one never settles it. `stop` may be called more than once.
 */
export type OpenDatabase = Omit<Pools, 'endPools'> & {
  readonly kind: 'embedded' | 'external'
  readonly lost: Promise<string>
  readonly stop: () => Promise<void>
}

/** Opens the external database when its addresses are given, else our own. Throws `AlreadyRunning`, `DatabaseFailed`. */
export async function openDatabase(env: DatabaseEnvironment): Promise<OpenDatabase> {
  const { DATABASE_URL, DATABASE_OWNER_URL } = env
  if (DATABASE_URL && DATABASE_OWNER_URL) return external(DATABASE_OWNER_URL, DATABASE_URL)
  if (DATABASE_URL || DATABASE_OWNER_URL)
    throw new DatabaseFailed('half-configured', DATABASE_URL ? 'DATABASE_OWNER_URL' : 'DATABASE_URL')
  return embedded(await openEmbedded(env))
}

/** The pools of a database that runs already: of the running program's server, or of an external one. */
export function openPools(owner: pg.PoolConfig, serving: pg.PoolConfig): Pools {
  const pools = {
    owner: openPool('owner', owner),
    serving: openPool('serving', serving),
    prepared: openPool('prepared', serving),
  }
  const endPools = async () => {
    await Promise.all(Object.values(pools).map((pool) => pool.end()))
  }
  return { ...pools, endPools }
}

/** `prepared`: as the serving role, where the same statements are asked again and again. */
export type Pools = {
  readonly owner: pg.Pool
  readonly serving: pg.Pool
  readonly prepared: pg.Pool
  readonly endPools: () => Promise<void>
}

function external(ownerUrl: string, servingUrl: string): OpenDatabase {
  const pools = openPools({ connectionString: ownerUrl }, { connectionString: servingUrl })
  return { ...pools, kind: 'external', lost: new Promise(() => {}), stop: once(pools.endPools) }
}

function embedded(server: Embedded): OpenDatabase {
  const pools = openPools(server.owner, server.serving)
  let asked = false
  const stop = once(async () => {
    asked = true
    await pools.endPools()
    await server.stop()
  })
  const lost = new Promise<string>((tell) => void server.ended.then((words) => asked || tell(words)))
  return { ...pools, kind: 'embedded', lost, stop }
}

const once = (action: () => Promise<void>) => {
  let done: Promise<void> | null = null
  return () => {
    done ??= action()
    return done
  }
}
