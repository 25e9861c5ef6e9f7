import { explainDatabaseError } from '../server/database/database.texts.ts'
import { cliSentence, PURPOSES } from './cli.texts.ts'
import { type Io, say } from './io.ts'
import { OFFICER_LINK, officerLink } from './officer-link.ts'
import { PLAN_IMPORT, planImport } from './plan-import.ts'
import { PLAN_LIST, planList } from './plan-list.ts'
import { planRead } from './plan-read.ts'

/** A command of the command line: the words that call it, how, and what it does. Answers with the exit code. */
type CliCommand = {
  readonly words: keyof typeof PURPOSES
  readonly usage: string
  readonly run: (argv: readonly string[], io: Io) => Promise<number>
}

const COMMANDS: readonly CliCommand[] = [
  { words: 'plan read', usage: 'chungtay plan read FILE.txt [--json]', run: planRead },
  { words: 'plan list', usage: PLAN_LIST, run: planList },
  { words: 'plan import', usage: PLAN_IMPORT, run: planImport },
  { words: 'officer link', usage: OFFICER_LINK, run: officerLink },
  { words: 'help', usage: 'chungtay help', run: help },
]

const io: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
}

process.exitCode = await main(process.argv.slice(2)).catch(explain)

async function main(argv: readonly string[]): Promise<number> {
  if (argv.length === 0 || argv[0] === '--help') return help([], io)
  const command = COMMANDS.find(({ words }) => words.split(' ').every((word, i) => argv[i] === word))
  if (command) return command.run(argv.slice(command.words.split(' ').length), io)
  return say(io, cliSentence({ code: 'no-such-command', words: argv.join(' ') }), 2)
}

async function help(_: readonly string[], { out }: Io): Promise<number> {
  for (const { words, usage } of COMMANDS) out(`${usage}\n  ${PURPOSES[words].vi}\n  ${PURPOSES[words].en}\n`)
  return 0
}

/** A fault ends with sentences too; where it happened is for those who look for it. */
function explain(fault: unknown): number {
  const reason = fault instanceof Error ? fault.message : String(fault)
  const known = explainDatabaseError(fault)
  if (!known && fault instanceof Error) process.stderr.write(`${fault.stack}\n`)
  return say(io, known ?? cliSentence({ code: 'went-wrong', reason }), 1)
}
