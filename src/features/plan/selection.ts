import * as z from 'zod/mini'
import { MEASURES, type Selection, SOURCES } from '../../kernel/figure.ts'
import type { Horizon } from '../../kernel/kernel.ts'
import { id, localDate } from '../../kernel/schema.ts'

/** A selection as it stands in an address: strings or null. */
export const SelectionParams = z.object({
  plan: id<'plan'>(),
  task: z.nullable(id<'task'>()),
  unit: z.nullable(id<'unit'>()),
  area: z.nullable(id<'area'>()),
  source: z.nullable(z.enum(SOURCES)),
  measure: z.nullable(z.enum(MEASURES)),
  from: localDate,
  to: localDate,
  asOf: z.nullable(z.string().check(z.regex(/^\d{1,9}$/))),
})
export type SelectionParams = z.infer<typeof SelectionParams>

/** The selection that an address says. */
export const selectionOf = ({
  from,
  to,
  asOf,
  plan,
  task,
  unit,
  area,
  source,
  measure,
}: SelectionParams): Selection => ({
  plan,
  task,
  unit,
  area,
  source,
  measure,
  period: { from, to },
  asOf: asOf === null ? null : (Number(asOf) as Horizon),
})

/** A selection as an address says it: the reverse of `selectionOf`. */
export const paramsOf = ({ period, asOf, ...rest }: Selection): SelectionParams => ({
  ...rest,
  from: period.from,
  to: period.to,
  asOf: asOf === null ? null : String(asOf),
})

/** The address of an opened figure, for links on screens and papers. */
export const figureAddress = (selection: Selection) =>
  `/figure?${Object.entries(paramsOf(selection))
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
    .join('&')}`
