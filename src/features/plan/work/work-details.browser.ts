import { type ComponentType, createContext, type ReactNode, useContext } from 'react'
import type { Outcome, useSend } from '../../../browser/api.ts'
import type { Refusal } from '../../../kernel/command.ts'
import type { Measure } from '../../../kernel/figure.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { usualMeasure, type WorkKind } from '../work-kind.ts'
import type { DetailsDraft, WorkForm } from './work-form.ts'
import type { WorkRecord } from './work.ts'

/**
 * What more is asked, told and sent of records of some kinds: an article's outlet, the audiences of a meeting. The feature
 * that knows them makes one; the form of the record asks it in the same breath and sends both as one command.
 */
export type WorkDetails = {
  readonly kinds: readonly WorkKind[]
  readonly blank: DetailsDraft
  readonly Fields: ComponentType<DetailsFields>
  /** What a record says beyond its number, on its page. */
  readonly Facts: ComponentType<{ readonly work: Id<'work'> }>
  /** Reads what stands of a record before it is corrected. */
  readonly Told: ComponentType<ToldProps>
  readonly check: (draft: DetailsDraft, quantity: number, measure: Measure) => readonly Refusal[]
  readonly send: (send: ReturnType<typeof useSend>, content: DetailsSent) => Promise<Outcome>
  /** The input that a refusal speaks of. */
  readonly inputs: Readonly<Record<string, string>>
}

/** Props of the fields. `quantity`: the number of the record, while there is one. */
export type DetailsFields<D extends DetailsDraft = DetailsDraft> = {
  readonly draft: D
  readonly change: (draft: D) => void
  readonly plan: Id<'plan'>
  /** Whose work it is. */
  readonly unit: Id<'unit'>
  readonly quantity: number | null
  readonly refusals: readonly Refusal[]
}

/** Props of `Told`: the record, and what is shown once its details are known. */
export type ToldProps<D extends DetailsDraft = DetailsDraft> = {
  readonly work: Id<'work'>
  readonly children: (told: D | null) => ReactNode
}

/** What is sent: the record with its details, under the id of the form's command. */
export type DetailsSent<D extends DetailsDraft = DetailsDraft> = {
  readonly work: WorkRecord
  readonly draft: D
  readonly commandId: Id<'command'>
}

type Defined<D extends DetailsDraft> = Omit<WorkDetails, 'blank' | 'Fields' | 'Told' | 'check' | 'send'> & {
  readonly blank: D
  readonly Fields: ComponentType<DetailsFields<D>>
  readonly Told: ComponentType<ToldProps<D>>
  readonly check: (draft: D, quantity: number, measure: Measure) => readonly Refusal[]
  readonly send: (send: ReturnType<typeof useSend>, content: DetailsSent<D>) => Promise<Outcome>
}

/** Details with a draft of their own shape: a draft comes back only to those who made it. */
export const workDetails = <D extends DetailsDraft>(defined: Defined<D>) => defined as unknown as WorkDetails

/** All details there are: given where the screens are put together. */
export const DetailsPlace = createContext<readonly WorkDetails[]>([])

/** The details of records of that kind; null when their number says all. */
export function useDetailsOf(kind: WorkKind | null): WorkDetails | null {
  const all = useContext(DetailsPlace)
  return all.find(({ kinds }) => kind !== null && kinds.includes(kind)) ?? null
}

/** What the details refuse, once the record has its number. */
export function checkDetails(form: WorkForm, details: WorkDetails | null): readonly Refusal[] {
  const [kind] = details?.kinds ?? []
  if (details === null || kind === undefined || form.quantity === null) return []
  return details.check(form.details ?? details.blank, form.quantity, form.measure ?? usualMeasure(kind))
}
