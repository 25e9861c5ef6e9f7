import { useSay, useText } from '../../../browser/language.tsx'
import type { ScoreTold } from './score.rules.ts'
import { scoreTexts } from './score-table.screen.texts.ts'
import { lineSaid } from './score-table.texts.ts'
import './score.css'

/** How the points of a form came about, item by item in the order of its sheet. */
export function ScoreLines({ of }: { readonly of: ScoreTold }) {
  const t = useText(scoreTexts)
  const say = useSay()
  return (
    <details>
      <summary>{t.eachItem}</summary>
      <ol className="score-lines">
        {of.lines.map((line, at) => (
          <li key={`${at} ${line.item}`}>
            <span className="quiet">{line.item}:</span> {say(lineSaid(line))}
          </li>
        ))}
      </ol>
    </details>
  )
}
