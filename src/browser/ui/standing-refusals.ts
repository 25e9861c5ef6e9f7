import { useEffect, useState } from 'react'
import type { Refusal } from '../../kernel/command.ts'

type Fields = Readonly<Record<string, string>>
type Mended = { readonly of: readonly Refusal[]; readonly codes: ReadonlySet<string> }

/** What was refused, without that whose input holds something else by now. A refusal of no input stands until the next try. */
export function useStandingRefusals(of: readonly Refusal[], fields: Fields): readonly Refusal[] {
  const [mended, setMended] = useState<Mended>({ of, codes: new Set() })
  const named = JSON.stringify(fields)
  useEffect(() => {
    if (of.length === 0) return
    const inputs = Object.entries(JSON.parse(named) as Fields)
    const refused = new Map(inputs.map(([code, id]) => [code, wordsIn(id)]))
    const changed = () => inputs.filter(([code, id]) => wordsIn(id) !== refused.get(code)).map(([code]) => code)
    // A choice from a list reaches its input only when the screen is drawn again.
    const look = () => requestAnimationFrame(() => setMended({ of, codes: new Set(changed()) }))
    for (const event of EVENTS) document.addEventListener(event, look)
    return () => {
      for (const event of EVENTS) document.removeEventListener(event, look)
    }
  }, [of, named])
  return mended.of === of ? of.filter(({ code }) => !mended.codes.has(code)) : of
}

const EVENTS = ['input', 'click', 'keyup'] as const

function wordsIn(id: string): string {
  const place = document.getElementById(id)
  return place instanceof HTMLInputElement || place instanceof HTMLTextAreaElement
    ? place.value
    : (place?.textContent ?? '')
}
