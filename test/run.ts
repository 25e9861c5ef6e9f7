import { readHouse, root } from '../check/house.ts'
import { startTestServer } from '../src/server/database/clone.ts'
import { jobsOf, type Job } from './runner/jobs.ts'
import { closingLine, count, judgeSkips, whereFrom, type Outcome } from './runner/outcome.ts'
import { endAll, work, type Setting } from './runner/work.ts'

// npm test [-- WORD…]: every test, or those whose path contains one of the words. The last line is the result.

const AT_ONCE = 2
const SILENCE_MS = { unit: 60_000, checks: 300_000, database: 180_000, browser: 300_000, faults: 600_000 } as const
// Neither the zone of the town nor one of Europe: a test that leans on the machine's clock shows it.
const ZONE = 'America/Phoenix'

const where = whereFrom(process.env['CI'])
const words = process.argv.slice(2)

process.chdir(root)
process.on('exit', endAll)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130))

const outcomes = await runAll(jobsOf(readHouse(), words))
console.log(`\n${closingLine(outcomes)}`)
process.exitCode = count(outcomes, 'failed') > 0 ? 1 : 0

async function runAll(jobs: readonly Job[]): Promise<readonly Outcome[]> {
  if (jobs.length === 0) return [report(nothingMatches())]
  const needsServer = jobs.some(({ group }) => group !== 'unit' && group !== 'checks')
  const server = needsServer ? await startTestServer() : null
  const env = { ...process.env, TZ: ZONE, ...(server ? { CHUNGTAY_TEST_SOCKET: server.socket } : {}) }
  try {
    const queue = [...jobs]
    const lanes = await Promise.all(Array.from({ length: AT_ONCE }, () => runLane(queue, env)))
    return lanes.flat()
  } finally {
    await server?.stop()
  }
}

const nothingMatches = (): Outcome => {
  const error = `no path of a test file contains ${words.join(' or ')}`
  return { kind: 'failed', file: 'test', name: 'there are tests to run', line: null, error }
}

/** Takes jobs until none is left. */
async function runLane(queue: Job[], env: NodeJS.ProcessEnv): Promise<readonly Outcome[]> {
  const found: Outcome[] = []
  for (let job = queue.shift(); job; job = queue.shift()) {
    const started = performance.now()
    const { outcomes: some, untouched } = await work(job, { env, silenceMs: SILENCE_MS[job.group] } satisfies Setting)
    const judged = some.map((outcome) => report(judgeSkips(outcome, where)))
    console.log(summary(job, judged, performance.now() - started))
    found.push(...judged)
    // What a dying process kept from its turn is run file by file.
    queue.unshift(...untouched.map((file) => ({ group: job.group, files: [file] })))
  }
  return found
}

function summary({ group, files }: Job, judged: readonly Outcome[], ms: number): string {
  const what = files.length === 1 ? files[0] : `${files.length} files`
  return `${group.padEnd(8)} ${what}: ${closingLine(judged)} (${(ms / 1000).toFixed(1)} s)`
}

/** Prints what did not pass, in full. */
function report(outcome: Outcome): Outcome {
  if (outcome.kind === 'skipped') console.log(`skipped  ${outcome.file} › ${outcome.name} (${outcome.reason})`)
  if (outcome.kind !== 'failed') return outcome
  const place = `${outcome.file}${outcome.line === null ? '' : `:${outcome.line}`}`
  console.log(`\nFAILED   ${outcome.name}\n  at ${place}\n  ${outcome.error.replaceAll('\n', '\n  ')}\n`)
  return outcome
}
