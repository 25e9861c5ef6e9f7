import type { ReactNode } from 'react'
import { sayRefusal } from '../../../browser/browser.texts.ts'
import { useLanguage } from '../../../browser/language.tsx'
import type { UnreadFields } from '../../../browser/ui/unread-fields.ts'
import type { Refusal } from '../../../kernel/command.ts'
import type { FormFacts } from './form-facts.ts'
import type { TaskRow } from '../task/task.ts'
import { fieldOf, type WorkForm, type WorkFormField } from './work-form.ts'
import type { WorkRow } from './work.ts'

/** What each field of the form is given. */
export type FieldsProps = {
  readonly facts: FormFacts
  readonly form: WorkForm
  readonly task: TaskRow | null
  readonly change: (to: Partial<WorkForm>) => void
  readonly wrong: WorkRow | null
  readonly missing: readonly WorkFormField[]
  readonly refusals: readonly Refusal[]
  /** What is typed and is no value yet. */
  readonly typing: Typing
  /** What stands between the choice of the task and the rest. */
  readonly children: ReactNode
}

/** `hear`: which fields cannot be read, by their inputs; `words`: of a place that is looked for and not chosen. */
export type Typing = {
  readonly hear: UnreadFields['hear']
  readonly words: string
  readonly setWords: (words: string) => void
}

/** The sentence under a field: what the rules refuse there, or that it is empty. */
export function useErrorOf({ refusals, missing }: Pick<FieldsProps, 'refusals' | 'missing'>) {
  const { language } = useLanguage()
  return (field: WorkFormField): string | null => {
    const refusal = refusals.find(({ code }) => fieldOf(code) === field)
    if (refusal) return sayRefusal(refusal, language)
    return missing.includes(field) ? sayRefusal({ code: 'field-empty' }, language) : null
  }
}
