import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { planAddress } from '../../../browser/chosen-plan.tsx'
import { useSay, useText } from '../../../browser/language.tsx'
import { CopyForZalo } from '../../../browser/ui/CopyForZalo.tsx'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { Sentence } from '../../../kernel/sentence.ts'
import { type Overview, toRemind } from './overview.rules.ts'
import {
  andOthers,
  lateMessage,
  lateUnitsCount,
  noLead,
  nothingMessage,
  notSeenMessage,
  notSeenUnits,
  overviewTexts,
  recordsWaiting,
  recordsWithoutEvidence,
  tasksWithoutDate,
  unitsWithNothing,
} from './overview.screen.texts.ts'
import type { Plan } from '../plan.ts'
import { unitGroupAddress } from './unit-group-address.browser.ts'
import type { PlanProgress } from './progress.ts'

type Props = {
  readonly plan: Plan
  readonly overview: Overview
  readonly progress: PlanProgress
  readonly today: LocalDate
  /** The owner decides and reminds; others look. */
  readonly may: 'decide' | 'look'
}

/** What the owner should do now: remind, name who leads, set dates, confirm records. */
export function ToDoNow(props: Props) {
  const t = useText(overviewTexts)
  const items = [...reminders(props), ...doubts(props), ...records(props)]
  return (
    <section className="panel" aria-labelledby="do-now">
      <h2 id="do-now">{t.doNow}</h2>
      {items.length === 0 ? <p className="quiet">{t.nothingToDo}</p> : <ul className="to-do">{items}</ul>}
    </section>
  )
}

function reminders({ plan, overview, today, may }: Props): readonly ReactNode[] {
  const about = { plan, link: `${window.location.origin}${planAddress('/', plan.id)}` }
  const { notSeen, late, withNothing } = overview
  const remind = <T extends { readonly unit: Id<'unit'> }>(units: readonly T[], say: (to: readonly T[]) => string) => {
    const reminded = may === 'decide' ? toRemind(units, plan) : []
    return reminded.length > 0 ? <CopyForZalo text={say(reminded)} /> : null
  }
  return [
    notSeen.length > 0 ? (
      <Item
        key="not-seen"
        says={notSeenUnits(notSeen.length)}
        opens={unitGroupAddress(plan.id, 'not-seen')}
        names={notSeen.map(({ unitName }) => unitName)}
      >
        {remind(notSeen, (units) => notSeenMessage(about, units))}
      </Item>
    ) : null,
    late.length > 0 ? (
      <Item
        key="late"
        says={lateUnitsCount(late.length)}
        opens={unitGroupAddress(plan.id, 'late')}
        names={late.map(({ unitName }) => unitName)}
      >
        {remind(late, (units) => lateMessage(about, units, today))}
      </Item>
    ) : null,
    withNothing.length > 0 ? (
      <Item
        key="nothing"
        says={unitsWithNothing(withNothing.length)}
        opens={unitGroupAddress(plan.id, 'nothing')}
        names={withNothing.map(({ unitName }) => unitName)}
      >
        {remind(withNothing, (units) => nothingMessage(about, units, today))}
      </Item>
    ) : null,
  ].filter((item) => item !== null)
}

function doubts({ plan, overview, may }: Props): readonly ReactNode[] {
  const { withoutLead, withoutDate } = overview
  const only = withoutDate.length === 1 ? withoutDate[0] : null
  return [
    ...withoutLead.map(({ task }) => (
      <Item key={task.id} says={noLead(task.title)} names={[]}>
        <To
          href={planAddress(`/tasks/${task.id}`, plan.id)}
          says={may === 'decide' ? overviewTexts.assign : overviewTexts.look}
        />
      </Item>
    )),
    withoutDate.length > 0 ? (
      <Item key="no-date" says={tasksWithoutDate(withoutDate.length)} names={withoutDate.map(({ task }) => task.title)}>
        <To
          href={
            only
              ? planAddress(`/tasks/${only.task.id}`, plan.id)
              : planAddress('/tasks', plan.id, { standing: 'no-date' })
          }
          says={may === 'decide' ? overviewTexts.setDates : overviewTexts.look}
        />
      </Item>
    ) : null,
  ].filter((item) => item !== null)
}

function records({ plan, progress }: Props): readonly ReactNode[] {
  const { waiting, withoutEvidence } = progress
  return [
    waiting > 0 ? (
      <Item key="waiting" says={recordsWaiting(waiting)} names={[]}>
        <To href={planAddress('/works', plan.id, { state: 'waiting' })} says={overviewTexts.look} />
      </Item>
    ) : null,
    withoutEvidence > 0 ? <Item key="evidence" says={recordsWithoutEvidence(withoutEvidence)} names={[]} /> : null,
  ].filter((item) => item !== null)
}

type ItemProps = {
  readonly says: Sentence
  /** The address of the list that the sentence counts; null: it counts none. */
  readonly opens?: string | null
  readonly names: readonly string[]
  readonly children?: ReactNode
}

function Item({ says, opens = null, names, children }: ItemProps) {
  const say = useSay()
  return (
    <li>
      <div>
        <div>{opens === null ? say(says) : <Link href={opens}>{say(says)}</Link>}</div>
        <Names of={names} />
      </div>
      {children ? <div className="to-do-act">{children}</div> : null}
    </li>
  )
}

const FEW = 4

/** A few names; the rest on a click. */
function Names({ of }: { readonly of: readonly string[] }) {
  const say = useSay()
  if (of.length === 0) return null
  if (of.length <= FEW) return <div className="quiet small">{of.join(' · ')}</div>
  return (
    <details className="quiet small names">
      <summary>
        {of.slice(0, 2).join(' · ')} {say(andOthers(of.length - 2))}
      </summary>
      {of.slice(2).join(' · ')}
    </details>
  )
}

function To({ href, says }: { readonly href: string; readonly says: Sentence }) {
  const say = useSay()
  return <Link href={href}>{say(says)}</Link>
}
