import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { parseNumber, showNumber } from '../../kernel/text.ts'
import { sayRefusal } from '../browser.texts.ts'
import { useLanguage } from '../language.tsx'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  readonly value: number | null
  /** Null while nothing, or no number, stands in the field. */
  readonly onChange: (value: number | null) => void
}

/** A number as people write it here: `1250000` becomes `1.250.000` on leaving, decimals after a comma. Typing is never rewritten. */
export function NumberField({ value, onChange, error, ...input }: Props) {
  const { language } = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const text = typed ?? (value === null ? '' : showNumber(value))
  const unreadable = typed !== null && typed.trim() !== '' && parseNumber(typed) === null
  return (
    <TextInput
      {...input}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      error={error ?? (left && unreadable ? sayRefusal({ code: 'number-unreadable' }, language) : null)}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        onChange(parseNumber(currentTarget.value))
      }}
      onFocus={() => setLeft(false)}
      onBlur={(event) => {
        setLeft(true)
        if (!unreadable) setTyped(null)
        input.onBlur?.(event)
      }}
    />
  )
}
