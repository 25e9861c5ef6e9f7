import { cliSentence, PURPOSES } from './cli.texts.ts'
import { type Io, say } from './io.ts'
import { USAGES } from './usages.ts'

/** Does what its words say; answers with the exit code. */
type Run = (argv: readonly string[], io: Io) => Promise<number>

// Each is loaded when it is called: who classifies a sheet does not carry the server.
const COMMANDS: Readonly<Record<keyof typeof USAGES, Run>> = {
  'plan read': async (...of) => (await import('./plan-read.ts')).planRead(...of),
  'plan check': async (...of) => (await import('./plan-check.ts')).planCheck(...of),
  'plan list': async (...of) => (await import('./plan-list.ts')).planList(...of),
  'plan import': async (...of) => (await import('./plan-import.ts')).planImport(...of),
  'household classify': async (...of) => (await import('./household-classify.ts')).householdClassify(...of),
  'officer link': async (...of) => (await import('./officer-link.ts')).officerLink(...of),
  backup: async (...of) => (await import('./backup.ts')).backup(...of),
  restore: async (...of) => (await import('./restore.ts')).restore(...of),
  verify: async (...of) => (await import('./verify.ts')).verifyChain(...of),
  'officer reset-second-factor': async (...of) => (await import('./officer-reset.ts')).officerReset(...of),
  rights: async (...of) => (await import('./rights.ts')).rights(...of),
  'area import': async (...of) => (await import('./area-import.ts')).areaImport(...of),
  'rotate-key': async (...of) => (await import('./rotate-key.ts')).rotateKey(...of),
  help,
}
const WORDS = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]

const io: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  drained: () => new Promise((go) => (process.stdout.writableNeedDrain ? process.stdout.once('drain', go) : go())),
}

process.exitCode = await main(process.argv.slice(2)).catch(explain)

async function main(argv: readonly string[]): Promise<number> {
  if (argv.length === 0 || argv[0] === '--help') return help([], io)
  const called = WORDS.find((words) => words.split(' ').every((word, i) => argv[i] === word))
  if (called) return COMMANDS[called](argv.slice(called.split(' ').length), io)
  return say(io, cliSentence({ code: 'no-such-command', words: argv.join(' ') }), 2)
}

async function help(_: readonly string[], { out }: Io): Promise<number> {
  for (const words of WORDS) out(`${USAGES[words]}\n  ${PURPOSES[words].vi}\n  ${PURPOSES[words].en}\n`)
  return 0
}

/** A fault ends with sentences too; where it happened is for those who look for it. */
async function explain(fault: unknown): Promise<number> {
  const reason = fault instanceof Error ? fault.message : String(fault)
  const { explainDatabaseError } = await import('../server/database/database.texts.ts')
  const known = explainDatabaseError(fault)
  if (!known && fault instanceof Error) process.stderr.write(`${fault.stack}\n`)
  return say(io, known ?? cliSentence({ code: 'went-wrong', reason }), 1)
}
