import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { useAddressWords } from '../../../browser/address-words.ts'
import { useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { usePages } from '../../../browser/pages.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { StateTag } from '../../../browser/ui/StateTag.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import type { AnswerOf } from '../../../commands/catalogue.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { residenceNames } from '../../household/standard.texts.ts'
import type { PovertyStandard } from '../../household/standard.ts'
import type { ClassLearner } from '../learner.ts'
import { CaseForm } from './CaseForm.office.tsx'
import type { PracticeCase } from './cases.data.ts'
import type { AnsweredCase } from './practice.ts'
import { findCase, storyOf, verdictOf } from './practice.rules.ts'
import { incomeSaid, practiceTexts } from './practice.screen.texts.ts'
import { Scored } from './Scored.office.tsx'
import '../../../browser/ui/form.css'
import './practice.css'

type Practice = AnswerOf<'training.practice'>

/** One invented household: what was seen of it, the learner's answer, and each point of it. */
export function AnswerCase() {
  const t = useText(practiceTexts)
  const say = useSay()
  const { id, case: caseId } = useParams<{ id: string; case: string }>()
  const { said } = useAddressWords()
  const learner = said('learner') as Id<'learner'> | null
  const practice = useRead('training.practice', { class: id as Id<'class'> })
  const of = findCase(caseId)
  return (
    <Loaded of={practice}>
      {(found) => (
        <>
          <PageHeader
            title={of ? say(of.title) : t.unknownCase}
            under={found.learners.find((one) => one.id === learner)?.name ?? found.class.title}
          >
            <Button
              component={Link}
              variant="default"
              href={`/classes/${id}/practice${learner ? `?learner=${learner}` : ''}`}
            >
              {t.toPractice}
            </Button>
          </PageHeader>
          {of ? <Opened key={`${caseId} ${learner}`} practice={found} of={of} learner={learner} /> : null}
        </>
      )}
    </Loaded>
  )
}

type OpenedProps = {
  readonly practice: Practice
  readonly of: PracticeCase
  readonly learner: Id<'learner'> | null
}

function Opened({ practice, of, learner }: OpenedProps) {
  const t = useText(practiceTexts)
  const known = practice.learners.find(({ id }) => id === learner)
  if (!practice.standard) return <p className="empty">{t.off}</p>
  if (!known) return <p className="empty">{t.chooseLearner}</p>
  return (
    <div className="two-columns">
      <section className="panel">
        <Story of={of} standard={practice.standard} />
      </section>
      <section className="panel">
        <Answered of={of} learner={known} practice={{ ...practice, standard: practice.standard }} />
      </section>
    </div>
  )
}

function Story({ of, standard }: { readonly of: PracticeCase; readonly standard: PovertyStandard }) {
  const t = useText(practiceTexts)
  const say = useSay()
  return (
    <>
      <p>
        <StateTag tone="calm" name={practiceTexts.inventedTag} />
      </p>
      <h2 className="panel-title">{t.seen}</h2>
      <p>
        <b>{`${say(residenceNames[of.residence])} · ${say(incomeSaid(of.income))}`}</b>
      </p>
      <ul>
        {storyOf(of, verdictOf(of, standard)?.counted ?? []).map((sentence) => (
          <li key={sentence.vi}>{say(sentence)}</li>
        ))}
      </ul>
    </>
  )
}

type AnsweredProps = {
  readonly practice: Practice & { readonly standard: PovertyStandard }
  readonly of: PracticeCase
  readonly learner: ClassLearner
}

const EVERY_POINT = { point: null, tries: null, mark: null }

function Answered(props: AnsweredProps) {
  const t = useText(uiTexts)
  const { practice, of, learner } = props
  const asked = { class: practice.class.class, learner: learner.id, case: of.id, ...EVERY_POINT }
  const { reading, more } = usePages('training.practice-answers', asked)
  return (
    <Loaded of={reading}>
      {(pages) => (
        <>
          <Tries {...props} tries={pages.flatMap(({ rows }) => rows)} />
          {more ? (
            <Button variant="subtle" onClick={more}>
              {t.more}
            </Button>
          ) : null}
        </>
      )}
    </Loaded>
  )
}

/** The answer that is being given: what it follows; null: one looks at what was answered. */
type Trying = { readonly after: Id<'practice-answer'> | null } | null

/** `tries`: the last first. */
function Tries({ practice, of, learner, tries }: AnsweredProps & { readonly tries: readonly AnsweredCase[] }) {
  const t = useText(practiceTexts)
  const [last] = tries
  // A form that is open stays, with what it follows, though somebody else answers meanwhile.
  const [trying, setTrying] = useState<Trying>(() => (last ? null : { after: null }))
  const counted = verdictOf(of, practice.standard)?.counted ?? []
  const asked = { class: practice.class.class, learner: learner.id, case: of.id }
  if (trying || !last)
    return <CaseForm asked={asked} counted={counted} after={trying?.after ?? null} done={() => setTrying(null)} />
  return (
    <>
      {tries.map((answer) => (
        <Scored key={answer.id} answer={answer} of={of} standard={practice.standard} />
      ))}
      <p className="quiet">{t.retryHint}</p>
      <Button variant="default" onClick={() => setTrying({ after: last.id })}>
        {t.retry}
      </Button>
    </>
  )
}
