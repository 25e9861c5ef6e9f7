import type { Standing } from '../progress/progress.ts'
import type { Assignment } from './task.ts'

/** How a state is marked on screens: good, bad, soon, going on, nothing to say. */
type Tone = 'good' | 'bad' | 'warn' | 'calm' | 'quiet'

export const STANDING_TONES: Readonly<Record<Standing, Tone>> = {
  done: 'good',
  overdue: 'bad',
  'due-soon': 'warn',
  'under-way': 'calm',
  'no-date': 'quiet',
}

export const ASSIGNMENT_TONES: Readonly<Record<Assignment['state'], Tone>> = {
  'not-seen': 'warn',
  seen: 'calm',
  accepted: 'good',
}
