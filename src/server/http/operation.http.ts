import { createHash, timingSafeEqual } from 'node:crypto'
import { statfs } from 'node:fs/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readMigrations } from '../database/migrate.ts'
import { MIGRATIONS } from '../database/prepare.ts'
import type { Program } from '../program.ts'
import { openMetrics } from './metrics.ts'
import { isFromHere } from './in-secret.ts'

/** For whoever keeps the program running: that the process lives, that it can serve, and how it fares. */
export function operationRoutes(app: FastifyInstance, program: Program) {
  app.get('/healthz', async () => ({ ok: true }))

  app.get('/readyz', async (_request, reply) => {
    const state = await readiness(program)
    const isReady = Object.values(state).every((word) => word === 'ok')
    return reply.code(isReady ? 200 : 503).send({ ready: isReady, ...state })
  })

  const metrics = openMetrics(program)
  app.addHook('onResponse', metrics.observe)
  app.get('/metrics', async (request, reply) => {
    if (!isFromHere(request) && !hasToken(request))
      return reply.code(404).send({ refusals: [{ code: 'nothing-here' }] })
    return reply.header('content-type', metrics.contentType).send(await metrics.read())
  })
}

/** `other`: another version of the program changed the tables while this one ran. */
type Readiness = {
  readonly database: 'ok' | 'lost'
  readonly migrations: 'ok' | 'other' | 'unknown'
  readonly disk: 'ok' | 'full'
}

async function readiness({ database, dataDir }: Program): Promise<Readiness> {
  const asked = database.serving.query('select 1').then(
    () => 'ok' as const,
    () => 'lost' as const,
  )
  const [answer, migrations, disk] = await Promise.all([asked, migrationState(database), diskState(dataDir)])
  return { database: answer, migrations, disk }
}

async function migrationState({ owner }: Program['database']): Promise<Readiness['migrations']> {
  const applied = await owner.query<{ name: string }>('select name from migration.schema_migration').catch(() => null)
  if (applied === null) return 'unknown'
  const own = (await readMigrations(MIGRATIONS)).map(({ name }) => name)
  return own.sort().join() ===
    applied.rows
      .map(({ name }) => name)
      .sort()
      .join()
    ? 'ok'
    : 'other'
}

/** A database that cannot write its log stops; there is time to act before that. */
const NEEDED_BYTES = 100_000_000

async function diskState(dataDir: string): Promise<Readiness['disk']> {
  const { bavail, bsize } = await statfs(dataDir)
  return bavail * bsize >= NEEDED_BYTES ? 'ok' : 'full'
}

/** `Authorization: Bearer …` with the token that the environment names; without one nobody from elsewhere is answered. */
function hasToken({ headers }: FastifyRequest): boolean {
  const wanted = process.env['CHUNGTAY_METRICS_TOKEN']
  if (!wanted) return false
  const [given, right] = [headers.authorization ?? '', `Bearer ${wanted}`].map((text) =>
    createHash('sha256').update(text).digest(),
  )
  return given !== undefined && right !== undefined && timingSafeEqual(given, right)
}
