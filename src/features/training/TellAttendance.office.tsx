import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { ClassLearner } from './learner.ts'
import type { ClassPage, Session } from './training.ts'
import { inTime } from './training.rules.ts'
import { presentSaid, sessionName, trainingTexts } from './training.screen.texts.ts'
import { WhoIsAbsent } from './WhoIsAbsent.office.tsx'
import '../../browser/ui/form.css'
import './training.css'

/** “All present, but …”: a session's attendance by typing the names of those who did not come. */
export function TellAttendance() {
  const { id, session } = useParams<{ id: string; session: string }>()
  const page = useRead('training.class', { class: id as Id<'class'> })
  return (
    <Loaded of={page}>
      {(found) => {
        const held = found.class.sessions.find((one) => one.id === session)
        return held ? <Sheet key={held.id} page={found} session={held} /> : null
      }}
    </Loaded>
  )
}

type Props = { readonly page: ClassPage; readonly session: Session }

function Sheet({ page, session }: Props) {
  const t = useText(trainingTexts)
  const say = useSay()
  const { absent, setAbsent, unsaid, setCame, spokenOf, sending, save } = useSheet({ page, session })
  const number = inTime(page.class.sessions).findIndex(({ id }) => id === session.id) + 1
  return (
    <>
      <PageHeader title={t.attendance} under={`${page.class.title} · ${say(sessionName(number, session))}`}>
        <Button component={Link} variant="default" href={`/classes/${page.class.class}`}>
          {t.toClass}
        </Button>
      </PageHeader>
      <Refusals of={sending.refusals} />
      <section className="panel">
        <p className="said" role="status">
          <b>{say(presentSaid(spokenOf.length - absent.length, spokenOf.length))}</b>
        </p>
        <WhoIsAbsent
          learners={spokenOf.filter(({ id }) => !absent.includes(id))}
          mark={(id) => setAbsent([...absent, id])}
        />
        <h2>{t.absent}</h2>
        <Absent
          of={spokenOf.filter(({ id }) => absent.includes(id))}
          back={(id) => setAbsent(absent.filter((one) => one !== id))}
        />
        {unsaid.length > 0 ? (
          <ListedSince of={unsaid} came={setCame} absent={(id) => setAbsent([...absent, id])} />
        ) : null}
      </section>
      <div className="head-tools">
        <Button loading={sending.state === 'busy'} onClick={save}>
          {t.saveAttendance}
        </Button>
      </div>
    </>
  )
}

function useSheet({ page, session }: Props) {
  const [, go] = useLocation()
  const { sending, act } = useAct()
  const stands = page.attendance.find((one) => one.session === session.id) ?? null
  const known = page.learners.map(({ id }) => id)
  const [absent, setAbsent] = useState<readonly Id<'learner'>[]>(
    () => stands?.absent.filter((id) => known.includes(id)) ?? [],
  )
  const [came, setCame] = useState<readonly Id<'learner'>[]>([])
  const [id] = useState(() => newId<'attendance'>())
  const isSpokenOf = ({ id: of }: ClassLearner) =>
    stands === null || [...stands.present, ...stands.absent, ...absent, ...came].includes(of)
  const save = () =>
    act(
      'training.record-attendance',
      {
        id,
        class: page.class.class,
        session: session.id,
        absent: [...absent],
        came: [...came],
        replaces: stands?.id ?? null,
      },
      { done: () => go(`/classes/${page.class.class}`), id },
    )
  return {
    absent,
    setAbsent,
    /** Whom the sheet speaks of; the others were listed after it. */
    spokenOf: page.learners.filter(isSpokenOf),
    unsaid: page.learners.filter((learner) => !isSpokenOf(learner)),
    setCame: (one: Id<'learner'>) => setCame([...came, one]),
    sending,
    save,
  }
}

type SinceProps = {
  readonly of: readonly ClassLearner[]
  readonly came: (id: Id<'learner'>) => void
  readonly absent: (id: Id<'learner'>) => void
}

/** Listed after the attendance was told: they count once it is said that they came. */
function ListedSince({ of, came, absent }: SinceProps) {
  const t = useText(trainingTexts)
  return (
    <>
      <h2>{t.listedSince}</h2>
      <p className="quiet">{t.listedSinceHint}</p>
      <ul className="told-absent">
        {of.map(({ id, name, unitName }) => (
          <li key={id}>
            {name} <span className="quiet small">{unitName}</span>{' '}
            <Button variant="default" size="compact-sm" aria-label={`${t.came}: ${name}`} onClick={() => came(id)}>
              {t.came}
            </Button>{' '}
            <Button variant="subtle" size="compact-sm" aria-label={`${t.absent}: ${name}`} onClick={() => absent(id)}>
              {t.absent}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

type AbsentProps = { readonly of: readonly ClassLearner[]; readonly back: (id: Id<'learner'>) => void }

function Absent({ of, back }: AbsentProps) {
  const t = useText(trainingTexts)
  if (of.length === 0) return <p className="quiet">{t.nobodyAbsent}</p>
  return (
    <ul className="told-absent">
      {of.map(({ id, name, unitName }) => (
        <li key={id}>
          {name} <span className="quiet small">{unitName}</span>{' '}
          <Button variant="subtle" size="compact-sm" aria-label={`${t.came}: ${name}`} onClick={() => back(id)}>
            {t.came}
          </Button>
        </li>
      ))}
    </ul>
  )
}
