import { useSay, useText } from '../../../browser/language.tsx'
import { FactList } from '../../../browser/ui/FactList.tsx'
import type { ScoreTold } from './score.rules.ts'
import { scoreTexts } from './score-table.screen.texts.ts'
import { lineSaid } from './score-table.texts.ts'

/** How the points of a form came about, item by item in the order of its sheet. */
export function ScoreLines({ of }: { readonly of: ScoreTold }) {
  const t = useText(scoreTexts)
  const say = useSay()
  return (
    <details>
      <summary>{t.eachItem}</summary>
      <FactList of={of.lines.map((line, at) => [`${at + 1}. ${line.item}`, say(lineSaid(line))])} />
    </details>
  )
}
