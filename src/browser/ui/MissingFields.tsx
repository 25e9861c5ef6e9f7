import { useEffect, useRef } from 'react'
import { useText } from '../language.tsx'
import { uiTexts } from './ui.texts.ts'

/** An input by its id, and what stands above it. */
export type NamedField = { readonly id: string; readonly label: string }

/** Names the fields that are still empty, each a link to it; takes the focus when it appears. */
export function MissingFields({ of }: { readonly of: readonly NamedField[] }) {
  const t = useText(uiTexts)
  const box = useRef<HTMLDivElement>(null)
  const isThere = of.length > 0
  useEffect(() => {
    if (isThere) box.current?.focus()
  }, [isThere])
  if (!isThere) return null
  return (
    <div className="refusals" role="alert" tabIndex={-1} ref={box}>
      <h2>{t.missing}</h2>
      <ul>
        {of.map(({ id, label }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(id)?.focus()
              }}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
