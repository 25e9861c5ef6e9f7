import { newId } from '../../../browser/new-id.ts'
import type { Verdict, WorkRow, WorkVerdict } from './work.ts'

/** A new verdict on a record as it is seen here; the door refuses it when someone judged meanwhile. */
export const verdictOn = (
  { id, verdict: standing }: Pick<WorkRow, 'id' | 'verdict'>,
  verdict: Verdict,
  reason: string | null,
): WorkVerdict => ({
  id: newId<'work-verdict'>(),
  work: id,
  verdict,
  reason: reason === null ? null : { personalId: newId<'personal-text'>(), text: reason },
  replaces: standing,
})
