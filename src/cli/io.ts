import type { Sentence } from '../kernel/sentence.ts'

/**
 * Where a command of the command line writes; real in `chungtay.ts`, caught in tests. `drained`: once whoever reads has taken
 * what was written, for a command that writes more than memory should hold.
 */
export type Io = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly drained: () => Promise<void>
}

/** Says sentences in both languages where complaints go; answers the exit code that it was given. */
export function say({ err }: Io, sentences: Sentence | readonly Sentence[], exit: number): number {
  for (const { vi, en } of [sentences].flat()) err(`${vi}\n${en}\n`)
  return exit
}
