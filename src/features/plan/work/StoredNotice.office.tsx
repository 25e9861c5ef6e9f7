import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useSay, useText } from '../../../browser/language.tsx'
import { showMoment } from '../../../browser/show-moment.ts'
import { storedSays, workFormTexts } from './work-form.screen.texts.ts'
import type { Stored } from './work-form-sending.browser.ts'
import { pageOfWork } from './works-address.ts'

/** The server has the record, though its answer was lost: says so, opens it, and says what becomes of what was typed since. */
export function StoredNotice({ stored: { own, last, compared } }: { readonly stored: Stored }) {
  const say = useSay()
  const t = useText(workFormTexts)
  const then = { 'the-same': t.storedSame, changed: t.storedChanged, moved: t.storedMoved }[compared]
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div role="status" className="stored" tabIndex={-1} ref={box}>
      <p>
        <strong>{say(storedSays(showMoment(own.keptAt)))}</strong>{' '}
        <Link href={pageOfWork(last.id)}>{t.openStored}</Link>
      </p>
      <p>{then}</p>
    </div>
  )
}
