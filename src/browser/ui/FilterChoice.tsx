import type { Names } from '../../kernel/sentence.ts'
import { useSay, useText } from '../language.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { uiTexts } from './ui.texts.ts'

type Props<T extends string> = {
  readonly label: string
  readonly values: readonly T[]
  readonly names: Names<T>
  readonly value: T | null
  /** Null: all. */
  readonly onChange: (value: T | null) => void
}

/** One of a few named values that a list is narrowed by, or all. */
export function FilterChoice<T extends string>({ label, values, names, value, onChange }: Props<T>) {
  const t = useText(uiTexts)
  const say = useSay()
  const choices = values.map((one) => ({ value: one, label: say(names[one]) }))
  return <ChoiceField label={label} clearable placeholder={t.all} {...{ value, onChange, choices }} />
}
