import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { useMe, useRead } from '../../browser/api.ts'
import { planAddress } from '../../browser/chosen-plan.tsx'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { FactList } from '../../browser/ui/FactList.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { ReasonForm } from '../../browser/ui/ReasonForm.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { Id } from '../../kernel/kernel.ts'
import { workKindNames } from '../plan/plan.texts.ts'
import { ClassTag } from './Classes.office.tsx'
import { Certificates } from './Certificates.office.tsx'
import { ClassPapers } from './ClassPapers.office.tsx'
import { CloseClass } from './CloseClass.office.tsx'
import { Learners } from './Learners.office.tsx'
import { Feedback } from './feedback/Feedback.office.tsx'
import { ExamLink } from './exam/ExamLink.office.tsx'
import { PracticeLink } from './practice/PracticeLink.office.tsx'
import { Sessions } from './Sessions.office.tsx'
import type { ClassPage as Page } from './training.ts'
import { mayRun, movedSince } from './training.rules.ts'
import { movedSaid, trainingTexts } from './training.screen.texts.ts'
import '../../browser/ui/form.css'
import './training.css'

/** One class: how it is held, whom the units send, who came, and what it counts. */
export function ClassPage() {
  const { id } = useParams<{ id: string }>()
  const page = useRead('training.class', { class: id as Id<'class'> })
  return <Loaded of={page}>{(found) => <Opened page={found} />}</Loaded>
}

/** What who looks at a class may do with it. */
export type May = 'run' | 'look'

/** `may`: a class that is over is looked at by everybody. */
export type ClassPanelProps = { readonly page: Page; readonly may: May }

function Opened({ page }: { readonly page: Page }) {
  const t = useText(trainingTexts)
  const officer = useMe().data?.officer
  const { title, unitName, plan } = page.class
  const say = useSay()
  const moved = movedSince(page.class)
  const may: May = officer && mayRun(officer, page.class) ? 'run' : 'look'
  return (
    <>
      <PageHeader title={title} under={unitName}>
        <Button component={Link} variant="default" href={planAddress('/classes', plan)}>
          {t.all}
        </Button>
      </PageHeader>
      <Steps page={page} may={may} />
      {isOpen(page) && moved !== null ? (
        <p className="said" role="status">
          {say(movedSaid(moved.on))}
        </p>
      ) : null}
      <div className="two-columns">
        <section className="panel">
          <Facts page={page} />
        </section>
        <div className="column">
          <section className="panel">
            <Sessions page={page} may={may} />
          </section>
          <section className="panel">
            <CloseClass page={page} may={may} />
          </section>
          <PracticeLink of={page.class.class} />
          {may === 'run' && page.class.state !== 'cancelled' ? <ExamLink of={page.class.class} /> : null}
        </div>
      </div>
      <ClassPapers page={page} may={may} />
      <Certificates page={page} may={may} />
      <Feedback page={page} may={may} />
      <section className="panel class-list">
        <Learners page={page} may={may} />
      </section>
    </>
  )
}

function Steps({ page, may }: ClassPanelProps) {
  const t = useText(trainingTexts)
  const { sending, act } = useAct()
  const [asked, setAsked] = useState<'nothing' | 'reason'>('nothing')
  const { class: of, state } = page.class
  return (
    <div className="steps no-print">
      <Refusals of={sending.refusals} />
      <div className="head-tools">
        <ClassTag state={state} />
        {may === 'run' && isOpen(page) ? (
          <>
            <Button component={Link} variant="default" href={`/classes/new?after=${of}`}>
              {t.change}
            </Button>
            <Button variant="subtle" color="red" onClick={() => setAsked('reason')}>
              {t.cancel}
            </Button>
          </>
        ) : null}
      </div>
      {asked === 'reason' ? (
        <ReasonForm
          label={t.reason}
          hint={t.reasonHint}
          button={t.cancelWith}
          busy={sending.state}
          cancel={() => setAsked('nothing')}
          send={(words) =>
            act(
              'training.cancel-class',
              { class: of, reason: { personalId: newId<'personal-text'>(), text: words } },
              { done: () => setAsked('nothing') },
            )
          }
        />
      ) : null}
    </div>
  )
}

const isOpen = ({ class: { state } }: Page) => state === 'planned' || state === 'invited'

function Facts({ page }: { readonly page: Page }) {
  const t = useText(trainingTexts)
  const say = useSay()
  const { kind, audience, topics, host, venue, areaName, speakers } = page.class
  return (
    <FactList
      of={[
        [t.kind, say(workKindNames[kind])],
        [t.venue, `${venue} (${areaName})`],
        ...(host === null ? [] : [[t.host, host] as const]),
        [t.audience, audience ?? '–'],
        [t.topics, topics.length > 0 ? <Lines of={topics} /> : '–'],
        [
          t.speakers,
          speakers.length > 0 ? (
            <Lines of={speakers.map(({ name, post }) => [name ?? '–', post].filter(Boolean).join(', '))} />
          ) : (
            '–'
          ),
        ],
      ]}
    />
  )
}

const Lines = ({ of }: { readonly of: readonly string[] }) => (
  <ul className="plain-list">
    {of.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
