import { useState } from 'react'
import { type FileNotSent, leftOut } from '../../../browser/left-out.ts'
import type { Sending } from '../../../browser/sending.ts'
import { useUnreadFields } from '../../../browser/ui/unread-fields.ts'
import type { Refusal } from '../../../kernel/command.ts'
import type { Typing } from './work-form-fields.browser.ts'
import { emptyFields, inputOf, type WorkForm, type WorkFormField } from './work-form.ts'

/** What keeps a form from being sent: said from the first try on. `round`: another whenever one starts again. */
export type FormGate = {
  readonly missing: readonly WorkFormField[]
  readonly unread: readonly WorkFormField[]
  readonly refusals: readonly Refusal[]
  readonly tries: number
  readonly round: number
  readonly typing: Typing
  readonly setNotSent: (files: readonly FileNotSent[]) => void
  /** Sends when nothing is wrong and nothing would be left out. */
  readonly pass: () => void
  readonly begin: () => void
}

type Facts = {
  readonly form: WorkForm
  readonly refusals: readonly Refusal[]
  readonly sending: Sending
  readonly send: () => void
}

export function useFormGate({ form, refusals, sending, send }: Facts): FormGate {
  const [tries, setTries] = useState(0)
  const [round, setRound] = useState(0)
  const [words, setWords] = useState('')
  const [notSent, setNotSent] = useState<readonly FileNotSent[]>([])
  const reading = useUnreadFields()
  const left = leftOut(words, notSent)
  const unread = READ.filter((field) => reading.unread.includes(inputOf(field)))
  const missing = emptyFields(form).filter((field) => !unread.includes(field) && !(field === 'places' && words.trim()))
  const pass = () => {
    setTries(tries + 1)
    sending.refuse(...left)
    if (missing.length + unread.length + left.length + refusals.length === 0) send()
  }
  const begin = () => {
    setTries(0)
    setRound(round + 1)
    setWords('')
    setNotSent([])
    sending.refuse()
  }
  const shown = tries > 0 ? { missing, unread, left } : { missing: [], unread: [], left: [] }
  return {
    missing: shown.missing,
    unread: shown.unread,
    refusals: [...refusals, ...shown.left],
    tries,
    round,
    typing: { hear: reading.hear, words, setWords },
    setNotSent,
    pass,
    begin,
  }
}

/** The fields whose words are read. */
const READ: readonly WorkFormField[] = ['day', 'quantity']
