import type { Id } from '../../kernel/kernel.ts'
import type { Verdict, WorkRow, WorkVerdict } from './work.ts'

/** A new verdict on a record as it is seen here; the door refuses it when someone judged meanwhile. */
export const verdictOn = (
  { id, verdict: standing }: Pick<WorkRow, 'id' | 'verdict'>,
  verdict: Verdict,
  reason: string | null,
): WorkVerdict => ({
  id: crypto.randomUUID() as string as Id<'work-verdict'>,
  work: id,
  verdict,
  reason: reason === null ? null : { personalId: crypto.randomUUID() as string as Id<'personal-text'>, text: reason },
  replaces: standing,
})
