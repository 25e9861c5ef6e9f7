import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { useAddressWords } from '../../../browser/address-words.ts'
import { useMe, useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { StateTag } from '../../../browser/ui/StateTag.tsx'
import { useAct } from '../../../browser/use-act.ts'
import type { AnswerOf } from '../../../commands/catalogue.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { mayRun } from '../training.rules.ts'
import { CASES, type PracticeCase } from './cases.data.ts'
import { PracticeResults } from './PracticeResults.office.tsx'
import type { AnsweredCase } from './practice.ts'
import { rightOf } from './practice.rules.ts'
import { practiceTexts, scoreSaid } from './practice.screen.texts.ts'
import { pointsOf } from './practice.tables.ts'
import '../../../browser/ui/form.css'
import './practice.css'

export type Practice = AnswerOf<'training.practice'>
type Props = { readonly of: Practice }

/** The practice of a class: on or off, who answers which case, and what the class knows. */
export function PracticePage() {
  const t = useText(practiceTexts)
  const { id } = useParams<{ id: string }>()
  const practice = useRead('training.practice', { class: id as Id<'class'> })
  const officer = useMe().data?.officer
  return (
    <Loaded of={practice}>
      {(found) => (
        <>
          <PageHeader title={t.title} under={found.class.title}>
            <Button component={Link} variant="default" href={`/classes/${id}`}>
              {t.toClass}
            </Button>
          </PageHeader>
          <p className="said">{t.invented}</p>
          <div className="two-columns">
            <div className="column">
              {officer && mayRun(officer, found.class) ? <Setting of={found} /> : null}
              <section className="panel">
                <h2 className="panel-title">{t.answering}</h2>
                {found.standard ? <Answering of={found} /> : <p className="quiet">{t.off}</p>}
              </section>
            </div>
            <section className="panel">
              <PracticeResults of={found} />
            </section>
          </div>
        </>
      )}
    </Loaded>
  )
}

function Setting({ of: { class: of, setting, standard, choices } }: Props) {
  const t = useText(practiceTexts)
  const say = useSay()
  const { sending, act } = useAct()
  const [chosen, setChosen] = useState<string | null>(setting?.answeredBy ?? choices.find(isReady)?.id ?? null)
  const set = (wanted: string | null) =>
    act('training.set-practice', {
      id: newId<'practice-setting'>(),
      class: of.class,
      standard: wanted,
      after: setting?.id ?? null,
    })
  const named = choices.map(({ id, name, open }) => ({
    value: id,
    label: open > 0 ? `${say(name)} (${t.stillOpen})` : say(name),
  }))
  return (
    <section className="panel no-print">
      <h2 className="panel-title">{t.setting}</h2>
      <Refusals of={sending.refusals} />
      {standard ? (
        <>
          <p>
            {t.standard}: <b>{say(standard.name)}</b>
          </p>
          <Button variant="default" loading={sending.state === 'busy'} onClick={() => set(null)}>
            {t.turnOff}
          </Button>
        </>
      ) : (
        <div className="column-form">
          <ChoiceField label={t.standard} value={chosen} onChange={setChosen} choices={named} />
          <div>
            <Button disabled={chosen === null} loading={sending.state === 'busy'} onClick={() => set(chosen)}>
              {t.turnOn}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}

const isReady = ({ open }: Practice['choices'][number]) => open === 0

function Answering({ of }: Props) {
  const t = useText(practiceTexts)
  const { said, say } = useAddressWords()
  const learner = of.learners.find(({ id }) => id === said('learner'))?.id ?? null
  if (of.learners.length === 0) return <p className="quiet">{t.noLearner}</p>
  return (
    <>
      <ChoiceField
        id="practice-learner"
        label={t.learner}
        description={t.learnerHint}
        value={learner}
        onChange={(chosen) => say({ learner: chosen })}
        choices={of.learners.map(({ id, name, unitName }) => ({ value: id, label: `${name} · ${unitName}` }))}
      />
      {learner ? <Cases of={of.class.class} learner={learner} /> : null}
    </>
  )
}

type CasesProps = { readonly of: Id<'class'>; readonly learner: Id<'learner'> }

function Cases({ of, learner }: CasesProps) {
  const answers = useRead('training.practice-standing', { class: of, learner })
  return (
    <Loaded of={answers}>
      {({ rows }) => (
        <ul className="plain-list practice-cases">
          {CASES.map((one) => (
            <li key={one.id}>
              <Link href={`/classes/${of}/practice/${one.id}?learner=${learner}`}>
                <CaseTitle of={one} />
              </Link>{' '}
              <Standing answers={rows.filter(({ case: is }) => is === one.id)} />
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  )
}

function CaseTitle({ of }: { readonly of: PracticeCase }) {
  const say = useSay()
  return <>{`${CASES.indexOf(of) + 1}. ${say(of.title)}`}</>
}

function Standing({ answers }: { readonly answers: readonly AnsweredCase[] }) {
  const t = useText(practiceTexts)
  const say = useSay()
  const first = answers.find(({ number }) => number === 1)
  if (!first) return <StateTag tone="quiet" name={practiceTexts.unanswered} />
  const points = pointsOf(first)
  const tone = rightOf(points) === points.length ? 'good' : 'warn'
  return (
    <>
      <StateTag tone={tone} name={scoreSaid(rightOf(points), points.length)} />
      {answers.length > 1 ? (
        <span className="quiet small">
          {' '}
          {t.retry}: {say(scoreSaid(rightOf(pointsOf(lastOf(answers))), points.length))}
        </span>
      ) : null}
    </>
  )
}

const lastOf = (answers: readonly AnsweredCase[]): AnsweredCase =>
  answers.reduce((last, one) => (one.number > last.number ? one : last))
