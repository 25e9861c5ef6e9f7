import { useEffect } from 'react'
import { useText } from '../language.tsx'
import { uiTexts } from './ui.texts.ts'

/** The browser points at a field that is still empty; what it says there is ours, in the language of the screen. */
export function useOwnSentences() {
  const { fillIn } = useText(uiTexts)
  useEffect(() => {
    const listening = new AbortController()
    const options = { capture: true, signal: listening.signal }
    document.addEventListener('invalid', ({ target }) => isField(target) && say(target, fillIn), options)
    document.addEventListener('input', ({ target }) => isField(target) && target.setCustomValidity(''), options)
    // A choice fills a field without typing: before a form is looked at again, nothing is said of it.
    document.addEventListener('click', ({ target }) => target instanceof Element && forgetIn(target), options)
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
