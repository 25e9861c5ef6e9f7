import * as z from 'zod/mini'
import { type Asking, command, type Decided, holdsRole, noEffects } from '../../../kernel/command.ts'
import { accept, refuse } from '../../../kernel/kernel.ts'
import { id } from '../../../kernel/schema.ts'
import { ReportingDate, type ReportingDatePort, type ReportingDateRefusal } from './reporting-date.ts'
import { checkReportingDate } from './reporting-date.rules.ts'

type Ports = { readonly reportingDates: ReportingDatePort }

export const reportingDateCommands = {
  'report.set-date': command({
    version: 1,
    schema: ReportingDate,
    may: (officer) => holdsRole(officer, 'plan-owner'),
    example: (town): ReportingDate => ({
      id: town.id<'reporting-date'>('new-reporting-date'),
      level: 'commune',
      report: 'Báo cáo kết quả 6 tháng (minh họa)',
      day: 10,
      months: [6],
      sender: 'UBND phường, xã',
      receiver: 'Phòng LĐXH',
      source: null,
      certainty: 'told',
      replaces: null,
    }),
    effects: noEffects,
    decide: async (date, { reportingDates, commandId }: Asking & Ports): Decided<ReportingDateRefusal> => {
      const refusals = checkReportingDate(date)
      if (refusals.length > 0) return refuse(...refusals)
      const isGone = date.replaces !== null && !(await reportingDates.isStanding(date.replaces))
      if (isGone || !(await reportingDates.addDate(date, commandId)))
        return refuse({ code: 'reporting-date-changed-meanwhile' })
      return accept(null)
    },
  }),

  'report.end-date': command({
    version: 1,
    schema: z.object({ date: id<'reporting-date'>() }),
    may: (officer) => holdsRole(officer, 'plan-owner'),
    example: (town) => ({ date: town.id<'reporting-date'>('reporting-date') }),
    effects: noEffects,
    decide: async ({ date }, { reportingDates, commandId }: Asking & Ports): Decided<ReportingDateRefusal> =>
      (await reportingDates.isStanding(date)) && (await reportingDates.endDate(date, commandId))
        ? accept(null)
        : refuse({ code: 'reporting-date-changed-meanwhile' }),
  }),
}
