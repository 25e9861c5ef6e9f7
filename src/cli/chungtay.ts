import type { Io } from './io.ts'
import { planRead } from './plan-read.ts'

/** A command of the command line: the words that call it and what it does. Answers with the exit code. */
type CliCommand = {
  readonly words: readonly string[]
  readonly run: (argv: readonly string[], io: Io) => Promise<number>
}

const COMMANDS: readonly CliCommand[] = [{ words: ['plan', 'read'], run: planRead }]

const io: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
}

async function main(argv: readonly string[]): Promise<number> {
  const command = COMMANDS.find(({ words }) => words.every((word, i) => argv[i] === word))
  if (command) return command.run(argv.slice(command.words.length), io)
  io.err(`Lệnh có thể dùng / Commands: ${COMMANDS.map(({ words }) => `chungtay ${words.join(' ')}`).join(', ')}\n`)
  return 2
}

process.exitCode = await main(process.argv.slice(2))
