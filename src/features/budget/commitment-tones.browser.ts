import type { Tone } from '../../browser/ui/StateTag.tsx'
import type { AdvanceState } from './advance.ts'
import type { CommitmentState } from './commitment.ts'

export const STATE_TONES: Readonly<Record<CommitmentState, Tone>> = {
  waiting: 'warn',
  declined: 'bad',
  committed: 'calm',
  advanced: 'calm',
  'partly-paid': 'calm',
  paid: 'good',
  cancelled: 'quiet',
}

export const ADVANCE_TONES: Readonly<Record<AdvanceState, Tone>> = { settled: 'good', open: 'calm', overdue: 'bad' }
