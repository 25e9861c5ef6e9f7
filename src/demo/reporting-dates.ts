import type { ReportingDate } from '../features/report/reporting-date/reporting-date.ts'
import { day } from '../kernel/day.ts'
import type { Program } from '../server/program.ts'
import { act, carryOutActs, demoId } from './acts.ts'
import { officerOf } from './town.ts'

type Fields = Omit<ReportingDate, 'id' | 'replaces'>

const DIVISION = 'Phòng Lao động - Thương binh và Xã hội'

/** When reports are owed in the demo: invented days, one of them not sure yet. */
export async function setReportingDates(program: Program): Promise<void> {
  const lan = { by: officerOf('lan'), on: day('2024-06-25') }
  await carryOutActs(
    program,
    DATES.map((date) =>
      act(lan, 'report.set-date', {
        ...date,
        id: demoId<'reporting-date'>(`reporting date ${date.level} ${date.report}`),
        replaces: null,
      }),
    ),
  )
}

const DATES: readonly Fields[] = [
  {
    level: 'commune',
    report: 'Báo cáo tháng (minh họa)',
    day: 25,
    months: [],
    sender: 'UBND phường, xã',
    receiver: DIVISION,
    source: null,
    certainty: 'told',
  },
  {
    level: 'district',
    report: 'Báo cáo 6 tháng (minh họa)',
    day: 15,
    months: [6, 12],
    sender: 'UBND thành phố',
    receiver: 'Sở Lao động - Thương binh và Xã hội',
    source: null,
    certainty: 'unsure',
  },
]
