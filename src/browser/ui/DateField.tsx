import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { type LocalDate, parseDay, showDay, yearOf } from '../../kernel/day.ts'
import { useMe } from '../api.ts'
import { sayRefusal } from '../browser.texts.ts'
import { useChosenPlan } from '../chosen-plan.tsx'
import { useLanguage, useText } from '../language.tsx'
import { errorOf, isUnreadable } from './typed-error.ts'
import { uiTexts } from './ui.texts.ts'
import { type Reading, useReading } from './unread-fields.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  readonly value: LocalDate | null
  /** Null while nothing, or no day of the calendar, stands in the field. */
  readonly onChange: (day: LocalDate | null) => void
  /** The year of a day typed without one; the plan's year when not given. */
  readonly year?: number
  /** Told while one types whether that is a day: what is no day must not be taken for an empty field. Without it the form waits until it is one. */
  readonly onReading?: (reading: Reading) => void
}

/** A day as people write it here. Typing is never rewritten; on leaving, `1/9` becomes `01/09` of the plan's year. */
export function DateField({ value, onChange, year, error, onReading, ...input }: Props) {
  const { language } = useLanguage()
  const t = useText(uiTexts)
  const planYear = useTypingYear()
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? (value ? showDay(value) : '')
  const read = (words: string) => parseDay(words, year ?? planYear)
  const reads = (words: string) => read(words) !== null
  const unreadable = isUnreadable({ typed, reads }) ? sayRefusal({ code: 'day-unreadable' }, language) : undefined
  const [place, setPlace] = useState<'inside' | 'left'>('inside')
  useReading(unreadable ? 'unreadable' : 'readable', onReading)
  const wrong = errorOf({ typed, reads, place, error })
  return (
    <TextInput
      {...input}
      inputMode="numeric"
      autoComplete="off"
      placeholder={input.placeholder ?? t.dayHint}
      value={text}
      data-unreadable={onReading ? undefined : unreadable}
      error={wrong === 'unreadable' ? unreadable : wrong}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        onChange(read(currentTarget.value))
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

function useTypingYear(): number {
  const { plan } = useChosenPlan()
  const me = useMe()
  return plan?.year ?? (me.data ? yearOf(me.data.today) : 2000)
}
