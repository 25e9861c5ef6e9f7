import { readPlan } from '../src/features/plan/reader/read-plan.ts'
import { decisionWithPlan, digitalPlan, outreachPlan } from '../test/plans.ts'
import type { BenchFigure } from './figure.ts'

const LEAST_MB_PER_S = 2
const MOST_GROWTH = 2.2
const TRIES = 5
const MB = 1_000_000

/**
 * Reading on one core: megabytes of UTF-8 a second, and how the time grows when the text is twice as long. The time is that
 * of the processor, so that what else the machine does weighs little; both lengths are read in turn.
 */
export function run(): Promise<readonly BenchFigure[]> {
  const once = textOf(MB)
  const twice = textOf(2 * MB)
  readPlan(once)
  const rounds = Array.from({ length: TRIES }, () => ({ once: secondsOf(once), twice: secondsOf(twice) }))
  const seconds = Math.min(...rounds.map((round) => round.once))
  const doubled = Math.min(...rounds.map((round) => round.twice))
  const speed = bytesOf(once) / MB / seconds
  const growth = ((doubled / seconds) * bytesOf(once) * 2) / bytesOf(twice)
  return Promise.resolve([
    {
      bench: 'plan-read.mb_per_s',
      value: rounded(speed),
      unit: 'MB/s',
      better: 'higher',
      bar: LEAST_MB_PER_S,
      ok: speed >= LEAST_MB_PER_S,
      beside: { mb: rounded(bytesOf(once) / MB), seconds: rounded(seconds) },
    },
    {
      bench: 'plan-read.growth',
      value: rounded(growth),
      unit: 'times',
      better: 'lower',
      bar: MOST_GROWTH,
      ok: growth <= MOST_GROWTH,
      beside: { seconds_once: rounded(seconds), seconds_twice: rounded(doubled) },
    },
  ])
}

/** Plans one behind the other, about that many bytes. */
function textOf(bytes: number): string {
  const plans = [outreachPlan, digitalPlan, decisionWithPlan].join('\n\n')
  return plans.repeat(Math.ceil(bytes / bytesOf(plans)))
}

const bytesOf = (text: string) => Buffer.byteLength(text, 'utf8')

/** Seconds of the processor that one reading takes. */
function secondsOf(text: string): number {
  const before = process.cpuUsage()
  readPlan(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000_000
}

const rounded = (value: number) => Math.round(value * 100) / 100
