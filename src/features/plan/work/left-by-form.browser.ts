import { useHistoryState } from 'wouter/use-browser-location'
import type { Refusal } from '../../../kernel/command.ts'
import type { Id } from '../../../kernel/kernel.ts'

/** A file that came with a record and is no evidence of it, and why. */
export type FileNotTied = { readonly fileName: string; readonly refusals: readonly Refusal[] }

/** What the form of a record leaves for the record's page. `task`: of a new record; null after a correction. */
export type LeftByForm = { readonly notTied: readonly FileNotTied[]; readonly task: Id<'task'> | null }

/** Null when one comes from elsewhere. */
export function useLeftByForm(): LeftByForm | null {
  const state = useHistoryState<unknown>()
  return isOfForm(state) ? state : null
}

const isOfForm = (state: unknown): state is LeftByForm =>
  typeof state === 'object' && state !== null && 'notTied' in state && 'task' in state
