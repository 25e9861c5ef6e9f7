/** One measured figure. `bar`: what it is held against; `ok`: whether it holds. */
export type BenchFigure = {
  readonly bench: string
  readonly value: number
  readonly unit: string
  readonly better: 'higher' | 'lower'
  readonly bar: number
  readonly ok: boolean
  /** What was measured besides: absolute numbers that make a ratio, or the size of what was measured. */
  readonly beside: Readonly<Record<string, number>>
}
