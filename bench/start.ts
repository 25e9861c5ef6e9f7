import { layDemo, serveTown } from '../test/running-town.ts'
import type { BenchFigure } from './figure.ts'

const BAR = 3
const STARTS = 3

/** A second start on the demo's data, from the start of the process to its first answer over HTTP: the middle of three. */
export async function run(): Promise<readonly BenchFigure[]> {
  const { dataDir, erase } = await layDemo()
  try {
    const seconds: number[] = []
    for (let start = 1; start <= STARTS; start += 1) seconds.push(await startOnce(dataDir))
    const [fastest = 0, middle = 0, slowest = 0] = seconds.toSorted((a, b) => a - b)
    const beside = { fastest: rounded(fastest), slowest: rounded(slowest) }
    return [
      {
        bench: 'start.seconds',
        value: rounded(middle),
        unit: 's',
        better: 'lower',
        bar: BAR,
        ok: middle <= BAR,
        beside,
      },
    ]
  } finally {
    await erase()
  }
}

async function startOnce(dataDir: string): Promise<number> {
  const town = await serveTown(dataDir)
  await town.stop()
  return town.startedIn / 1000
}

const rounded = (seconds: number) => Math.round(seconds * 100) / 100
