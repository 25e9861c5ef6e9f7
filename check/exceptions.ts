/** A place where a budget of `shape.ts` would make the code worse, and why. One that is no longer needed is a finding. */
export type Exception = {
  readonly path: string
  /** The name of the function; null speaks of the file. */
  readonly subject: string | null
  readonly rule: string
  readonly reason: string
}

export const exceptions: readonly Exception[] = []
