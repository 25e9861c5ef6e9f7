import { useState } from 'react'
import { sayRefusal } from '../browser.texts.ts'
import { useLanguage } from '../language.tsx'
import { type AskedField, type FieldFault, faultsOf } from './field-faults.ts'
import { type UnreadFields, useUnreadFields } from './unread-fields.ts'

/**
 * The faults of a form, all at once. Nothing is said of them before somebody tries to send; from then on each stands
 * until it is mended. `pass`: a try, true when nothing is wrong. `begin`: the next form is a fresh one.
 */
export type FieldFaults = {
  readonly shown: readonly FieldFault[]
  readonly tries: number
  readonly errorOf: (id: string) => string | null
  readonly hear: UnreadFields['hear']
  readonly pass: () => boolean
  readonly begin: () => void
}

/** `fields`: all that may lack something, in the order of the page; days among them tell by `hear` how they read. */
export function useFieldFaults(fields: readonly AskedField[]): FieldFaults {
  const { language } = useLanguage()
  const [tries, setTries] = useState(0)
  const { unread, hear } = useUnreadFields()
  const faults = faultsOf(fields, { unread, says: sayRefusal({ code: 'day-unreadable' }, language) })
  const shown = tries === 0 ? [] : faults
  return {
    shown,
    tries,
    errorOf: (id) => shown.find((fault) => fault.id === id)?.says ?? null,
    hear,
    pass: () => {
      setTries(tries + 1)
      return faults.length === 0
    },
    begin: () => setTries(0),
  }
}
