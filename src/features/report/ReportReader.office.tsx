import { useSay, useText } from '../../browser/language.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { Annexes, MainSheet } from '../../browser/ui/PaperView.tsx'
import { StateTag } from '../../browser/ui/StateTag.tsx'
import { showNumber } from '../../kernel/text.ts'
import { resultPaper } from './report.paper.ts'
import { reportListTexts, reportTexts, signedSays } from './report.screen.texts.ts'
import type { Difference, ReportFacts, Signature } from './report.ts'
import { ReportTools } from './ReportTools.office.tsx'

type Props = {
  readonly facts: ReportFacts
  readonly rest: 'more-in-word' | 'all-here'
  readonly differences: readonly Difference[]
}

/** A report as it is read: a signed one exactly as it was signed, with what would be another figure today beside it. */
export function ReportReader({ facts, rest, differences }: Props) {
  const t = useText(reportTexts)
  const { report } = facts
  const paper = resultPaper(facts)
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={report.title}
          under={report.signature ? null : <StateTag tone="calm" name={reportListTexts.writing} />}
        >
          <ReportTools report={report} />
        </PageHeader>
        {report.signature ? <SignedBanner signature={report.signature} /> : <p className="quiet">{t.readOnly}</p>}
      </div>
      <div className="report-desk">
        <div className="report-paper">
          <MainSheet paper={paper} />
        </div>
        {report.signature ? <Differences of={differences} /> : null}
      </div>
      <Annexes paper={paper} />
      {rest === 'more-in-word' ? <p className="quiet">{t.recordAnnexRest}</p> : null}
    </>
  )
}

function SignedBanner({ signature }: { readonly signature: Signature }) {
  const t = useText(reportTexts)
  return (
    <p className="signed-banner">
      <StateTag tone="good" name={signedSays(signature.number, signature.signedOn)} />
      <a href={`/files/${signature.file}`} target="_blank" rel="noreferrer">
        {t.openSigned} ({signature.fileName})
      </a>
    </p>
  )
}

function Differences({ of }: { readonly of: readonly Difference[] }) {
  const t = useText(reportTexts)
  const say = useSay()
  if (of.length === 0)
    return (
      <aside className="report-side no-print">
        <p className="panel">{t.noDifferences}</p>
      </aside>
    )
  return (
    <aside className="report-side no-print" aria-label={t.differences}>
      <section className="panel differences">
        <h2 className="panel-title">{t.differences}</h2>
        <p className="quiet">{t.differencesNote}</p>
        <ul>
          {of.map(({ taskTitle, period, signed, now }) => (
            <li key={`${taskTitle} ${period}`}>
              {taskTitle} ({say(period === 'in-period' ? reportTexts.inPeriod : reportTexts.toDate)}): {t.asSigned}{' '}
              <strong>{showNumber(signed)}</strong>, {t.now} <strong>{showNumber(now)}</strong>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  )
}
