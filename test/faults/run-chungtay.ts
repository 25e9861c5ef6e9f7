import { fileURLToPath } from 'node:url'
import { startProgram } from './children.ts'

/** What a command of the command line said, and its exit code. */
export type Said = { readonly exit: number | null; readonly out: string; readonly err: string }

/** Runs the command line as a process of its own. */
export async function runChungtay(words: readonly string[], env: NodeJS.ProcessEnv): Promise<Said> {
  const program = startProgram([process.execPath, CHUNGTAY, ...words], env)
  const out: string[] = []
  for await (const line of { [Symbol.asyncIterator]: () => program.words }) out.push(line)
  return { exit: await program.exit, out: out.join('\n'), err: program.complaints() }
}

const CHUNGTAY = fileURLToPath(new URL('../../src/cli/chungtay.ts', import.meta.url))
