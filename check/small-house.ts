import type { House } from './house.ts'
import { parseSource } from './source.ts'

/** A house of a few files, written down by a test: path and text. */
export const smallHouse = (files: Readonly<Record<string, string>>): House => ({
  root: '/small-house',
  paths: Object.keys(files),
  sources: Object.entries(files).map(([path, text]) => parseSource(path, text)),
  broken: [],
})

/** The rules of what was found in one file, in order. */
export const rulesIn = (findings: readonly { readonly rule: string }[]) => findings.map(({ rule }) => rule)
