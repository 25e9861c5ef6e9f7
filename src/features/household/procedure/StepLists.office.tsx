import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useSay, useText } from '../../../browser/language.tsx'
import { StateTag } from '../../../browser/ui/StateTag.tsx'
import { type LocalDate, showDay } from '../../../kernel/day.ts'
import { Thumbnail } from '../../plan/work/WorkSigns.office.tsx'
import type { ObjectionRow, ProcedurePage } from './procedure.ts'
import { covers, objectionTerm, postingTerm, recognitionTerm, type Term } from './procedure.rules.ts'
import { dueSaid, meetingSaid, procedureTexts, recognisedSaid } from './procedure.screen.texts.ts'
import { conclusionNames, outcomeNames } from './procedure.texts.ts'
import { findStandard } from '../standard.rules.ts'
import { WithdrawStep } from './WithdrawStep.office.tsx'
import { ForWriters } from '../ForWriters.office.tsx'

type Props = { readonly page: ProcedurePage }
type Dated = Props & { readonly today: LocalDate }

/** The meetings, each with the photos of its minutes. */
export function Meetings({ page }: Props) {
  const t = useText(procedureTexts)
  const say = useSay()
  if (page.meetings.length === 0) return <p className="quiet">{t.noMeetings}</p>
  return (
    <ul className="plain-list">
      {page.meetings.map((meeting) => (
        <li key={meeting.id}>
          {showDay(meeting.on)} · {meeting.areaName} · {say(meetingSaid(meeting))}{' '}
          <StateTag
            tone={meeting.conclusion === 'agreed' ? 'good' : 'warn'}
            name={conclusionNames[meeting.conclusion]}
          />
          {meeting.note ? <div className="quiet">{meeting.note}</div> : null}
          <div>
            {page.minutes
              .filter(({ subject }) => (subject as string) === meeting.id)
              .map(({ id, file, kind, fileName }) => (
                <a key={id} href={`/files/${file}`} target="_blank" rel="noreferrer">
                  {kind === 'photo' ? <Thumbnail file={file} says={fileName} /> : fileName}
                </a>
              ))}
          </div>
          <WithdrawStep step={meeting.id} />
        </li>
      ))}
    </ul>
  )
}

/** Where the results hang, until when, and whether a decision is owed on them. */
export function Postings({ page, today }: Dated) {
  const t = useText(procedureTexts)
  const say = useSay()
  if (page.postings.length === 0) return <p className="quiet">{t.noPostings}</p>
  return (
    <ul className="plain-list">
      {page.postings.map((posting) => {
        const isOver = postingTerm(posting, today).state === 'done'
        return (
          <li key={posting.id}>
            {showDay(posting.from)} – {showDay(posting.to)} · {posting.areaName} · {posting.place}{' '}
            <StateTag tone={isOver ? 'good' : 'calm'} name={isOver ? procedureTexts.over : procedureTexts.posted} />{' '}
            {isOver ? <Owed {...{ page, today, posting, say }} /> : null}
            <WithdrawStep step={posting.id} />
          </li>
        )
      })}
    </ul>
  )
}

type OwedProps = Dated & {
  readonly posting: ProcedurePage['postings'][number]
  readonly say: ReturnType<typeof useSay>
}

/** A posting that is over waits for its decision, unless it was made or a later posting took its place. */
function Owed({ page, today, posting, say }: OwedProps) {
  const isLast = !page.postings.some((other) => other.from > posting.from && covers(other, posting))
  const { numbers, round, recognitions } = page
  const term = recognitionTerm(posting, recognitions, { numbers, today, standards: round.standards })
  if (!isLast || term.state === 'done') return null
  return <TermTag term={term} says={procedureTexts.undecided} say={say} />
}

type TermProps = {
  readonly term: Term
  readonly says: Parameters<typeof StateTag>[0]['name']
  readonly say: ReturnType<typeof useSay>
}

const TermTag = ({ term, says, say }: TermProps) => (
  <>
    <StateTag tone={term.state === 'late' ? 'bad' : 'warn'} name={term.state === 'late' ? procedureTexts.late : says} />{' '}
    <span className="quiet small">{say(dueSaid(term))}</span>
  </>
)

type ObjectionsProps = Dated & { readonly answer: (objection: ObjectionRow) => void }

/** What was said against results, and what was answered. */
export function Objections({ page, today, answer }: ObjectionsProps) {
  const t = useText(procedureTexts)
  const say = useSay()
  if (page.objections.length === 0) return <p className="quiet">{t.noObjections}</p>
  return (
    <ul className="plain-list">
      {page.objections.map((objection) => (
        <li key={objection.id}>
          {showDay(objection.on)} ·{' '}
          <Link href={`/households/${page.round.id}/${objection.household}`}>{objection.head ?? '–'}</Link> ·{' '}
          {objection.areaName}: {objection.said ?? '–'}{' '}
          {objection.answer ? (
            <div>
              <StateTag tone="good" name={outcomeNames[objection.answer.outcome]} /> {showDay(objection.answer.on)}:{' '}
              {objection.answer.said ?? '–'}
            </div>
          ) : (
            <>
              <TermTag
                term={objectionTerm(objection, { numbers: page.numbers, today })}
                says={procedureTexts.open}
                say={say}
              />{' '}
              <ForWriters>
                <Button size="compact-sm" className="no-print" onClick={() => answer(objection)}>
                  {t.answer}
                </Button>
              </ForWriters>
            </>
          )}
          <WithdrawStep step={objection.id} />
        </li>
      ))}
    </ul>
  )
}

/** The decisions, each with what it fixed. */
export function Recognitions({ page }: Props) {
  const t = useText(procedureTexts)
  const say = useSay()
  if (page.recognitions.length === 0) return <p className="quiet">{t.noRecognitions}</p>
  return (
    <ul className="plain-list">
      {page.recognitions.map((one) => {
        const standard = findStandard(one.standard)
        return (
          <li key={one.id}>
            <b>{one.number}</b> · {showDay(one.on)} · {one.signer} · {one.areaName}
            <div>
              {standard ? say(standard.name) : one.standard}: {say(recognisedSaid(one))}
            </div>
            <WithdrawStep step={one.id} />
          </li>
        )
      })}
    </ul>
  )
}
