import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Job } from './jobs.ts'
import type { Message, Outcome } from './outcome.ts'

/** How a job runs: what its process finds around it, and how long it may stay silent. */
export type Setting = { readonly env: NodeJS.ProcessEnv; readonly silenceMs: number }

/** What became of the tests of a job, and the files whose turn never came because the process ended before. */
export type Worked = { readonly outcomes: readonly Outcome[]; readonly untouched: readonly string[] }

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url))
const GRACE_MS = 3000
const TAIL = 4000

// Processes that run tests at this moment; each leads a group of its own with whatever it started.
const running = new Set<ChildProcess>()

/** Runs the files of a job in a process of their own. A process that dies or falls silent is a failed test. */
export function work(job: Job, setting: Setting): Promise<Worked> {
  const child = fork(WORKER, job.files, { env: setting.env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true })
  running.add(child)
  const seen = watch(child, job, setting.silenceMs)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', () => sweep(child))
    child.on('close', (code, signal) => {
      running.delete(child)
      resolve(conclude(job, seen, signal ?? `status ${code}`))
    })
  })
}

/** Ends every process that still runs tests, with all that it started. */
export const endAll = () => running.forEach((child) => killGroup(child, 'SIGKILL'))

/** What is known of a process while it works. */
type Seen = {
  readonly outcomes: Outcome[]
  readonly begun: Set<string>
  end: 'none' | 'done' | 'silent'
  printed: string
  lastFile: string
  timer: NodeJS.Timeout | null
}

function watch(child: ChildProcess, job: Job, silenceMs: number): Seen {
  const lastFile = job.files.length === 1 ? (job.files[0] ?? '') : 'no file yet'
  const seen: Seen = { outcomes: [], begun: new Set(), end: 'none', printed: '', lastFile, timer: null }
  const listen = () => {
    clearTimeout(seen.timer ?? undefined)
    seen.timer = setTimeout(() => giveUp(child, seen), silenceMs)
  }
  const keep = (chunk: Buffer) => {
    seen.printed = (seen.printed + chunk.toString()).slice(-TAIL)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  child.on('message', (message: Message) => {
    listen()
    take(seen, message)
  })
  child.on('close', () => clearTimeout(seen.timer ?? undefined))
  listen()
  return seen
}

function take(seen: Seen, message: Message) {
  if (message.kind === 'done') seen.end = 'done'
  if (message.kind === 'outcome') seen.outcomes.push(message.outcome)
  if (message.kind !== 'began') return
  seen.begun.add(message.file)
  seen.lastFile = message.file
}

function giveUp(child: ChildProcess, seen: Seen) {
  seen.end = 'silent'
  child.kill('SIGTERM')
  seen.timer = setTimeout(() => killGroup(child, 'SIGKILL'), GRACE_MS)
}

function conclude(job: Job, seen: Seen, ending: string): Worked {
  if (seen.end === 'done') return { outcomes: seen.outcomes, untouched: [] }
  const what = seen.end === 'silent' ? 'fell silent and was ended' : `ended by itself with ${ending}`
  const error = `the process of the tests ${what}; it last printed:\n${seen.printed.trim() || 'nothing'}`
  const name = `tests of ${seen.lastFile} come to an end`
  const failure: Outcome = { kind: 'failed', file: seen.lastFile, name, line: null, error }
  return { outcomes: [...seen.outcomes, failure], untouched: job.files.filter((file) => !seen.begun.has(file)) }
}

/** What a dead process left behind ends too, and does not keep us waiting for its last word. */
function sweep(child: ChildProcess) {
  killGroup(child, 'SIGKILL')
  const letGo = setTimeout(() => [child.stdout, child.stderr].forEach((stream) => stream?.destroy()), GRACE_MS)
  child.on('close', () => clearTimeout(letGo))
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals) {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal)
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ESRCH'
    if (!isGone) throw error
  }
}
