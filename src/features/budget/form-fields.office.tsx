import { useState } from 'react'
import { useText } from '../../browser/language.tsx'
import { DateField } from '../../browser/ui/DateField.tsx'
import type { AskedField } from '../../browser/ui/field-faults.ts'
import { NumberField } from '../../browser/ui/NumberField.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { type FieldFaults, useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import type { LocalDate } from '../../kernel/day.ts'

/** A field of a form about money: what stands in it, and whether something must. */
export type Asked<Draft> = {
  readonly [Key in keyof Draft & string]?: { readonly label: string; readonly need: 'asked' | 'free' }
}

/** The draft of a form with its faults: an asked field that is empty is named before anything is sent. `prefix`: of the ids of its inputs. */
export type Form<Draft> = {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly begin: (draft: Draft) => void
  readonly faults: FieldFaults
  readonly idOf: (key: keyof Draft & string) => string
}

export function useForm<Draft extends object>(start: () => Draft, prefix: string, asked: Asked<Draft>): Form<Draft> {
  const [draft, setDraft] = useState(start)
  const { fillIn } = useText(uiTexts)
  const idOf = (key: keyof Draft & string) => `${prefix}-${key}`
  const fields = (Object.keys(asked) as (keyof Draft & string)[]).map((key): AskedField => {
    const { label = '', need = 'free' } = asked[key] ?? {}
    return { id: idOf(key), label, lacks: need === 'asked' && isEmpty(draft[key]) ? fillIn : null }
  })
  const faults = useFieldFaults(fields)
  return {
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    begin: (next) => {
      setDraft(next)
      faults.begin()
    },
    faults,
    idOf,
  }
}

const isEmpty = (value: unknown) => value === null || (typeof value === 'string' && value.trim() === '')

type Keys<Draft, Value> = { [Key in keyof Draft]: Draft[Key] extends Value ? Key : never }[keyof Draft] & string
type FieldProps<Draft, Value> = {
  readonly form: Form<Draft>
  readonly of: Keys<Draft, Value>
  readonly label: string
  readonly description?: string
}

/** One line of words. The first of a form takes the focus. */
export function Words<Draft>({
  form: { draft, change, faults, idOf },
  of,
  first,
  ...words
}: FieldProps<Draft, string> & { readonly first?: 'first' }) {
  return (
    <TextField
      {...words}
      {...(first ? { 'data-autofocus': true } : {})}
      id={idOf(of)}
      maxLength={300}
      error={faults.errorOf(idOf(of))}
      value={draft[of] as string}
      onChange={(value) => change({ [of]: value } as Partial<Draft>)}
    />
  )
}

/** A whole number, or an amount. */
export function Sum<Draft>({ form: { draft, change, faults, idOf }, of, ...words }: FieldProps<Draft, number | null>) {
  return (
    <NumberField
      {...words}
      id={idOf(of)}
      error={faults.errorOf(idOf(of))}
      onReading={faults.hear(idOf(of))}
      value={draft[of] as number | null}
      onChange={(value) => change({ [of]: value } as Partial<Draft>)}
    />
  )
}

export function Day<Draft>({
  form: { draft, change, faults, idOf },
  of,
  ...words
}: FieldProps<Draft, LocalDate | null>) {
  return (
    <DateField
      {...words}
      id={idOf(of)}
      error={faults.errorOf(idOf(of))}
      onReading={faults.hear(idOf(of))}
      value={draft[of] as LocalDate | null}
      onChange={(value) => change({ [of]: value } as Partial<Draft>)}
    />
  )
}
