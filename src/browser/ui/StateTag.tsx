import { useSay } from '../language.tsx'
import type { Sentence } from '../../kernel/sentence.ts'

/** good: done · bad: late, refused · warn: soon, unsure · calm: going on · quiet: nothing to say. */
export type Tone = 'good' | 'bad' | 'warn' | 'calm' | 'quiet'

const MARKS: Readonly<Record<Tone, string>> = { good: '✓', bad: '!', warn: '◔', calm: '▸', quiet: '–' }

/** A state as a word with a mark; the colour only repeats it. */
export function StateTag({ tone, name }: { readonly tone: Tone; readonly name: Sentence }) {
  const say = useSay()
  return (
    <span className="tag" data-tone={tone}>
      <span aria-hidden="true">{MARKS[tone]}</span>
      {say(name)}
    </span>
  )
}
