import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { showMoment } from '../../browser/show-moment.ts'
import { FactList } from '../../browser/ui/FactList.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import type { AnswerOf } from '../../commands/catalogue.ts'
import { isLocalDate, showDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { showNumber } from '../../kernel/text.ts'
import { explain } from './explain.rules.ts'
import { householdTexts, recognisedSaid } from './household.screen.texts.ts'
import { relationNames, sexNames } from './household.texts.ts'
import type { HouseholdPage as Page, InterviewRow } from './household.ts'
import { ListedYears } from './list/ListedYears.office.tsx'
import { Changes } from './movement/Changes.office.tsx'
import { WithdrawInterview } from './WithdrawInterview.office.tsx'
import { ObjectionForm } from './procedure/ObjectionForm.office.tsx'
import { procedureTexts } from './procedure/procedure.screen.texts.ts'
import { ResultTag } from './ResultTag.office.tsx'
import { ScoreLines } from './score/ScoreLines.office.tsx'
import type { Scored } from './score/score.rules.ts'
import type { HouseholdFacts, PovertyStandard } from './standard.ts'
import { answerNames, countsNames, explanationSentences, indicatorNames, residenceNames } from './standard.texts.ts'
import { ForWriters } from './ForWriters.office.tsx'

type Answer = AnswerOf<'household.page'>

/** One household in a round: who it is, what it answered, and its class by each standard, explained. */
export function HouseholdPage() {
  const { round, household } = useParams<{ round: string; household: string }>()
  const page = useRead('household.page', {
    round: round as Id<'review-round'>,
    household: household as Id<'household'>,
  })
  return <Loaded of={page}>{(found) => <Opened of={found} />}</Loaded>
}

function Opened({ of: { page, round, standards, scoreTables } }: { readonly of: Answer }) {
  const t = useText(householdTexts)
  const last = page.interviews.find(({ state }, at) => at === 0 && state === 'standing')
  const scored = last ? scoredBy(last, scoreTables) : null
  const own = `/households/${round.id}/${page.household}`
  const head = page.members.find(({ relation }) => relation === 'head')
  return (
    <>
      <PageHeader title={head?.name ?? t.title} under={`${page.areaName} · ${round.name}`}>
        <ForWriters>
          <Button component={Link} href={`${own}/interview`}>
            {last ? t.correct : t.ask}
          </Button>
          <Button component={Link} variant="default" href={`${own}/edit`}>
            {t.edit}
          </Button>
          {last ? <Objecting round={round.id} household={page.household} /> : null}
        </ForWriters>
        <Button component={Link} variant="default" href={`/households?plan=${round.plan}&round=${round.id}`}>
          {t.back}
        </Button>
      </PageHeader>
      <div className="two-columns">
        <div className="column">
          {last ? (
            standards.map((standard) => (
              <section className="panel" key={standard.id}>
                <Explained facts={last.facts} standard={standard} scored={scored} />
                <Recognised of={page.recognised.filter((one) => one.standard === standard.id)} />
              </section>
            ))
          ) : (
            <p className="empty">{t.notAsked}</p>
          )}
        </div>
        <div className="column">
          <section className="panel">
            <Members page={page} />
          </section>
          <ListedYears household={page.household} />
          <Changes household={page.household} />
          {page.interviews.length > 0 ? (
            <section className="panel">
              <Interviews of={page.interviews} />
              {last ? <WithdrawInterview round={round.id} household={page.household} interview={last.id} /> : null}
            </section>
          ) : null}
        </div>
      </div>
    </>
  )
}

/** The answers of an interview beside the table that they were scored by. */
function scoredBy({ scored }: InterviewRow, tables: Answer['scoreTables']): Scored | null {
  const table = tables.find(({ id }) => id === scored?.table)
  return scored && table ? { table, answers: scored.answers } : null
}

type ObjectProps = { readonly round: Id<'review-round'>; readonly household: Id<'household'> }

function Objecting({ round, household }: ObjectProps) {
  const t = useText(procedureTexts)
  const [form, setForm] = useState<'opened' | 'closed'>('closed')
  return (
    <>
      <Button variant="default" onClick={() => setForm('opened')}>
        {t.addObjection}
      </Button>
      {form === 'opened' ? <ObjectionForm {...{ round, household }} close={() => setForm('closed')} /> : null}
    </>
  )
}

type ExplainedProps = {
  readonly facts: HouseholdFacts
  readonly standard: PovertyStandard
  readonly scored: Scored | null
}

function Explained({ facts, standard, scored }: ExplainedProps) {
  const t = useText(householdTexts)
  const say = useSay()
  const told = explain(facts, standard, scored)
  return (
    <>
      <h2 className="panel-title">{say(standard.name)}</h2>
      <p>
        <ResultTag result={told.result} />
      </p>
      <h3>{t.why}</h3>
      <ul>
        {explanationSentences(told, facts).map((sentence) => (
          <li key={sentence.vi}>{say(sentence)}</li>
        ))}
      </ul>
      {told.score ? <ScoreLines of={told.score} /> : null}
      <details>
        <summary>{t.eachIndicator}</summary>
        <FactList
          of={told.lines.map(({ indicator, answer, counts }) => [
            say(indicatorNames[indicator]),
            `${say(answerNames[answer])} · ${say(countsNames[counts])}`,
          ])}
        />
      </details>
    </>
  )
}

/** What was decided in the end: it stays, whatever the engine says of answers that changed since. */
function Recognised({ of }: { readonly of: Page['recognised'] }) {
  const say = useSay()
  return (
    <>
      {of.map((decision) => (
        <p key={decision.number} className="said">
          {say(recognisedSaid(decision))}
        </p>
      ))}
    </>
  )
}

function Members({ page }: { readonly page: Page }) {
  const t = useText(householdTexts)
  const say = useSay()
  return (
    <>
      <h2 className="panel-title">
        {t.members} ({page.members.length})
      </h2>
      <p className="quiet">
        {[say(residenceNames[page.residence]), page.address].filter((words) => words !== null).join(' · ')}
      </p>
      <ul className="plain-list">
        {page.members.map(({ name, born, sex, relation }, place) => (
          <li key={place}>
            {name ?? '–'}{' '}
            <span className="quiet small">
              {[
                say(relationNames[relation]),
                say(sexNames[sex]),
                ...(born ? [isLocalDate(born) ? showDay(born) : born] : []),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Interviews({ of }: { readonly of: readonly InterviewRow[] }) {
  const t = useText(householdTexts)
  const amount = (value: number | null) => (value === null ? t.unknown : showNumber(value))
  const [last] = of
  return (
    <>
      <h2 className="panel-title">{t.earlier}</h2>
      <ul className="plain-list">
        {of.map(({ id, on, state, facts, note, officerName, unitName, keptAt }) => (
          <li key={id}>
            {showDay(on)} · {t.income}: {amount(facts.income)} · {t.formTotal}: {amount(facts.formTotal)}
            {note ? ` · ${note}` : ''} {state === 'withdrawn' ? <b>({t.withdrawn})</b> : null}{' '}
            <span className="quiet small">
              {officerName ?? unitName} · {showMoment(keptAt)}
            </span>
          </li>
        ))}
      </ul>
      {last?.work ? <Link href={`/works/${last.work}`}>{t.record}</Link> : null}
    </>
  )
}
