import { Link } from 'wouter'
import { useMe, useRead } from '../../browser/api.ts'
import { planAddress, useChosenPlan } from '../../browser/chosen-plan.tsx'
import { useText } from '../../browser/language.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { addDays, type LocalDate, showDay } from '../../kernel/day.ts'
import type { Plan } from '../plan/plan.ts'
import { calendarTexts } from './calendar.screen.texts.ts'
import { EntryLink } from './MonthGrid.office.tsx'
import './calendar.css'

/** What stands in the calendar of the chosen plan for the next two weeks: the first of it, on the first screen. */
export function ComingDays() {
  const { plan } = useChosenPlan()
  const today = useMe().data?.today
  return plan && today ? <Coming key={plan.id} plan={plan} today={today} /> : null
}

const DAYS = 14
const SHOWN = 8

function Coming({ plan, today }: { readonly plan: Plan; readonly today: LocalDate }) {
  const t = useText(calendarTexts)
  const reading = useRead('calendar.entries', { plan: plan.id, from: today, to: addDays(today, DAYS), unit: null })
  return (
    <section className="panel" aria-labelledby="coming">
      <h2 id="coming">{t.coming}</h2>
      <Loaded of={reading}>
        {({ entries }) => {
          const told = entries.filter(({ kind }) => kind !== 'record').slice(0, SHOWN)
          return told.length === 0 ? (
            <p className="quiet">{t.nothingComing}</p>
          ) : (
            <ul className="coming">
              {told.map((entry) => (
                <li key={`${entry.kind} ${entry.subject} ${entry.on} ${entry.from ?? ''} ${entry.unit ?? ''}`}>
                  {showDay(entry.on)} <EntryLink plan={plan.id} entry={entry} />
                  {entry.place ? <span className="quiet"> · {entry.place}</span> : null}
                </li>
              ))}
            </ul>
          )
        }}
      </Loaded>
      <p>
        <Link href={planAddress('/calendar', plan.id)}>{t.wholeCalendar}</Link>
      </p>
    </section>
  )
}
