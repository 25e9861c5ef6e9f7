import { useHistoryState } from 'wouter/use-browser-location'
import type { Refusal } from '../../../kernel/command.ts'

/** A file that came with a record and is no evidence of it, and why. */
export type FileNotTied = { readonly fileName: string; readonly refusals: readonly Refusal[] }

/** What the form of a record left to be told on the record's page; nothing when one comes from elsewhere. */
export function useFilesNotTied(): readonly FileNotTied[] {
  const state = useHistoryState<unknown>()
  return isOfForm(state) ? state.notTied : []
}

const isOfForm = (state: unknown): state is { readonly notTied: readonly FileNotTied[] } =>
  typeof state === 'object' && state !== null && 'notTied' in state
