/** A place where a budget of `shape.ts` would make the code worse, and why. One that is no longer needed is a finding. */
export type Exception = {
  readonly path: string
  /** The name of the function; null speaks of the file. */
  readonly subject: string | null
  readonly rule: string
  readonly reason: string
}

export const exceptions: readonly Exception[] = [
  {
    path: 'src/features/plan/draft/confirm-keys.browser.ts',
    subject: 'actOf',
    rule: 'complexity',
    reason: 'Which key counts where is one flat list of guards; split, a reader would have to join it again.',
  },
  {
    path: 'test/town-facts.ts',
    subject: 'unit',
    rule: 'parameters',
    reason: 'A table of units reads best as rows of four plain values.',
  },
  {
    path: 'test/town.ts',
    subject: 'ask',
    rule: 'parameters',
    reason: 'Who asks for what with what under which id: the sentence of every test in the town.',
  },
]
