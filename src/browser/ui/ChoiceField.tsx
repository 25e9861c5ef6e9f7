import {
  type ComboboxItem,
  type ComboboxParsedItem,
  MultiSelect,
  type MultiSelectProps,
  type OptionsFilter,
  Select,
  type SelectProps,
} from '@mantine/core'
import { useRef } from 'react'
import { fold } from '../../kernel/text.ts'
import { useText } from '../language.tsx'
import { uiTexts } from './ui.texts.ts'

export type Choice<T extends string> = { readonly value: T; readonly label: string }
/** Choices under a heading, in their order. */
export type ChoiceGroup<T extends string> = { readonly group: string; readonly items: readonly Choice<T>[] }
type Choices<T extends string> = readonly Choice<T>[] | readonly ChoiceGroup<T>[]

type Props<T extends string> = Omit<SelectProps, 'value' | 'onChange' | 'data'> & {
  readonly value: T | null
  readonly onChange: (value: T | null) => void
  readonly choices: Choices<T>
}

/** The list itself scrolls, so that a reader of the screen finds no box around it that the keyboard cannot reach. */
const scrollingList = { withScrollArea: false, styles: { options: { maxHeight: 220, overflowY: 'auto' } } } as const

/** One of several; typing finds it without diacritics. Choosing the same again keeps it: `clearable` is the way to none. */
export function ChoiceField<T extends string>({ choices, value, onChange, ...input }: Props<T>) {
  const t = useText(uiTexts)
  return (
    <Select
      searchable
      allowDeselect={false}
      filter={foldingFilter}
      {...scrollingList}
      nothingFoundMessage={t.nothingFound}
      clearButtonProps={{ 'aria-label': t.clear }}
      {...input}
      data={mutable(choices)}
      value={value}
      onChange={(chosen) => onChange(chosen as T | null)}
    />
  )
}

type ManyProps<T extends string> = Omit<MultiSelectProps, 'value' | 'onChange' | 'data'> & {
  readonly value: readonly T[]
  readonly onChange: (value: readonly T[]) => void
  readonly choices: Choices<T>
  /** The words that look for a choice: they stay when the field is left, for the form to ask about. Null: they go. */
  readonly search?: Search | null
}
type Search = { readonly words: string; readonly setWords: (words: string) => void }

/** Any number of several; typing finds them without diacritics. */
export function ManyChoiceField<T extends string>({ choices, value, onChange, search = null, ...input }: ManyProps<T>) {
  const t = useText(uiTexts)
  const keptWords = useKeptWords(search)
  return (
    <MultiSelect
      searchable
      hidePickedOptions
      filter={foldingFilter}
      {...scrollingList}
      nothingFoundMessage={t.nothingFound}
      {...input}
      {...keptWords}
      data={mutable(choices)}
      value={[...value]}
      onChange={(chosen) => onChange(chosen as readonly string[] as readonly T[])}
    />
  )
}

/** Mantine empties the words on leaving, just after it has said that the field is left. */
function useKeptWords(search: Search | null) {
  const place = useRef<'inside' | 'leaving'>('inside')
  if (search === null) return {}
  return {
    searchValue: search.words,
    onFocus: () => {
      place.current = 'inside'
    },
    onBlur: () => {
      place.current = 'leaving'
    },
    onSearchChange: (words: string) => {
      if (place.current === 'inside') search.setWords(words)
    },
  }
}

const foldingFilter: OptionsFilter = ({ options, search }) => {
  const words = fold(search).split(' ')
  // Word by word: signs between them ("Văn hóa, Thông tin") are not typed.
  const fits = ({ label }: ComboboxItem) => words.every((word) => fold(label).includes(word))
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!('group' in option)) return fits(option) ? [option] : []
    const items = option.items.filter(fits)
    return items.length > 0 ? [{ ...option, items }] : []
  })
}

const mutable = <T extends string>(choices: Choices<T>) =>
  choices.map((choice) =>
    'group' in choice
      ? { group: choice.group, items: choice.items.map(({ value, label }) => ({ value, label })) }
      : { value: choice.value, label: choice.label },
  )
