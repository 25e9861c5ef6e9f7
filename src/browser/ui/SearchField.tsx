import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { TextField } from './TextField.tsx'

type Props = {
  readonly label: string
  readonly placeholder?: string
  /** What the list is narrowed by now; null: by no words. */
  readonly q: string | null
  readonly search: (q: string | null) => void
}

/** Words that narrow a list: asked for when the typing pauses. As long as a read takes them. */
export function SearchField({ label, placeholder, q, search }: Props) {
  const [words, setWords] = useState(q ?? '')
  const ask = useDebouncedCallback((typed: string) => search(typed.trim() || null), 300)
  return (
    <TextField
      type="search"
      maxLength={100}
      label={label}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={q === null && words.trim() === '' ? '' : words}
      onChange={(typed) => {
        setWords(typed)
        ask(typed)
      }}
    />
  )
}
