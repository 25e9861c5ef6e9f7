import path from 'node:path'
import { readHouse, root } from '../check/house.ts'
import { startTestServer } from '../src/server/database/clone.ts'
import { jobsOf, type Job } from './runner/jobs.ts'
import { closingLine, count, judgeSkips, whereFrom, type Outcome } from './runner/outcome.ts'
import { endAll, work } from './runner/work.ts'

// npm test [-- WORD…]: every test, or those whose path contains one of the words. The last line is the result.

const AT_ONCE = 2
const SILENCE_MS = {
  unit: 60_000,
  checks: 300_000,
  papers: 300_000,
  database: 180_000,
  browser: 300_000,
  faults: 600_000,
} as const
// Neither the zone of the town nor one of Europe: a test that leans on the machine's clock shows it.
const ZONE = 'America/Phoenix'

process.chdir(root)
const where = whereFrom(process.env['CI'])
const words = process.argv.slice(2)
const queue = [...jobsOf(readHouse(), words)]
const turn: { interrupted: boolean } = { interrupted: false }
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt)

const outcomes = queue.length === 0 ? [report(nothingMatches())] : await runAll()
console.log(turn.interrupted ? '\ninterrupted before the end' : `\n${closingLine(outcomes)}`)
process.exit(turn.interrupted || count(outcomes, 'failed') > 0 ? 1 : 0)

/** The processes of the tests end, the lanes run empty, and the server is stopped on the way out. */
function interrupt() {
  turn.interrupted = true
  queue.length = 0
  endAll()
}

function nothingMatches(): Outcome {
  const error = `no path of a test file contains ${words.join(' or ')}`
  return { kind: 'failed', file: 'test', name: 'there are tests to run', line: null, error }
}

async function runAll(): Promise<readonly Outcome[]> {
  const needsServer = queue.some(({ group }) => group !== 'unit' && group !== 'checks' && group !== 'papers')
  const server = needsServer ? await startTestServer() : null
  const env = {
    ...process.env,
    TZ: ZONE,
    // Every file is a process of its own: what one has compiled the next need not.
    NODE_COMPILE_CACHE: path.join(root, '.cache', 'compiled'),
    ...(server ? { CHUNGTAY_TEST_SOCKET: server.socket, CHUNGTAY_TEST_FOLDER: server.folder } : {}),
  }
  try {
    const lanes = await Promise.all(Array.from({ length: AT_ONCE }, () => runLane(env)))
    return lanes.flat()
  } finally {
    await server?.stop()
  }
}

/** Takes jobs until none is left. What a dying process kept from its turn is run file by file. */
async function runLane(env: NodeJS.ProcessEnv): Promise<readonly Outcome[]> {
  const found: Outcome[] = []
  for (let job = queue.shift(); job; job = queue.shift()) {
    const { group } = job
    const started = performance.now()
    const { outcomes: some, untouched } = await work(job, { env, silenceMs: SILENCE_MS[group] })
    if (turn.interrupted) return found
    const judged = some.map((outcome) => report(judgeSkips(outcome, where)))
    console.log(summary(job, judged, performance.now() - started))
    found.push(...judged)
    queue.unshift(...untouched.map((file) => ({ group, files: [file] })))
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
