import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { StateTag } from '../../../browser/ui/StateTag.tsx'
import { explain } from '../../household/explain.rules.ts'
import type { DeprivationIndicator, PovertyStandard } from '../../household/standard.ts'
import { explanationSentences } from '../../household/standard.texts.ts'
import type { PracticeCase } from './cases.data.ts'
import type { AnsweredCase } from './practice.ts'
import { factsOf, rightOf, type ScoredPoint, storyOf } from './practice.rules.ts'
import { practiceTexts, scoreSaid, trySaid } from './practice.screen.texts.ts'
import { pointsOf, rightWords, saidWords } from './practice.tables.ts'
import { pointNames } from './practice.texts.ts'

type Props = { readonly answer: AnsweredCase; readonly of: PracticeCase; readonly standard: PovertyStandard }

/** An answer point by point: right or wrong, and why, with the article. */
export function Scored({ answer, of, standard }: Props) {
  const t = useText(practiceTexts)
  const say = useSay()
  const points = pointsOf(answer)
  const facts = factsOf(of)
  return (
    <article className="practice-answer">
      <h2 className="panel-title">
        {say(trySaid(answer.number))} · {say(scoreSaid(rightOf(points), points.length))}
      </h2>
      <ul className="plain-list practice-points">
        {points.map((point) => (
          <Point key={point.of} {...{ point, of, standard }} />
        ))}
      </ul>
      <h3>{t.why}</h3>
      <ul>
        {explanationSentences(explain(facts, standard), facts).map((sentence) => (
          <li key={sentence.vi}>{say(sentence)}</li>
        ))}
      </ul>
    </article>
  )
}

type PointProps = Omit<Props, 'answer'> & { readonly point: ScoredPoint }

function Point({ point, of, standard }: PointProps) {
  const t = useText(practiceTexts)
  const say = useSay()
  const { language } = useLanguage()
  return (
    <li>
      <StateTag tone={point.right ? 'good' : 'bad'} name={rightWords[point.right ? 'right' : 'wrong']} />{' '}
      <b>{say(pointNames[point.of])}</b>: {t.said} “{saidWords(point, 'said', language)}”
      {point.right ? null : (
        <>
          , {t.is} “{saidWords(point, 'is', language)}”
        </>
      )}
      {point.of === 'class' ? null : <Reason indicator={point.of} of={of} standard={standard} />}
    </li>
  )
}

type ReasonProps = Omit<Props, 'answer'> & { readonly indicator: DeprivationIndicator }

/** What was seen of it, and the article that counts it. */
function Reason({ indicator, of, standard }: ReasonProps) {
  const say = useSay()
  const source = standard.values.find(({ name }) => name === `indicator.${indicator}`)?.source ?? null
  const seen = storyOf(of, [indicator]).map(say)
  return <div className="quiet small">{[...seen, ...(source ? [source] : [])].join(' · ')}</div>
}
