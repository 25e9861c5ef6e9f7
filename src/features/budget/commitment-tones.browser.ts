import type { Tone } from '../../browser/ui/StateTag.tsx'
import type { CommitmentState } from './commitment.ts'

export const STATE_TONES: Readonly<Record<CommitmentState, Tone>> = {
  waiting: 'warn',
  declined: 'bad',
  committed: 'calm',
  'partly-paid': 'calm',
  paid: 'good',
  cancelled: 'quiet',
}
