import { showDay } from '../../kernel/day.ts'
import { useMe } from '../api.ts'
import { useSay, useText } from '../language.tsx'
import { rowsPrinted, uiTexts } from './ui.texts.ts'

type Props = {
  /** What the list is of, one part after the other. */
  readonly words: readonly string[]
  readonly rows: number
  /** `part`: there are more that are not on the screen. */
  readonly extent: 'whole' | 'part'
}

/** Above a printed list: what it is of, how many rows, and the day of printing. On paper only. */
export function PrintHead({ words, rows, extent }: Props) {
  const t = useText(uiTexts)
  const say = useSay()
  const today = useMe().data?.today ?? null
  const printed = today === null ? [] : [`${t.printedOn} ${showDay(today)}`]
  return <p className="print-only print-head">{[...words, say(rowsPrinted(rows, extent)), ...printed].join(' · ')}</p>
}
