import { reportStore } from '../features/report/report.server.ts'
import type { StartReport } from '../features/report/report.ts'
import { day, showDay } from '../kernel/day.ts'
import type { Id } from '../kernel/kernel.ts'
import type { Program } from '../server/program.ts'
import { act, carryOutActs, demoId, type Moment } from './acts.ts'
import { PLAN } from './plans.ts'
import { keepProofs, type Proof } from './proofs.ts'
import { firstReport, secondReport } from './reports.data.ts'
import { DEMO_DAY, officerOf } from './town.ts'

/** The day on which the first report came back signed; what is written down later is later than the report. */
export const FIRST_SIGNATURE = day('2024-07-16')

export const FIRST_REPORT = demoId<'report'>('report to 14/7')
export const SECOND_REPORT = demoId<'report'>('report to 14/9')

const FIRST: StartReport = {
  id: FIRST_REPORT,
  plan: PLAN,
  title: 'Báo cáo kết quả thực hiện Kế hoạch số 1129/KH-UBND tháng 7 năm 2024',
  from: day('2024-06-21'),
  to: day('2024-07-14'),
}

const SECOND: StartReport = {
  ...FIRST,
  id: SECOND_REPORT,
  title: 'Báo cáo kết quả thực hiện Kế hoạch số 1129/KH-UBND từ ngày 21/6/2024 đến ngày 14/9/2024',
  to: day('2024-09-14'),
}

/** Begun, written, printed and signed: from the print on it stays as it was, whatever is corrected later. */
export async function signFirstReport(program: Program): Promise<void> {
  const lan = { by: officerOf('lan'), on: FIRST_SIGNATURE }
  await write(program, lan, { start: FIRST, written: firstReport })
  const copy = signedCopy()
  const file = (await keepProofs(program, [copy])).get(copy)
  if (!file) throw new Error('the signed copy was not kept')
  const print = { id: demoId<'report-print'>('print of 14/7'), report: FIRST_REPORT, version: 2 }
  const signing = {
    id: demoId<'report-signature'>('signature of 14/7'),
    report: FIRST_REPORT,
    print: print.id,
    number: '41/BC-LĐTBXH',
    signedOn: FIRST_SIGNATURE,
    file,
    fileName: 'bao-cao-thang-7-da-ky.pdf',
  }
  await carryOutActs(program, [act(lan, 'report.print', print), act(lan, 'report.sign', signing)])
}

/** The next one is being written. */
export const beginSecondReport = (program: Program) =>
  write(program, { by: officerOf('lan'), on: DEMO_DAY }, { start: SECOND, written: secondReport })

type Writing = { readonly start: StartReport; readonly written: typeof firstReport }

async function write(program: Program, moment: Moment, { start, written }: Writing) {
  await carryOutActs(program, [act(moment, 'report.start', start)])
  const text = { ...(await textOf(program, start.id)), ...written }
  await carryOutActs(program, [act(moment, 'report.save-text', { report: start.id, version: 1, text })])
}

async function textOf({ db }: Program, report: Id<'report'>) {
  const found = await reportStore(db).findReport(report)
  if (!found) throw new Error('the report of the demo was not begun')
  return found.text
}

const signedCopy = (): Proof => ({
  kind: 'page',
  page: {
    title: FIRST.title,
    body: [
      `Số: 41/BC-LĐTBXH, ngày ${showDay(FIRST_SIGNATURE)}`,
      '',
      'Bản đã ký của kỳ báo cáo đến ngày 14/7/2024. Số liệu xem trên hệ thống.',
      '',
      'Trưởng phòng: Hoàng Mẫu Long (đã ký)',
      'Văn bản và người ký là dữ liệu minh họa.',
    ],
    mark: 'ĐÃ KÝ',
  },
})
