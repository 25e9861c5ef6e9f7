import { useEffect, useState } from 'react'
import type { Id } from '../../../kernel/kernel.ts'
import type { WorkForm } from './work-form.ts'

/** A form that outlives the window: kept on this machine until its record is accepted. `wasKept`: it was begun before. */
export type KeptForm = {
  readonly form: WorkForm
  readonly wasKept: 'new' | 'kept'
  readonly change: (to: Partial<WorkForm>) => void
  /** Its record is accepted: it is kept no more. */
  readonly forget: () => void
  readonly startAgain: () => void
}

/** Whose form it is, and which of his: a new record of a plan or a task, or the correction of a record. */
export type FormName = {
  readonly officer: Id<'officer'>
  readonly plan: Id<'plan'>
  readonly of: Id<'work'> | Id<'task'> | null
}

export function useKeptForm(name: FormName, blank: () => WorkForm): KeptForm {
  const key = keyOf(name)
  const [state, setState] = useState<{ readonly form: WorkForm; readonly wasKept: KeptForm['wasKept'] }>(() => {
    const kept = readKept(key)
    return kept ? { form: kept, wasKept: 'kept' } : { form: blank(), wasKept: 'new' }
  })
  const [touched, setTouched] = useState<'untouched' | 'touched' | 'done'>('untouched')
  useEffect(() => {
    if (touched === 'touched') localStorage.setItem(key, JSON.stringify(state.form))
  }, [key, state, touched])
  const forget = () => {
    setTouched('done')
    localStorage.removeItem(key)
  }
  return {
    ...state,
    change: (to) => {
      setTouched('touched')
      setState((before) => ({ ...before, form: { ...before.form, ...to } }))
    },
    forget,
    startAgain: () => {
      forget()
      setState({ form: blank(), wasKept: 'new' })
    },
  }
}

export const isKept = (name: FormName): boolean => readKept(keyOf(name)) !== null

/** Nothing that an officer typed stays on the machine that he leaves. */
export function forgetForms(officer: Id<'officer'>) {
  for (const key of Object.keys(localStorage)) if (key.startsWith(keysOf(officer))) localStorage.removeItem(key)
}

const keysOf = (officer: Id<'officer'>) => `chung-tay.work-form.${officer}.`
const keyOf = ({ officer, plan, of }: FormName) => `${keysOf(officer)}${plan}.${of ?? 'new'}`

/** What was kept by an older page of another shape is let go. */
function readKept(key: string): WorkForm | null {
  const text = localStorage.getItem(key)
  if (text === null) return null
  try {
    const kept = JSON.parse(text) as Partial<WorkForm>
    return Array.isArray(kept.files) && Array.isArray(kept.places) && typeof kept.note === 'string'
      ? (kept as WorkForm)
      : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
