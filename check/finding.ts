/** One thing that a check does not accept: where, by which rule, and a sentence that tells what to do. */
export type Finding = {
  readonly path: string
  /** Counted from 1; null speaks of the whole file. */
  readonly line: number | null
  readonly rule: string
  readonly says: string
}

export const showFinding = ({ path, line, rule, says }: Finding) =>
  `${path}${line === null ? '' : `:${line}`}  ${says}  [${rule}]`
