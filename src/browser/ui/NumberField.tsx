import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { parseNumber, showNumber } from '../../kernel/text.ts'
import { sayRefusal } from '../browser.texts.ts'
import { useLanguage } from '../language.tsx'
import { errorOf, isUnreadable } from './typed-error.ts'
import { type Reading, useReading } from './unread-fields.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  readonly value: number | null
  /** Null while nothing, or no number, stands in the field. */
  readonly onChange: (value: number | null) => void
  /** Told while one types whether that is a number: what is none must not be taken for an empty field. Without it the form waits until it is one. */
  readonly onReading?: (reading: Reading) => void
  /** What is asked for when no number stands there; any number when not given. */
  readonly asks?: string
}

/** A number as people write it here: `1250000` becomes `1.250.000` on leaving, decimals after a comma. Typing is never rewritten. */
export function NumberField({ value, onChange, error, onReading, asks, ...input }: Props) {
  const { language } = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const [place, setPlace] = useState<'inside' | 'left'>('inside')
  const text = typed ?? (value === null ? '' : showNumber(value))
  const says = asks ?? sayRefusal({ code: 'number-unreadable' }, language)
  const unreadable = isUnreadable({ typed, reads: isNumber }) ? says : undefined
  useReading(unreadable ? 'unreadable' : 'readable', onReading)
  const wrong = errorOf({ typed, reads: isNumber, place, error })
  return (
    <TextInput
      {...input}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      data-unreadable={onReading ? undefined : unreadable}
      error={wrong === 'unreadable' ? unreadable : wrong}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        onChange(parseNumber(currentTarget.value))
      }}
      onFocus={() => setPlace('inside')}
      onBlur={(event) => {
        setPlace('left')
        if (!unreadable) setTyped(null)
        input.onBlur?.(event)
      }}
    />
  )
}

const isNumber = (text: string) => parseNumber(text) !== null
