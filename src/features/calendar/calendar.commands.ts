import * as z from 'zod/mini'
import { type Asking, command, type Decided, noEffects } from '../../kernel/command.ts'
import { accept, refuse } from '../../kernel/kernel.ts'
import { id } from '../../kernel/schema.ts'
import type { Clock } from '../outreach/broadcast/clock.ts'
import { type LogRefusal, mayLogFor } from '../plan/work/log-work.ts'
import type { WorkPort } from '../plan/work/work.ts'
import { checkPlaces } from '../plan/work/work.rules.ts'
import { mayLog } from '../plan/work/work-steps.ts'
import { AnnouncedEvent, type CalendarPort, type CalendarRefusal } from './calendar.ts'
import { checkEvent } from './calendar.rules.ts'

type Ports = { readonly calendar: CalendarPort; readonly works: WorkPort }

export const calendarCommands = {
  'calendar.announce': command({
    version: 1,
    schema: AnnouncedEvent,
    may: mayLogFor,
    example: (town): AnnouncedEvent => ({
      id: town.id<'announced-event'>('new-event'),
      task: town.id<'task'>('meetings'),
      unit: town.id<'unit'>('ward-office'),
      on: town.today,
      from: '19:00' as Clock,
      to: '20:30' as Clock,
      area: town.id<'area'>('quarter'),
      venue: 'Nhà văn hóa khu phố',
      title: 'Họp khu phố: vay vốn làm ăn',
      openTo: 'residents',
      replaces: null,
    }),
    effects: noEffects,
    decide: async (event, asking: Asking & Ports): Decided<CalendarRefusal | LogRefusal> => {
      const refusals = checkEvent(event, asking.today)
      if (refusals.length > 0) return refuse(...refusals)
      const { task, unit, on } = event
      const found = await asking.works.findTaskOf({ task, unit, places: [event.area], to: on })
      if (!found) return refuse({ code: 'task-unknown' })
      if (!found.facts.doers.includes(unit)) return refuse({ code: 'unit-not-doer' })
      const misplaced = checkPlaces({ places: [event.area] }, found)
      if (misplaced.length > 0) return refuse(...misplaced)
      const before = event.replaces === null ? null : await asking.calendar.findEvent(event.replaces)
      if (event.replaces !== null && before?.unit !== unit) return refuse({ code: 'event-changed-meanwhile' })
      return (await asking.calendar.addEvent(event, found.facts.plan.id, asking.commandId))
        ? accept(null)
        : refuse({ code: 'event-changed-meanwhile' })
    },
  }),

  'calendar.call-off': command({
    version: 1,
    schema: z.object({ event: id<'announced-event'>() }),
    may: mayLog,
    example: (town) => ({ event: town.id<'announced-event'>('event') }),
    effects: noEffects,
    decide: async ({ event }, { officer, calendar, commandId }: Asking & Ports): Decided<CalendarRefusal> => {
      const found = await calendar.findEvent(event)
      if (!found || !mayLogFor(officer, found)) return refuse({ code: 'event-unknown' })
      return (await calendar.endEvent(event, commandId)) ? accept(null) : refuse({ code: 'event-changed-meanwhile' })
    },
  }),
}
