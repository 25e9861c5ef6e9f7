import { useEffect, useRef } from 'react'
import { focusField } from './focus-field.ts'

type Props = {
  readonly title: string
  /** The id of an input, and what is said of it. */
  readonly of: readonly { readonly id: string; readonly says: string }[]
  /** How often one has tried to send: each time the list takes the focus. */
  readonly tries: number
}

/** A red list at the top of a form, each line a link to its field; takes the focus when it appears. */
export function FieldLinks({ title, of, tries }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const isThere = of.length > 0
  useEffect(() => {
    if (isThere) box.current?.focus()
  }, [isThere, tries])
  if (!isThere) return null
  return (
    <div className="refusals" role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      <ul>
        {of.map(({ id, says }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault()
                focusField(id)
              }}
            >
              {says}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
