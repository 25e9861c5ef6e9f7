import { type KeyboardEvent, useEffect, useState } from 'react'
import { focusField } from '../../browser/ui/focus-field.ts'
import { useText } from '../../browser/language.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import type { Id } from '../../kernel/kernel.ts'
import type { ClassLearner } from './learner.ts'
import { whoIsMeant } from './learner.rules.ts'
import { trainingTexts } from './training.screen.texts.ts'

/** So many are offered: a letter more leaves fewer. */
const OFFERED = 8
const FIELD = 'who-is-absent'

type Props = {
  /** Those who are not marked yet. */
  readonly learners: readonly ClassLearner[]
  readonly mark: (id: Id<'learner'>) => void
}

/** A few letters find somebody, Enter marks him absent and makes room for the next. */
export function WhoIsAbsent({ learners, mark }: Props) {
  const t = useText(trainingTexts)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  // After the frame of the office, which takes the focus when a screen appears.
  useEffect(() => {
    const frame = requestAnimationFrame(() => focusField(FIELD))
    return () => cancelAnimationFrame(frame)
  }, [])
  const meant = whoIsMeant(learners, typed).slice(0, OFFERED)
  const chosen = meant[Math.min(at, meant.length - 1)]
  const take = (id: Id<'learner'>) => {
    mark(id)
    setTyped('')
    setAt(0)
  }
  return (
    <>
      <TextField
        id={FIELD}
        label={t.who}
        description={t.whoHint}
        autoComplete="off"
        role="combobox"
        aria-expanded={meant.length > 0}
        aria-controls="meant"
        aria-activedescendant={chosen ? `meant-${chosen.id}` : undefined}
        value={typed}
        onChange={(words) => {
          setTyped(words)
          setAt(0)
        }}
        onKeyDown={(event) => onKey(event, { chosen, take, move: (by) => setAt(moved(at, by, meant.length)) })}
      />
      <ul className="meant" id="meant" role="listbox" aria-label={t.who}>
        {meant.map((learner) => (
          <li
            key={learner.id}
            id={`meant-${learner.id}`}
            role="option"
            aria-selected={learner.id === chosen?.id}
            onMouseDown={(event) => {
              event.preventDefault()
              take(learner.id)
            }}
          >
            {learner.name}{' '}
            <span className="quiet small">{[learner.post, learner.unitName].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

type Keys = {
  readonly chosen: ClassLearner | undefined
  readonly take: (id: Id<'learner'>) => void
  readonly move: (by: 1 | -1) => void
}

/** Words that UniKey is still composing are not Enter's. */
function onKey(event: KeyboardEvent, { chosen, take, move }: Keys) {
  if (event.nativeEvent.isComposing) return
  if (event.key === 'ArrowDown') move(1)
  else if (event.key === 'ArrowUp') move(-1)
  else if (event.key === 'Enter' && chosen) take(chosen.id)
  else return
  event.preventDefault()
}

const moved = (at: number, by: number, of: number) => Math.max(0, Math.min(of - 1, at + by))
