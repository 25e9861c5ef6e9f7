import * as z from 'zod/mini'
import { type Asking, anyOfficer, read } from '../../../kernel/command.ts'
import type { ReportingDatePort } from './reporting-date.ts'
import { upcoming } from './reporting-date.rules.ts'

export const reportingDateReads = {
  'report.dates': read({
    params: z.object({}),
    bound: 'the reporting dates of one installation that stand',
    may: anyOfficer,
    example: () => ({}),
    answer: async (_, { today, reportingDates }: Asking & { readonly reportingDates: ReportingDatePort }) => ({
      today,
      dates: upcoming(await reportingDates.listDates(), today),
    }),
  }),
}
