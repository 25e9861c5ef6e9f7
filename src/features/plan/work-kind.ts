import type { Measure } from '../../kernel/figure.ts'

/** What kind of work a duty orders. The list is the field's; each kind counts in its own measures, the usual one first. */
export const WORK_KINDS = {
  article: ['article'],
  broadcast: ['broadcast'],
  'loudspeaker-run': ['run'],
  distribution: ['sheet'],
  banner: ['piece'],
  meeting: ['attendance', 'meeting'],
  'training-class': ['attendance', 'class'],
  'field-visit': ['attendance', 'visit'],
  survey: ['survey'],
  inspection: ['inspection'],
  emulation: ['registration'],
  settlement: ['dossier'],
  report: ['report'],
  other: ['time'],
} as const satisfies Readonly<Record<string, readonly [Measure, ...Measure[]]>>

export type WorkKind = keyof typeof WORK_KINDS

export const workKinds = Object.keys(WORK_KINDS) as readonly WorkKind[]

/** The measure a task of this kind is counted in unless its owner chooses another. */
export const usualMeasure = (kind: WorkKind): Measure => WORK_KINDS[kind][0]
