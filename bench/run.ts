import type { BenchFigure } from './figure.ts'

// npm run bench -- NAME…: prints one JSON line per figure; without a name, every bench. Exits with 1 when a bar is missed.

type Bench = { readonly run: () => Promise<readonly BenchFigure[]> }

/** Each is loaded when it is asked for: they run one after the other and do not weigh on each other. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  backup: () => import('./backup.ts'),
  calendar: () => import('./calendar.ts'),
  classify: () => import('./classify.ts'),
  commands: () => import('./commands.ts'),
  money: () => import('./money.ts'),
  paper: () => import('./paper.ts'),
  'plan-read': () => import('./plan-read.ts'),
  portal: () => import('./portal.ts'),
  register: () => import('./register.ts'),
  report: () => import('./report.ts'),
  rights: () => import('./rights.ts'),
  start: () => import('./start.ts'),
  tables: () => import('./tables.ts'),
}

const words = process.argv.slice(2)
const names = Object.keys(BENCHES).filter((name) => words.length === 0 || words.some((word) => isMeant(name, word)))
if (names.length === 0) {
  process.stderr.write(`no bench is called ${words.join(' or ')}; there are ${Object.keys(BENCHES).join(', ')}\n`)
  process.exit(2)
}
for (const name of names) for (const figure of await figuresOf(name)) print(figure)

/** `commands` and `commands.single` both mean the bench of commands. */
function isMeant(name: string, word: string) {
  return word === name || word.startsWith(`${name}.`)
}

async function figuresOf(name: string): Promise<readonly BenchFigure[]> {
  const bench = await BENCHES[name]?.()
  return bench ? bench.run() : []
}

function print({ beside, ...figure }: BenchFigure) {
  process.stdout.write(`${JSON.stringify({ ...figure, ...beside })}\n`)
  if (!figure.ok) process.exitCode = 1
}
