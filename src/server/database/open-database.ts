import type pg from 'pg'
import { type Embedded, openEmbedded } from './embedded.ts'
import { DatabaseFailed } from './failure.ts'
import { openPool } from './pools.ts'

/** From the environment and the command line; the three addresses come together or not at all. */
export type DatabaseEnvironment = {
  readonly dataDir: string
  readonly DATABASE_URL: string | null
  readonly DATABASE_OWNER_URL: string | null
  readonly DATABASE_READER_URL: string | null
  readonly fsync: 'on' | 'off'
}

/**
 * Three roles: `owner` migrates, `serving` owns nothing and sees what somebody's reach lets it see, `reading` counts over every area. `lost` settles with the server's last words when an
 * embedded server ends without being asked; an external one never settles it. `stop` may be called more than once.
 */
export type OpenDatabase = Omit<Pools, 'endPools'> & {
  readonly kind: 'embedded' | 'external'
  readonly lost: Promise<string>
  readonly stop: () => Promise<void>
}

/** What the environment says of an own server; null where it says nothing. */
export const addressesIn = (environment: NodeJS.ProcessEnv) => ({
  DATABASE_URL: environment['DATABASE_URL'] ?? null,
  DATABASE_OWNER_URL: environment['DATABASE_OWNER_URL'] ?? null,
  DATABASE_READER_URL: environment['DATABASE_READER_URL'] ?? null,
})

/** Opens the external database when its addresses are given, else our own. Throws `AlreadyRunning`, `DatabaseFailed`. */
export async function openDatabase(env: DatabaseEnvironment): Promise<OpenDatabase> {
  const { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_READER_URL } = env
  if (DATABASE_URL && DATABASE_OWNER_URL && DATABASE_READER_URL)
    return external({ owner: DATABASE_OWNER_URL, serving: DATABASE_URL, reading: DATABASE_READER_URL })
  const missing = Object.entries({ DATABASE_URL, DATABASE_OWNER_URL, DATABASE_READER_URL }).filter(([, url]) => !url)
  if (missing.length < 3) throw new DatabaseFailed('half-configured', missing.map(([name]) => name).join(', '))
  return embedded(await openEmbedded(env))
}

/** The pools of a database that runs already: of the running program's server, or of an external one. */
export function openPools({ owner, serving, reading }: Targets): Pools {
  const pools = {
    owner: openPool('owner', owner),
    serving: openPool('serving', serving),
    prepared: openPool('prepared', serving),
    reading: openPool('reading', reading),
  }
  const endPools = async () => {
    await Promise.all(Object.values(pools).map((pool) => pool.end()))
  }
  return { ...pools, endPools }
}

type Targets = Readonly<Record<'owner' | 'serving' | 'reading', pg.PoolConfig>>

/** `prepared`: as the serving role, where the same statements are asked again and again; `reading`: reads every area, for counts alone. */
export type Pools = {
  readonly owner: pg.Pool
  readonly serving: pg.Pool
  readonly prepared: pg.Pool
  readonly reading: pg.Pool
  readonly endPools: () => Promise<void>
}

function external(urls: Readonly<Record<keyof Targets, string>>): OpenDatabase {
  const pools = openPools({
    owner: { connectionString: urls.owner },
    serving: { connectionString: urls.serving },
    reading: { connectionString: urls.reading },
  })
  return { ...pools, kind: 'external', lost: new Promise(() => {}), stop: once(pools.endPools) }
}

function embedded(server: Embedded): OpenDatabase {
  const pools = openPools(server)
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
