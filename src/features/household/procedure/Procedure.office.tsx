import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Link, useParams } from 'wouter'
import { useMe, useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { holdsRole } from '../../../kernel/command.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { householdTexts } from '../household.screen.texts.ts'
import { AnswerForm } from './AnswerForm.office.tsx'
import { MeetingForm } from './MeetingForm.office.tsx'
import { NumberForm } from './NumberForm.office.tsx'
import { PostingForm } from './PostingForm.office.tsx'
import { RecogniseForm } from './RecogniseForm.office.tsx'
import type { ObjectionRow, ProcedureNumber, ProcedurePage } from './procedure.ts'
import { askedSaid, numberSaid, numberSource, procedureTexts } from './procedure.screen.texts.ts'
import { Meetings, Objections, Postings, Recognitions } from './StepLists.office.tsx'
import { ForWriters } from '../ForWriters.office.tsx'

/** What follows the interviews of a round, in order: meetings, posting, objections, recognition, each with when it is due. */
export function Procedure() {
  const { round } = useParams<{ round: string }>()
  const page = useRead('household.procedure', { round: round as Id<'review-round'> })
  const today = useMe().data?.today
  return <Loaded of={page}>{(found) => (today ? <Opened page={found} today={today} /> : null)}</Loaded>
}

type Form =
  | { readonly of: 'meeting' | 'posting' | 'recognition' }
  | { readonly of: 'answer'; readonly objection: ObjectionRow }
  | { readonly of: 'number'; readonly replaces: ProcedureNumber | null }

type Props = { readonly page: ProcedurePage; readonly today: LocalDate }

function Opened({ page, today }: Props) {
  const t = useText(procedureTexts)
  const h = useText(householdTexts)
  const [form, setForm] = useState<Form | null>(null)
  const { round } = page
  const list = `/households?plan=${round.plan}&round=${round.id}`
  return (
    <>
      <PageHeader title={t.title} under={`${round.name} · ${round.areaName}`}>
        <Button component={Link} variant="default" href={list}>
          {h.back}
        </Button>
      </PageHeader>
      <div className="two-columns">
        <div className="column">
          <Steps page={page} today={today} open={setForm} list={list} />
        </div>
        <div className="column">
          <Numbers numbers={page.numbers} open={setForm} />
        </div>
      </div>
      {form ? <Opening form={form} page={page} close={() => setForm(null)} /> : null}
    </>
  )
}

type StepsProps = Props & { readonly open: (form: Form) => void; readonly list: string }

function Steps({ page, today, open, list }: StepsProps) {
  const t = useText(procedureTexts)
  const say = useSay()
  return (
    <>
      <Step title={t.interviews} button={null}>
        <p>
          {say(askedSaid(page.asked))} <Link href={`${list}&state=not-asked`}>{say(householdTexts.showNotAsked)}</Link>
        </p>
      </Step>
      <Step title={t.meetings} button={{ says: t.addMeeting, press: () => open({ of: 'meeting' }) }}>
        <Meetings page={page} />
      </Step>
      <Step title={t.postings} button={{ says: t.addPosting, press: () => open({ of: 'posting' }) }}>
        <Postings page={page} today={today} />
      </Step>
      <Step title={t.objections} button={null}>
        <Objections page={page} today={today} answer={(objection) => open({ of: 'answer', objection })} />
      </Step>
      <Step title={t.recognitions} button={{ says: t.recognise, press: () => open({ of: 'recognition' }) }}>
        <Recognitions page={page} />
      </Step>
    </>
  )
}

type StepProps = {
  readonly title: string
  readonly button: { readonly says: string; readonly press: () => void } | null
  readonly children: ReactNode
}

const Step = ({ title, button, children }: StepProps) => (
  <section className="panel">
    <h2 className="panel-title">{title}</h2>
    {children}
    {button ? (
      <ForWriters>
        <Button className="no-print" variant="default" size="compact-md" onClick={button.press}>
          {button.says}
        </Button>
      </ForWriters>
    ) : null}
  </section>
)

type NumbersProps = { readonly numbers: readonly ProcedureNumber[]; readonly open: (form: Form) => void }

function Numbers({ numbers, open }: NumbersProps) {
  const t = useText(procedureTexts)
  const say = useSay()
  const officer = useMe().data?.officer
  const may = Boolean(officer && holdsRole(officer, 'plan-owner'))
  return (
    <section className="panel">
      <h2 className="panel-title">{t.numbers}</h2>
      <p className="quiet small">{t.numbersNote}</p>
      {numbers.length === 0 ? <p>{t.noNumbers}</p> : null}
      <ul className="plain-list">
        {numbers.map((number) => (
          <li key={number.id}>
            {say(numberSaid(number))} <span className="quiet small">{say(numberSource(number))}</span>{' '}
            {may ? (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`${t.correctNumber}: ${say(numberSaid(number))}`}
                onClick={() => open({ of: 'number', replaces: number })}
              >
                {t.correctNumber}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {may ? (
        <Button variant="default" size="compact-md" onClick={() => open({ of: 'number', replaces: null })}>
          {t.enterNumber}
        </Button>
      ) : null}
    </section>
  )
}

type OpeningProps = { readonly form: Form; readonly page: ProcedurePage; readonly close: () => void }

function Opening({ form, page: { round }, close }: OpeningProps) {
  switch (form.of) {
    case 'meeting':
      return <MeetingForm round={round} close={close} />
    case 'posting':
      return <PostingForm round={round} close={close} />
    case 'recognition':
      return <RecogniseForm round={round} close={close} />
    case 'answer':
      return <AnswerForm objection={form.objection} close={close} />
    case 'number':
      return <NumberForm replaces={form.replaces} close={close} />
  }
}
