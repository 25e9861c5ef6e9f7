/** What became of one test. `name` is the path of its titles; a skipped one says why. */
export type Outcome =
  | { readonly kind: 'passed'; readonly file: string; readonly name: string }
  | { readonly kind: 'skipped'; readonly file: string; readonly name: string; readonly reason: string }
  | {
      readonly kind: 'failed'
      readonly file: string
      readonly name: string
      readonly line: number | null
      readonly error: string
    }

/** What a worker tells the runner while it works. */
export type Message =
  | { readonly kind: 'began'; readonly file: string }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'done' }

/** On the build machine nothing may be skipped: a skip is a failure with the same name. */
export const judgeSkips = (outcome: Outcome, where: 'ci' | 'elsewhere'): Outcome =>
  outcome.kind === 'skipped' && where === 'ci'
    ? { ...outcome, kind: 'failed', line: null, error: `skipped where nothing may be skipped: ${outcome.reason}` }
    : outcome

export const whereFrom = (ci: string | undefined) => (ci === '1' || ci === 'true' ? 'ci' : 'elsewhere')

export const count = (outcomes: readonly Outcome[], kind: Outcome['kind']) =>
  outcomes.filter((outcome) => outcome.kind === kind).length

/** `3 passed, 0 failed`, and `, 1 skipped` only when there is one. */
export function closingLine(outcomes: readonly Outcome[]): string {
  const skipped = count(outcomes, 'skipped')
  return `${count(outcomes, 'passed')} passed, ${count(outcomes, 'failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
