import { useState } from 'react'
import { useSay, useText } from '../../../browser/language.tsx'
import { StateTag, type Tone } from '../../../browser/ui/StateTag.tsx'
import { showDay } from '../../../kernel/day.ts'
import type { Sha256 } from '../../../kernel/kernel.ts'
import { showNumber } from '../../../kernel/text.ts'
import { measureNames, sourceSays, workStateNames } from '../plan.texts.ts'
import type { WorkRow, WorkState } from './work.ts'
import { returnedSays, workTexts } from './work.screen.texts.ts'
import './work.css'

const TONES: Readonly<Record<WorkState, Tone>> = {
  waiting: 'warn',
  confirmed: 'good',
  returned: 'bad',
  withdrawn: 'quiet',
  replaced: 'quiet',
}

/** How a record stands, how it came in unless it was logged act by act, and whether it lacks evidence. */
export function WorkTags({
  work,
}: {
  readonly work: Pick<WorkRow, 'state' | 'source' | 'enteredBy' | 'evidence' | 'reason'>
}) {
  const say = useSay()
  return (
    <span className="work-tags">
      <StateTag tone={TONES[work.state]} name={workStateNames[work.state]} />
      {work.source === 'logged' ? null : <StateTag tone="calm" name={sourceSays(work)} />}
      {work.evidence === 0 ? <StateTag tone="warn" name={workTexts.withoutEvidence} /> : null}
      {work.state === 'returned' ? <span className="small work-reason">{say(returnedSays(work.reason))}</span> : null}
    </span>
  )
}

/** `46 lượt người`. */
export function Quantity({ work }: { readonly work: Pick<WorkRow, 'quantity' | 'measure'> }) {
  const say = useSay()
  return (
    <span className="work-quantity">
      {showNumber(work.quantity)} <span className="small quiet">{say(measureNames[work.measure])}</span>
    </span>
  )
}

/** One day, or the first and the last. */
export const showDays = ({ from, to }: Pick<WorkRow, 'from' | 'to'>) =>
  from === to ? showDay(from) : `${showDay(from)} – ${showDay(to)}`

/** A small picture of a photo; while it is being made, or for a picture that cannot be shown, a word stands there. */
export function Thumbnail({ file, says }: { readonly file: Sha256 | null; readonly says: string }) {
  const t = useText(workTexts)
  const [failed, setFailed] = useState<Sha256 | null>(null)
  if (file === null) return <span className="thumbnail" aria-hidden="true" />
  if (failed === file) return <span className="thumbnail small">{t.photo}</span>
  return (
    <img
      className="thumbnail"
      src={`/files/${file}/thumbnail`}
      alt={says}
      loading="lazy"
      onError={() => setFailed(file)}
    />
  )
}
