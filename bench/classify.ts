import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { classify } from '../src/features/household/classify.rules.ts'
import { findStandard, readyStandard } from '../src/features/household/standard.rules.ts'
import { type HouseholdFacts, INDICATORS } from '../src/features/household/standard.ts'
import type { BenchFigure } from './figure.ts'

const TYPED = 1_000_000
const ROWS = 2_000_000
const LEAST_PER_S = 300_000
const LEAST_CSV_PER_S = 60_000
const MOST_MB = 150

/** Classifying on one core: typed households, and a sheet of two million rows by the command line as a process of its own. */
export async function run(): Promise<readonly BenchFigure[]> {
  const perSecond = classTyped()
  const folder = await mkdtemp(path.join(tmpdir(), 'chung-tay-classify-'))
  try {
    const sheet = path.join(folder, 'households.csv')
    await writeSheet(sheet)
    const { seconds, mb } = await classifySheet(sheet)
    const csvPerSecond = ROWS / seconds
    return [
      atLeast(LEAST_PER_S, perSecond, { bench: 'classify.per_s', beside: { households: TYPED } }),
      atLeast(LEAST_CSV_PER_S, csvPerSecond, { bench: 'classify.csv_per_s', beside: { rows: ROWS, seconds } }),
      {
        bench: 'classify.mb',
        value: mb,
        unit: 'MB',
        better: 'lower',
        bar: MOST_MB,
        ok: mb <= MOST_MB,
        beside: { rows: ROWS },
      },
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

const atLeast = (bar: number, value: number, of: Pick<BenchFigure, 'bench' | 'beside'>): BenchFigure => ({
  ...of,
  value: Math.round(value),
  unit: 'households/s',
  better: 'higher',
  bar,
  ok: value >= bar,
})

function classTyped(): number {
  const standard = findStandard('vn-2022')
  if (!standard) throw new Error('no standard')
  const ready = readyStandard(standard)
  const households = Array.from({ length: TYPED }, (_, i) => householdOf(i))
  const from = performance.now()
  let poor = 0
  for (const household of households) if (classify(household, ready).class === 'poor') poor += 1
  const seconds = (performance.now() - from) / 1000
  if (poor === 0 || poor === TYPED) throw new Error(`${poor} of ${TYPED} are poor`)
  return TYPED / seconds
}

/** Different from one to the next: what it earns and lacks follows from its number. */
function householdOf(i: number): HouseholdFacts {
  const lacks = Math.imul(i, 0x9e3779b1) >>> 0
  const answers = Object.fromEntries(INDICATORS.map((one, at) => [one, answerOf((lacks >>> (2 * at)) & 3)]))
  return {
    residence: i % 3 === 0 ? 'urban' : 'rural',
    income: i % 17 === 0 ? null : (i * 7919) % 4_000_000,
    formTotal: null,
    answers: answers as HouseholdFacts['answers'],
  }
}

const answerOf = (two: number) => (two === 0 ? 'deprived' : two === 3 ? 'unknown' : 'not-deprived')

async function writeSheet(file: string): Promise<void> {
  const out = createWriteStream(file)
  out.write(`ma_ho,khu_vuc,thu_nhap,${INDICATORS.join(',')}\n`)
  for (let from = 0; from < ROWS; from += 10_000) {
    const rows = Array.from({ length: 10_000 }, (_, i) => rowOf(from + i)).join('')
    if (!out.write(rows)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

function rowOf(i: number): string {
  const lacks = Math.imul(i, 0x9e3779b1) >>> 0
  const cells = INDICATORS.map((_, at) => '100?'[(lacks >>> (2 * at)) & 3])
  const residence = i % 3 === 0 ? 'thành thị' : 'nông thôn'
  return `H${i},${residence},${i % 17 === 0 ? '' : (i * 7919) % 4_000_000},${cells.join(',')}\n`
}

/** The command as an officer calls it: how long it took, and what it held at most. */
function classifySheet(file: string): Promise<{ readonly seconds: number; readonly mb: number }> {
  const cli = new URL('../src/cli/chungtay.ts', import.meta.url).pathname
  const argv = [cli, 'household', 'classify', file, '--standard', 'vn-2022', '--json']
  const from = performance.now()
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'ignore'] })
  let lines = 0
  let mb = 0
  const watch = setInterval(() => void mostMemory(child.pid).then((most) => (mb = Math.max(mb, most))), 100)
  child.stdout.on('data', (bytes: Buffer) => {
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      clearInterval(watch)
      if (code !== 0 || lines !== ROWS || mb === 0) reject(new Error(`exit ${code}, ${lines} rows, ${mb} MB`))
      else resolve({ seconds: Math.round(performance.now() - from) / 1000, mb })
    })
  })
}

/** The most that the process held since it began, in megabytes; 0 when it has ended. */
async function mostMemory(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}
