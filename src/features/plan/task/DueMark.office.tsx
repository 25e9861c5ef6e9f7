import { useSay } from '../../../browser/language.tsx'
import { showDay } from '../../../kernel/day.ts'
import type { Names } from '../../../kernel/sentence.ts'
import { basisNames, standingNames } from '../plan.texts.ts'
import type { Basis, Due } from './task.ts'
import './due.css'

/** A due day with the mark of where it comes from; without one it says so. */
export function DueMark({ due }: { readonly due: Due | null }) {
  const say = useSay()
  if (!due) return <span className="quiet">{say(standingNames['no-date'])}</span>
  return (
    <span className="due">
      {due.from === null ? '' : `${showDay(due.from)} – `}
      {showDay(due.to)} <BasisMark basis={due.basis} words={due.words} />
    </span>
  )
}

const MARKS: Names<Basis> = { document: { vi: 'VB', en: 'DOC' }, owner: { vi: 'GIAO', en: 'GIVEN' } }

/** VB: theo văn bản · GIAO: chủ kế hoạch giao. */
export function BasisMark({ basis, words = null }: { readonly basis: Basis; readonly words?: string | null }) {
  const say = useSay()
  const name = say(basisNames[basis])
  return (
    <abbr className="basis" title={words ? `${name}: “${words}”` : name}>
      {say(MARKS[basis])}
    </abbr>
  )
}
