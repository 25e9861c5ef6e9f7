import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { after } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { ConnectionSettings } from '../../src/server/database/embedded.ts'

/** What `hold-database.ts` says in its one line. */
export type Word =
  | { readonly opened: Holder }
  | { readonly runsAlready: number }
  | { readonly failed: string; readonly detail: string }
export type Holder = {
  readonly pid: number
  readonly serverPid: number
  readonly serving: ConnectionSettings
  readonly reading: ConnectionSettings
  readonly owner: ConnectionSettings
}

/** A program under test; `words` are the lines it prints, `exit` its exit code (null: ended by a signal). */
export type Program = {
  readonly child: ChildProcess
  readonly words: AsyncIterator<string>
  readonly exit: Promise<number | null>
  readonly complaints: () => string
}

const started: ChildProcess[] = []
// A test that fails half-way leaves no program behind.
after(() => {
  for (const child of started) child.kill('SIGKILL')
})

const HOLD = fileURLToPath(new URL('hold-database.ts', import.meta.url))

/** Starts a command line as a process of its own. */
export function startProgram(command: readonly [string, ...string[]], env: NodeJS.ProcessEnv = {}): Program {
  const [program, ...args] = command
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    detached: true, // a process group of its own, as a terminal gives
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  let stderr = ''
  child.stderr.on('data', (piece: Buffer) => {
    stderr += piece.toString()
  })
  const exit = once(child, 'exit').then(([code]) => code as number | null)
  return { child, words: createInterface(child.stdout)[Symbol.asyncIterator](), exit, complaints: () => stderr }
}

/** The next line, parsed; throws with what the program complained of when it ends without one. */
export async function nextWord<T>(program: Program): Promise<T> {
  const { value, done } = await program.words.next()
  if (done) throw new Error(`the program said nothing: ${program.complaints()}`)
  return JSON.parse(value) as T
}

/** Starts `hold-database.ts` on a data folder and waits for its word. */
export async function hold(dataDir: string): Promise<{ readonly program: Program; readonly word: Word }> {
  const program = startProgram([process.execPath, HOLD, dataDir])
  return { program, word: await nextWord<Word>(program) }
}

/** The same, and it must have opened. */
export async function holdOpened(dataDir: string): Promise<{ readonly program: Program; readonly holder: Holder }> {
  const { program, word } = await hold(dataDir)
  if (!('opened' in word)) throw new Error(`not opened: ${JSON.stringify(word)} ${program.complaints()}`)
  return { program, holder: word.opened }
}

/** Whether a process lives; one that ended and was not yet fetched by its parent does not. */
export async function lives(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return !/\) [ZX] /.test(stat)
}

/** Waits until something is so; two minutes, however busy the machine. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2400; tries += 1) {
    if (await isSo()) return
    await pause(50)
  }
  throw new Error(`still not so: ${what}`)
}

export const gone = (pid: number) => until(`process ${pid} is gone`, async () => !(await lives(pid)))

/** Process ids of the children of a process (Linux). */
export async function childrenOf(pid: number): Promise<readonly number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return children.split(' ').filter(Boolean).map(Number)
}
