import type { ReactNode } from 'react'
import { sayRefusal } from '../../../browser/browser.texts.ts'
import { useLanguage } from '../../../browser/language.tsx'
import type { FormFacts } from './form-facts.ts'
import type { TaskRow } from '../task/task.ts'
import { fieldOf, type WorkForm, type WorkFormField } from './work-form.ts'
import type { WorkRefusal, WorkRow } from './work.ts'

/** What each field of the form is given. */
export type FieldsProps = {
  readonly facts: FormFacts
  readonly form: WorkForm
  readonly task: TaskRow | null
  readonly change: (to: Partial<WorkForm>) => void
  readonly wrong: WorkRow | null
  readonly missing: readonly WorkFormField[]
  readonly refusals: readonly WorkRefusal[]
  /** What stands between the choice of the task and the rest. */
  readonly children: ReactNode
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
