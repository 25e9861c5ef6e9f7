import { useEffect } from 'react'
import { useText } from '../language.tsx'
import { uiTexts } from './ui.texts.ts'

/**
 * The browser points at a field that is still empty; what it says there is ours, in the language of the screen. It also
 * points at a field in which something stands that cannot be read, of which the form itself does not know: what is no
 * day must never be sent as if nothing had been typed.
 */
export function useOwnSentences() {
  const { fillIn } = useText(uiTexts)
  useEffect(() => {
    const listening = new AbortController()
    const options = { capture: true, signal: listening.signal }
    document.addEventListener('invalid', ({ target }) => isField(target) && say(target, fillIn), options)
    document.addEventListener('input', ({ target }) => isField(target) && target.setCustomValidity(''), options)
    // A choice fills a field without typing: before a form is looked at again, nothing is said of it.
    document.addEventListener('click', ({ target }) => target instanceof Element && forgetIn(target), options)
    document.addEventListener('submit', holdBack, options)
    return () => listening.abort()
  }, [fillIn])
}

type Field = HTMLInputElement | HTMLTextAreaElement
const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

function say(field: Field, sentence: string) {
  if (field.validity.valueMissing) field.setCustomValidity(sentence)
}

function forgetIn(clicked: Element) {
  const button = clicked.closest('button')
  for (const field of button?.form?.elements ?? []) if (isField(field)) field.setCustomValidity('')
}

/** `data-unreadable`: what such a field says of itself. */
function holdBack(event: SubmitEvent) {
  if (!(event.target instanceof HTMLFormElement)) return
  const field = event.target.querySelector<HTMLInputElement>('input[data-unreadable]')
  if (!field) return
  event.preventDefault()
  event.stopPropagation()
  field.setCustomValidity(field.dataset['unreadable'] ?? '')
  field.reportValidity()
}
