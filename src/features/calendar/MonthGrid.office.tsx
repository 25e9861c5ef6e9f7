import { Link } from 'wouter'
import { useSay, useText } from '../../browser/language.tsx'
import { type LocalDate, monthOf, yearOf } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { wholeOf } from '../plan/plan.reads.ts'
import { figureAddress } from '../plan/selection.ts'
import type { CalendarEntry } from './calendar.ts'
import { addressOf, weeksOf } from './calendar.rules.ts'
import { moreWords, recordsWords, WEEKDAYS, monthName, calendarTexts } from './calendar.screen.texts.ts'
import { entryKindNames } from './calendar.texts.ts'

type Props = {
  readonly plan: Id<'plan'>
  readonly month: LocalDate
  readonly today: LocalDate
  readonly entries: readonly CalendarEntry[]
  /** Narrows the list below to one day. */
  readonly choose: (day: LocalDate) => void
}

/** A month as a table of weeks. A day shows its first entries; its number opens all of them in the list below. */
export function MonthGrid({ plan, month, today, entries, choose }: Props) {
  const say = useSay()
  const t = useText(calendarTexts)
  const [year, number] = [yearOf(month), monthOf(month)]
  const of = Map.groupBy(entries, ({ on }) => on)
  return (
    <table className="month no-print" aria-label={`${t.title} · ${say(monthName(year, number))}`}>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name.en} scope="col">
              {say(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, number).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} className={dayClass(day, number, today)}>
                <button type="button" className="day-number" onClick={() => choose(day)}>
                  {Number(day.slice(8))}
                </button>
                <DayEntries plan={plan} entries={of.get(day) ?? []} choose={() => choose(day)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const dayClass = (day: LocalDate, month: number, today: LocalDate) =>
  [monthOf(day) === month ? '' : 'other-month', day === today ? 'today' : ''].join(' ').trim() || undefined

const SHOWN = 3

type DayProps = Pick<Props, 'plan' | 'entries'> & { readonly choose: () => void }

function DayEntries({ plan, entries, choose }: DayProps) {
  const say = useSay()
  const told = entries.filter(({ kind }) => kind !== 'record')
  const records = entries.reduce((sum, one) => sum + one.records, 0)
  const day = entries[0]?.on
  return (
    <ul>
      {told.slice(0, SHOWN).map((entry) => (
        <li key={`${entry.kind} ${entry.subject} ${entry.from ?? ''} ${entry.unit ?? ''}`}>
          <EntryLink plan={plan} entry={entry} />
        </li>
      ))}
      {told.length > SHOWN ? (
        <li>
          <button type="button" className="day-number" onClick={choose}>
            {say(moreWords(told.length - SHOWN))}
          </button>
        </li>
      ) : null}
      {records > 0 && day ? (
        <li>
          <Link className="figure" href={figureAddress(wholeOf(plan, { from: day, to: day }))}>
            {say(recordsWords(records))}
          </Link>
        </li>
      ) : null}
    </ul>
  )
}

/** `06:30 Phát loa: …`, a link to where it opens. */
export function EntryLink({ plan, entry }: { readonly plan: Id<'plan'>; readonly entry: CalendarEntry }) {
  const say = useSay()
  const words = [entry.from, `${say(entryKindNames[entry.kind])}: ${entry.title ?? '–'}`].filter(Boolean).join(' ')
  return (
    <Link href={addressOf(entry, plan)} title={[words, entry.place, entry.unitName].filter(Boolean).join(' · ')}>
      {words}
    </Link>
  )
}
