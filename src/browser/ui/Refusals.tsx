import { useEffect, useRef } from 'react'
import type { Refusal } from '../../kernel/command.ts'
import { sayRefusal } from '../browser.texts.ts'
import { useLanguage, useText } from '../language.tsx'
import { focusField } from './focus-field.ts'
import { useStandingRefusals } from './standing-refusals.ts'
import { uiTexts } from './ui.texts.ts'

type Props = {
  readonly of: readonly Refusal[]
  /** The id of the input that a code speaks of: the sentence becomes a link to it. */
  readonly fields?: Readonly<Record<string, string>>
  /** Where people go on typing, as in a grid, the focus is left to them. */
  readonly focus?: 'take' | 'leave'
}

/** The list of what was refused, at the top of a form; takes the focus when it appears, and goes when its input is mended. */
export function Refusals({ of, fields = {}, focus = 'take' }: Props) {
  const { language } = useLanguage()
  const t = useText(uiTexts)
  const box = useRef<HTMLDivElement>(null)
  const standing = useStandingRefusals(of, fields)
  useEffect(() => {
    if (of.length > 0 && focus === 'take') box.current?.focus()
  }, [of, focus])
  if (standing.length === 0) return null
  return (
    <div className="refusals" role="alert" tabIndex={-1} ref={box}>
      <h2>{t.refusedTitle}</h2>
      <ul>
        {standing.map((refusal) => (
          <li key={JSON.stringify(refusal)}>
            <Line says={sayRefusal(refusal, language)} field={fields[refusal.code] ?? null} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Line({ says, field }: { readonly says: string; readonly field: string | null }) {
  if (field === null) return <>{says}</>
  return (
    <a
      href={`#${field}`}
      onClick={(event) => {
        event.preventDefault()
        focusField(field)
      }}
    >
      {says}
    </a>
  )
}
