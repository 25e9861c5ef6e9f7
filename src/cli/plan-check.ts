import { checkActs, basisLine } from '../features/plan/act/act.rules.ts'
import { standingSays } from '../features/plan/act/act.texts.ts'
import type { ActTone, CheckedAct } from '../features/plan/act/act.ts'
import { ACTS } from '../features/plan/act/acts.data.ts'
import { readPlan } from '../features/plan/reader/read-plan.ts'
import { isLocalDate, type LocalDate, showDay } from '../kernel/day.ts'
import type { Io } from './io.ts'
import { readPlanFile, refuseFile } from './plan-file.ts'

/** `chungtay plan check FILE [--on DAY] [--json]`: how each cited act stood on the day of the plan. 0 checked, 1 refused, 2 called wrongly. */
export async function planCheck(argv: readonly string[], io: Io): Promise<number> {
  const asked = askedOf(argv)
  if (asked === null) return refuseFile(io, { code: 'usage', of: 'check' }, 2)
  const given = await readPlanFile(asked.path)
  if ('code' in given) return refuseFile(io, given, 1)
  const { header, citations } = readPlan(given.text)
  const on = asked.on ?? header.date?.date ?? null
  if (on === null) return refuseFile(io, { code: 'no-day', path: asked.path }, 1)
  const checked = checkActs(
    ACTS,
    citations.map(({ number }) => number),
    on,
  )
  io.out(asked.as === 'json' ? `${JSON.stringify({ on, acts: checked.map(printed) })}\n` : linesOf(checked, on))
  return 0
}

type Asked = { readonly path: string; readonly on: LocalDate | null; readonly as: 'json' | 'text' }

function askedOf(argv: readonly string[]): Asked | null {
  const at = argv.indexOf('--on')
  const said = at < 0 ? null : (argv[at + 1] ?? '')
  const rest = argv.filter((_, i) => at < 0 || (i !== at && i !== at + 1))
  const paths = rest.filter((word) => word !== '--json')
  const [path] = paths
  if (path === undefined || paths.length > 1 || path.startsWith('--')) return null
  if (said !== null && !isLocalDate(said)) return null
  return { path, on: said, as: rest.includes('--json') ? 'json' : 'text' }
}

const MARKS: Readonly<Record<ActTone, string>> = { good: '✓', note: '·', warn: '!', bad: '✗', unknown: '?' }

const linesOf = (checked: readonly CheckedAct[], on: LocalDate) =>
  [
    `Văn bản được dẫn, xét vào ngày ${showDay(on)} · Acts cited, as of ${showDay(on)}`,
    ...checked.flatMap((one) => [
      `${MARKS[one.tone]} ${one.number}: ${standingSays(one.standing).vi} · ${standingSays(one.standing).en}`,
      ...readyLines(one).map((line) => `    ${line}`),
    ]),
    '',
  ].join('\n')

/** What a new document may say instead. */
function readyLines({ standing }: CheckedAct): readonly string[] {
  if (standing.is === 'replaced') return standing.instead ? [basisLine(standing.instead)] : []
  return standing.is === 'in-force' || standing.is === 'amended' ? [basisLine(standing.act)] : []
}

const printed = (one: CheckedAct) => ({
  number: one.number,
  standing: one.standing.is,
  tone: one.tone,
  says: standingSays(one.standing).vi,
  lines: readyLines(one),
})
