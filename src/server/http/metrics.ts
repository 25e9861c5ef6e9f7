import type { FastifyReply, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { secondsSinceBackup } from '../backup/backup-runs.ts'
import type { Program } from '../program.ts'

/** Numbers for Prometheus: no label holds more than a route, a method and a status. */
export type Metrics = {
  readonly contentType: string
  readonly read: () => Promise<string>
  /** A hook of the server: called after each answer. */
  readonly observe: (request: FastifyRequest, reply: FastifyReply) => Promise<void>
}

export function openMetrics({ database }: Pick<Program, 'database'>): Metrics {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  const seconds = new Histogram({
    name: 'chungtay_http_request_seconds',
    help: 'Time from request to answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  })
  const gauge = gaugesOf(registers)
  gauge(
    'chungtay_database_connections_waiting',
    'Requests that wait for a connection',
    async () => database.serving.waitingCount + database.prepared.waitingCount,
  )
  gauge(
    'chungtay_backup_age_seconds',
    'Age of the last good backup; NaN when there is none',
    async () => (await secondsSinceBackup(database.owner)) ?? Number.NaN,
  )
  gauge('chungtay_jobs_waiting', 'Effects of commands that are still to be done', async () => {
    const { rows } = await database.serving.query<{ count: number }>('select count(*) as count from job')
    return rows[0]?.count ?? 0
  })
  return {
    contentType: register.contentType,
    read: () => register.metrics(),
    observe: async ({ method, routeOptions: { url = 'none' } }, { statusCode, elapsedTime }) => {
      seconds.observe({ method, route: url, status: String(statusCode) }, elapsedTime / 1000)
    },
  }
}

/** Asked when the numbers are read; one that the database does not give is left out, and the others are still there. */
const gaugesOf = (registers: Registry[]) => (name: string, help: string, ask: () => Promise<number>) => {
  const told: Gauge = new Gauge({
    name,
    help,
    registers,
    collect: async () => {
      told.set(await ask().catch(() => Number.NaN))
    },
  })
}
