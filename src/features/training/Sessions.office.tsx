import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useMe } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import type { ClassPanelProps } from './ClassPage.office.tsx'
import type { Session } from './training.ts'
import { inTime } from './training.rules.ts'
import { lessonsSaid, presentSaid, sessionName, trainingTexts } from './training.screen.texts.ts'

/** The sessions of a class, each with its attendance. */
export function Sessions({ page, may }: ClassPanelProps) {
  const t = useText(trainingTexts)
  return (
    <>
      <h2 className="panel-title">{t.sessions}</h2>
      <ul className="plain-list">
        {inTime(page.class.sessions).map((session, at) => (
          <li key={session.id}>
            <SessionLine {...{ page, may, session }} number={at + 1} />
          </li>
        ))}
      </ul>
    </>
  )
}

type LineProps = ClassPanelProps & { readonly session: Session; readonly number: number }

function SessionLine({ page, may, session, number }: LineProps) {
  const t = useText(trainingTexts)
  const say = useSay()
  const today = useMe().data?.today ?? session.on
  const sheet = page.attendance.find((one) => one.session === session.id)
  const names = session.speakers.map((id) => page.class.speakers.find((one) => one.id === id)?.name ?? '–')
  const open = page.class.state !== 'held' && page.class.state !== 'cancelled'
  const comes = session.on > today
  return (
    <>
      <b>{say(sessionName(number, session))}</b> · {say(lessonsSaid(session.lessons))}
      {names.length > 0 ? ` · ${names.join(', ')}` : null}
      <br />
      <span className="quiet">
        {sheet
          ? say(presentSaid(sheet.present.length, sheet.present.length + sheet.absent.length))
          : comes
            ? t.notYet
            : t.untold}
      </span>{' '}
      {may === 'run' && open && !comes ? (
        <Button
          component={Link}
          variant={sheet ? 'subtle' : 'default'}
          size="compact-md"
          className="no-print"
          href={`/classes/${page.class.class}/attendance/${session.id}`}
        >
          {sheet ? t.correctAttendance : t.tellAttendance}
        </Button>
      ) : null}
    </>
  )
}
