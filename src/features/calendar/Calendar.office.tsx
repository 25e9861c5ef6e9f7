import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAddressWords } from '../../browser/address-words.ts'
import { excelAddress, useMe, useRead } from '../../browser/api.ts'
import { useChosenPlan } from '../../browser/chosen-plan.tsx'
import { useLanguage, useSay, useText } from '../../browser/language.tsx'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { FilterChoice } from '../../browser/ui/FilterChoice.tsx'
import { listColumns } from '../../browser/ui/list-columns.ts'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { NoPlan } from '../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import type { AnswerOf } from '../../commands/catalogue.ts'
import { isLocalDate, type LocalDate, monthOf, monthPeriod, showDay, yearOf } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Plan } from '../plan/plan.ts'
import { planWords } from '../plan/selection.texts.ts'
import { mayLog } from '../plan/work/work-steps.ts'
import { AnnounceEvent } from './AnnounceEvent.office.tsx'
import { type CalendarEntry, ENTRY_KINDS } from './calendar.ts'
import { monthBeside } from './calendar.rules.ts'
import { calendarTexts, monthName } from './calendar.screen.texts.ts'
import { calendarTables } from './calendar.tables.ts'
import { entryKindNames } from './calendar.texts.ts'
import { EventDrawer } from './EventDrawer.office.tsx'
import { EntryLink, MonthGrid } from './MonthGrid.office.tsx'
import './calendar.css'

/** Everything of the chosen plan that has a day: a month as weeks, and as a list. */
export function Calendar() {
  const t = useText(calendarTexts)
  const { plan, state } = useChosenPlan()
  const today = useMe().data?.today
  if (plan && today) return <OfPlan key={plan.id} plan={plan} today={today} />
  return (
    <>
      <PageHeader title={t.title} />
      {state === 'none' ? <NoPlan /> : null}
    </>
  )
}

type OfPlanProps = { readonly plan: Plan; readonly today: LocalDate }

function OfPlan({ plan, today }: OfPlanProps) {
  const t = useText(calendarTexts)
  const shown = useShown(today)
  const reading = useRead('calendar.entries', { plan: plan.id, ...shown.period, unit: shown.unit })
  const [form, setForm] = useState<'opened' | 'closed'>('closed')
  const officer = useMe().data?.officer
  return (
    <>
      <PageHeader title={t.title} under={plan.title}>
        {officer && mayLog(officer) ? <Button onClick={() => setForm('opened')}>{t.announce}</Button> : null}
      </PageHeader>
      <AnnounceEvent plan={plan} of={null} opened={form === 'opened'} close={() => setForm('closed')} />
      <MonthTools shown={shown} today={today} />
      <Filters shown={shown} />
      <Loaded of={reading}>{(answer) => <Month shown={shown} answer={answer} />}</Loaded>
    </>
  )
}

type Shown = ReturnType<typeof useShown>

/** The month, and what it is narrowed to: it stands in the address. */
function useShown(today: LocalDate) {
  const { said, say } = useAddressWords()
  const asked = `${said('month') ?? ''}-01`
  const month = isLocalDate(asked) ? asked : today
  const day = said('day')
  return {
    month,
    period: monthPeriod(yearOf(month), monthOf(month)),
    unit: said('unit') as Id<'unit'> | null,
    kind: ENTRY_KINDS.find((kind) => kind === said('kind')) ?? null,
    day: day !== null && isLocalDate(day) ? day : null,
    whole: said('whole') === 'yes' || month.slice(0, 7) !== today.slice(0, 7),
    event: said('event') as Id<'announced-event'> | null,
    set: say,
  }
}

function MonthTools({ shown: { month, set }, today }: { readonly shown: Shown; readonly today: LocalDate }) {
  const t = useText(calendarTexts)
  const say = useSay()
  const go = (to: string) => set({ month: to.slice(0, 7), day: null, whole: null })
  return (
    <div className="month-tools no-print">
      <Button variant="default" aria-label={t.before} onClick={() => go(monthBeside(month, -1))}>
        ‹
      </Button>
      <h2>{say(monthName(yearOf(month), monthOf(month)))}</h2>
      <Button variant="default" aria-label={t.after} onClick={() => go(monthBeside(month, 1))}>
        ›
      </Button>
      <Button variant="subtle" onClick={() => go(today)}>
        {t.thisMonth}
      </Button>
    </div>
  )
}

function Filters({ shown: { unit, kind, set } }: { readonly shown: Shown }) {
  const t = useText(calendarTexts)
  const units = useRead('staff.units', { on: null }).data?.units ?? []
  return (
    <div className="filters no-print">
      <ChoiceField
        label={t.unit}
        clearable
        placeholder={t.all}
        value={unit}
        onChange={(chosen) => set({ unit: chosen })}
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FilterChoice
        label={t.kind}
        values={ENTRY_KINDS}
        names={entryKindNames}
        value={kind}
        onChange={(chosen) => set({ kind: chosen })}
      />
    </div>
  )
}

type MonthProps = { readonly shown: Shown; readonly answer: AnswerOf<'calendar.entries'> }

function Month({ shown, answer: { plan, today, entries } }: MonthProps) {
  const event = useRead('calendar.event', shown.event === null ? null : { event: shown.event }).data?.event
  const fitting = entries.filter(({ kind }) => shown.kind === null || kind === shown.kind)
  const choose = (day: LocalDate) => {
    shown.set({ day })
    document.getElementById('calendar-list')?.scrollIntoView({ block: 'start' })
  }
  return (
    <>
      <MonthGrid plan={plan.id} month={shown.month} today={today} entries={fitting} choose={choose} />
      <EntryList plan={plan} shown={shown} today={today} entries={fitting} />
      {event ? <EventDrawer key={event.id} plan={plan} event={event} close={() => shown.set({ event: null })} /> : null}
    </>
  )
}

type ListProps = {
  readonly plan: Plan
  readonly shown: Shown
  readonly today: LocalDate
  readonly entries: readonly CalendarEntry[]
}

/** The days of the month, of this month from today on, or one day. */

function EntryList({ plan, shown, today, entries }: ListProps) {
  const t = useText(calendarTexts)
  const say = useSay()
  const { language } = useLanguage()
  const columns = useColumns(plan.id)
  const { day, month, unit, period, whole } = shown
  const first = day ?? (whole ? period.from : today)
  const last = day ?? period.to
  const wholeTitle = whole ? say(monthName(yearOf(month), monthOf(month))) : `${t.fromToday} ${showDay(today)}`
  const title = day ? showDay(day) : wholeTitle
  return (
    <section id="calendar-list" aria-label={t.list}>
      <h2>
        {title}{' '}
        {day || !whole ? (
          <Button variant="subtle" className="no-print" onClick={() => shown.set({ day: null, whole: 'yes' })}>
            {t.wholeMonth}
          </Button>
        ) : null}
      </h2>
      <DataTable
        caption={`${t.title} · ${title}`}
        columns={columns}
        rows={entries.filter(({ on }) => on >= first && on <= last)}
        keyOf={({ kind, subject, on, from, unit: of }) => [kind, subject, on, from, of].join(' ')}
        empty={entries.length === 0 && shown.kind === null ? t.none : t.noneFits}
        excel={excelAddress('calendar.entries', { plan: plan.id, ...period, unit, language })}
        printHead={[planWords(plan)[language], title]}
      />
    </section>
  )
}

function useColumns(plan: Id<'plan'>): readonly Column<CalendarEntry>[] {
  const { language } = useLanguage()
  return listColumns(calendarTables['calendar.entries'], {
    language,
    without: ['Loại'],
    cells: { 'Nội dung': (entry) => <EntryLink plan={plan} entry={{ ...entry, from: null }} /> },
  })
}
