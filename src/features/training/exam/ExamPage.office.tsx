import { Button } from '@mantine/core'
import { Link, useParams } from 'wouter'
import { useMe, useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { PaperButton } from '../../../browser/ui/PaperLinks.tsx'
import type { AnswerOf } from '../../../commands/catalogue.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { mayRun } from '../training.rules.ts'
import { type Exam, LETTERS } from './exam.ts'
import { ofBoth, resultsOf } from './exam.rules.ts'
import { examTexts, resultSaid } from './exam.screen.texts.ts'
import { momentNames } from './exam.texts.ts'
import { EnterPapers } from './EnterPapers.office.tsx'
import { WriteQuestions } from './WriteQuestions.office.tsx'
import '../../../browser/ui/form.css'
import '../training.css'

export type ExamAnswer = AnswerOf<'training.exam'>

/** The test of a class: its questions, the papers before and after, and what came of them. */
export function ExamPage() {
  const t = useText(examTexts)
  const { id } = useParams<{ id: string }>()
  const officer = useMe().data?.officer
  const reading = useRead('training.exam', { class: id as Id<'class'> })
  return (
    <Loaded of={reading}>
      {(found) => (
        <>
          <PageHeader title={t.title} under={found.class.title}>
            {found.exam ? <PaperButton href={`/api/papers/training/${id}/exam.docx`} label={t.sheet} /> : null}
            <Button component={Link} variant="default" href={`/classes/${id}`}>
              {t.toClass}
            </Button>
          </PageHeader>
          {officer && mayRun(officer, found.class) ? <Held of={found} /> : <p className="empty">{t.notYours}</p>}
        </>
      )}
    </Loaded>
  )
}

function Held({ of }: Pick<Props, 'of'>) {
  const t = useText(examTexts)
  return (
    <div className="two-columns">
      <section className="panel">
        <h2 className="panel-title">{t.questions}</h2>
        <WriteQuestions key={of.exam?.id ?? 'none'} of={of} />
      </section>
      {of.exam ? <Papers of={of} exam={of.exam} /> : null}
    </div>
  )
}

type Props = { readonly of: ExamAnswer; readonly exam: Exam }

function Papers({ of, exam }: Props) {
  const t = useText(examTexts)
  return (
    <div className="column">
      <section className="panel">
        <h2 className="panel-title">{t.results}</h2>
        {of.papers.length === 0 ? <p className="quiet">{t.noPaper}</p> : <Results of={of} exam={exam} />}
      </section>
      <section className="panel no-print">
        <h2 className="panel-title">{t.papers}</h2>
        <EnterPapers of={of} exam={exam} />
      </section>
    </div>
  )
}

function Results({ of: { papers }, exam }: Props) {
  const t = useText(examTexts)
  const say = useSay()
  const results = resultsOf(exam, papers)
  const both = resultsOf(exam, ofBoth(papers))
  return (
    <>
      <Sums of={results} questions={exam.questions.length} />
      {both.some((one) => one.papers > 0) ? (
        <>
          <h3>{t.ofBoth}</h3>
          <Sums of={both} questions={exam.questions.length} />
        </>
      ) : null}
      <table className="exam-table">
        <thead>
          <tr>
            <th scope="col">{t.question}</th>
            {results.map(({ moment }) => (
              <th key={moment} scope="col">{`${say(momentNames[moment])}: ${t.right}`}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {exam.questions.map((question, at) => (
            <tr key={question.text}>
              <th scope="row">{`${at + 1}. ${question.text} (${LETTERS[question.right]})`}</th>
              {results.map(({ moment, papers: count, byQuestion }) => (
                <td key={moment}>{count === 0 ? '–' : `${byQuestion[at]}/${count}`}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

type SumsProps = { readonly of: ReturnType<typeof resultsOf>; readonly questions: number }

function Sums({ of, questions }: SumsProps) {
  const say = useSay()
  return (
    <ul className="plain-list">
      {of.map((one) =>
        one.papers === 0 ? null : (
          <li key={one.moment}>
            <b>{say(momentNames[one.moment])}</b>: {say(resultSaid(one, questions))}
          </li>
        ),
      )}
    </ul>
  )
}
