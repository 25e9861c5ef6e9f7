import { holdsRole, type Officer } from '../../../kernel/command.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { WorkKind } from '../work-kind.ts'
import type { Verdict, WorkFacts } from './work.ts'
import { checkTakingBack, checkVerdict, isOpenTo, mayProve, mayWrite } from './work.rules.ts'

export type WorkStep = 'confirm' | 'return' | 'withdraw' | 'correct' | 'add-evidence' | 'take-evidence-back'

/** Who may log work of some unit at all; a reader looks. */
export const mayLog = (officer: Officer): boolean => holdsRole(officer, 'unit-officer', 'plan-owner')

/** Who writes records of some kind: an inspector writes what he inspected, and nothing else. */
export const mayLogSome = (officer: Officer): boolean => mayLog(officer) || holdsRole(officer, 'inspector')

export const mayLogKind = (officer: Officer, kind: WorkKind): boolean =>
  mayLog(officer) || (holdsRole(officer, 'inspector') && kind === 'inspection')

const VERDICT_OF = { confirm: 'confirmed', return: 'returned', withdraw: 'withdrawn' } as const satisfies Partial<
  Readonly<Record<WorkStep, Verdict>>
>

type Work = Omit<WorkFacts, 'ownerUnit'>

/** What this officer may do with that record now: the buttons of its page, by the rules that the door judges by. */
export function stepsFor(officer: Officer, work: Work, ownerUnit: Id<'unit'>): readonly WorkStep[] {
  if (work.state === 'replaced') return []
  const facts: WorkFacts = { ...work, ownerUnit }
  const verdicts = (['confirm', 'return', 'withdraw'] as const).filter(
    (step) => work.state !== VERDICT_OF[step] && checkVerdict(officer, verdictOf(step, work), facts).length === 0,
  )
  const corrects = mayWrite(officer, work, ownerUnit) && isOpenTo(officer, facts) ? (['correct'] as const) : []
  const proves = mayProve(officer, facts) ? (['add-evidence'] as const) : []
  const takesBack = checkTakingBack(officer, facts).length === 0 ? (['take-evidence-back'] as const) : []
  return [...verdicts, ...corrects, ...proves, ...takesBack]
}

/** Would be refused only for whose record it is and how it stands: the reason is asked for afterwards. */
const verdictOf = (step: keyof typeof VERDICT_OF, work: Work) => ({
  id: work.id as string as Id<'work-verdict'>,
  work: work.id,
  verdict: VERDICT_OF[step],
  reason: { personalId: work.id as string as Id<'personal-text'>, text: '-' },
  replaces: work.verdict,
})
