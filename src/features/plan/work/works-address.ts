import type { Selection } from '../../../kernel/figure.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { figureAddress } from '../selection.ts'

/** The list of records narrowed to what a figure was counted from; as records stand now, since a list has no horizon. */
export const worksAddress = (selection: Selection) =>
  figureAddress({ ...selection, asOf: null }).replace(/^\/figure/, '/works')

export const pageOfWork = (work: Id<'work'>) => `/works/${work}`
