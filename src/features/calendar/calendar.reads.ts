import * as z from 'zod/mini'
import { type Asking, anyOfficer, read } from '../../kernel/command.ts'
import { id, localDate } from '../../kernel/schema.ts'
import type { PlanPort } from '../plan/plan.ts'
import type { TargetPort, TaskPort } from '../plan/task/task.ts'
import type { ReportingDatePort } from '../report/reporting-date/reporting-date.ts'
import type { CalendarPort, CalendarReadPort } from './calendar.ts'
import { dueEntries, inOrder, reportEntries, shownPeriod } from './calendar.rules.ts'

type Ports = {
  readonly plans: PlanPort
  readonly tasks: TaskPort
  readonly targets: TargetPort
  readonly reportingDates: ReportingDatePort
  readonly calendarReads: CalendarReadPort
}

export const calendarReads = {
  /** Everything of a plan that has a day within the period (at most a year), in the order of the days. `unit` null: of all units. */
  'calendar.entries': read({
    params: z.object({ plan: id<'plan'>(), from: localDate, to: localDate, unit: z.nullable(id<'unit'>()) }),
    bound: 'one plan over at most a year; records by day, task and unit',
    may: anyOfficer,
    example: (town) => ({ plan: town.id<'plan'>('plan'), from: town.today, to: town.today, unit: null }),
    answer: async ({ plan: asked, from, to, unit }, ports: Asking & Ports) => {
      const plan = await ports.plans.findPlan(asked)
      if (!plan) return null
      const period = shownPeriod({ from, to })
      const [tasks, assignments, dues, dates, found] = await Promise.all([
        ports.tasks.listTasks(plan.id, null),
        ports.tasks.listAssignments(plan.id, null),
        ports.targets.listDues(plan.id, null),
        ports.reportingDates.listDates(),
        ports.calendarReads.listEntries(plan.id, period, unit),
      ])
      const owed = unit === null ? reportEntries(dates, period) : []
      const entries = inOrder([...dueEntries({ tasks, assignments, dues }, period, unit), ...owed, ...found])
      return { plan, period, today: ports.today, entries }
    },
  }),

  /** An announced event as it stands; one that was changed or called off is no longer there. */
  'calendar.event': read({
    params: z.object({ event: id<'announced-event'>() }),
    bound: 'one announced event',
    may: anyOfficer,
    example: (town) => ({ event: town.id<'announced-event'>('event') }),
    answer: async ({ event }, { calendar }: Asking & { readonly calendar: CalendarPort }) => {
      const found = await calendar.findEvent(event)
      return found && { event: found }
    },
  }),
}
