import { Textarea, type TextareaProps, TextInput, type TextInputProps } from '@mantine/core'

type Typed = { readonly value: string; readonly onChange: (value: string) => void }

/** One line of text. Nothing is filtered or rewritten while typing, so that UniKey and its kin work. */
export function TextField({ onChange, ...input }: Omit<TextInputProps, 'value' | 'onChange'> & Typed) {
  return <TextInput {...input} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
}

/** Several lines of text; grows with them. */
export function TextArea({ onChange, ...input }: Omit<TextareaProps, 'value' | 'onChange'> & Typed) {
  return <Textarea autosize minRows={3} {...input} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
}
