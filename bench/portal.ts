import { Agent, request } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { layTown, type RunningTown, serveTown } from '../test/running-town.ts'
import type { BenchFigure } from './figure.ts'

const PAGES = ['/nguoi-dan', '/nguoi-dan/ho-tro', '/nguoi-dan/lich', '/nguoi-dan/ket-qua', '/nguoi-dan/lien-he']
const SECONDS = 10
const PER_SECOND = 100
const WARM = 200

/** Public pages at a hundred requests a second, sent at their time whether or not the last was answered; and their weight. */
export async function run(): Promise<readonly BenchFigure[]> {
  const { dataDir, erase } = await layTown()
  const town = await serveTown(dataDir)
  const agent = new Agent({ keepAlive: true, maxSockets: 50 })
  try {
    return await measure(town, agent)
  } finally {
    agent.destroy()
    await town.stop()
    await erase()
  }
}

type Answer = { readonly ms: number; readonly bytes: number }

async function measure({ port }: RunningTown, agent: Agent): Promise<readonly BenchFigure[]> {
  const get = (i: number) => ask({ port, path: PAGES[i % PAGES.length] ?? '/', agent })
  for (let i = 0; i < WARM; i++) await get(i)
  const begun = performance.now()
  const asked: Promise<Answer>[] = []
  for (let i = 0; i < SECONDS * PER_SECOND; i++) {
    const due = begun + (i * 1000) / PER_SECOND
    if (due > performance.now()) await setTimeout(due - performance.now())
    asked.push(get(i))
  }
  const answers = await Promise.all(asked)
  const times = answers.map(({ ms }) => ms).toSorted((a, b) => a - b)
  const p95 = Math.round((times[Math.floor(times.length * 0.95)] ?? 0) * 10) / 10
  const bytes = Math.max(...answers.map((answer) => answer.bytes))
  const beside = { 'requests/s': PER_SECOND }
  return [
    { bench: 'portal.p95_ms', value: p95, unit: 'ms', better: 'lower', bar: 30, ok: p95 <= 30, beside },
    { bench: 'portal.bytes', value: bytes, unit: 'B', better: 'lower', bar: 60_000, ok: bytes <= 60_000, beside: {} },
  ]
}

type Asked = { readonly port: number; readonly path: string; readonly agent: Agent }

const ask = ({ port, path, agent }: Asked) =>
  new Promise<Answer>((resolve, reject) => {
    const begun = performance.now()
    request({ host: '127.0.0.1', port, path, agent }, (response) => {
      let bytes = 0
      response.on('data', (piece: Buffer) => {
        bytes += piece.length
      })
      response.on('end', () => {
        if (response.statusCode === 200) resolve({ ms: performance.now() - begun, bytes })
        else reject(new Error(`${path} answered ${response.statusCode}`))
      })
    })
      .on('error', reject)
      .end()
  })
