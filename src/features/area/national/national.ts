import * as z from 'zod/mini'
import { line } from '../../../kernel/schema.ts'
import type { ProvinceList } from './national-list.ts'

/** Asks for a province of the national list; `list`: the version of it that was looked at. */
export const ListedProvince = z.object({ province: line(2), list: line(20) })
export type ListedProvince = z.infer<typeof ListedProvince>

export type NationalRefusal =
  | { readonly code: 'list-other-version'; readonly version: string }
  | { readonly code: 'province-unknown'; readonly province: string }

/** The national list of provinces, communes and what they were made of. */
export type NationalPort = {
  readonly version: string
  /** With the codes of their communes. */
  readonly listProvinces: () => Promise<
    readonly { readonly code: string; readonly name: string; readonly communes: readonly string[] }[]
  >
  readonly readProvince: (code: string) => Promise<ProvinceList | null>
}
