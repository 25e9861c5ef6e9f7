import type { LocalDate } from '../../../kernel/day.ts'
import { showDay } from '../../../kernel/day.ts'
import type { Names, Sentence } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { LateUnit, UnitGroup } from './overview.rules.ts'
import type { Plan } from '../plan.ts'
import type { UnitProgress } from './progress.ts'

export const overviewTexts = {
  overview: { vi: 'Tổng quan', en: 'Overview' },
  progress: { vi: 'Tiến độ', en: 'Progress' },
  overdue: { vi: 'Việc quá hạn', en: 'Tasks overdue' },
  dueSoon: { vi: 'Việc sắp đến hạn', en: 'Tasks due soon' },
  notSeen: { vi: 'Đơn vị chưa xem', en: 'Units that have not seen' },
  waiting: { vi: 'Bản ghi chờ xác nhận', en: 'Records to confirm' },
  doNow: { vi: 'Cần làm ngay', en: 'To do now' },
  nothingToDo: { vi: 'Không có việc nào phải làm ngay.', en: 'Nothing needs doing right now.' },
  byUnit: { vi: 'Theo đơn vị', en: 'By unit' },
  byArea: { vi: 'Địa bàn', en: 'Areas' },
  areasAsOf: { vi: 'Đơn vị vào lúc', en: 'Areas as of' },
  areasOfPlan: { vi: 'Đơn vị trong kế hoạch', en: 'Areas of the plan' },
  areasOfToday: { vi: 'Đơn vị hiện nay', en: 'Areas of today' },
  areaNote: {
    vi: 'Số bản ghi có nơi làm ở từng địa bàn; một bản ghi ở hai nơi tính cho cả hai',
    en: 'Records with a place in each area; a record in two places counts in both',
  },
  chart: { vi: 'Biểu đồ', en: 'Chart' },
  table: { vi: 'Bảng', en: 'Table' },
  chartNote: { vi: 'Số bản ghi việc đã làm của từng đơn vị', en: 'Records of work done, by unit' },
  noRecord: { vi: 'chưa có bản ghi', en: 'no record yet' },
  remind: { vi: 'Đôn đốc', en: 'Remind' },
  remindAll: { vi: 'Sao chép nội dung đôn đốc', en: 'Copy the reminder' },
  assign: { vi: 'Giao đơn vị', en: 'Assign a unit' },
  setDates: { vi: 'Đặt hạn', en: 'Set due days' },
  look: { vi: 'Xem', en: 'Look' },
  mine: { vi: 'Việc của đơn vị', en: 'Tasks of my unit' },
  noneMine: { vi: 'Kế hoạch này không giao việc cho đơn vị của bạn.', en: 'This plan gives your unit no task.' },
  accept: { vi: 'Nhận việc', en: 'Accept' },
  log: { vi: 'Ghi việc đã làm', en: 'Log work' },
  units: { vi: 'Đơn vị nào', en: 'Which units' },
  allUnits: { vi: 'Tất cả đơn vị', en: 'All units' },
  noneInGroup: { vi: 'Không có đơn vị nào như vậy.', en: 'There is no such unit.' },
  // Heads of the tables.
  unit: { vi: 'Đơn vị', en: 'Unit' },
  tasks: { vi: 'Số việc', en: 'Tasks' },
  records: { vi: 'Bản ghi', en: 'Records' },
  declared: { vi: 'Trong đó kê khai', en: 'Of which declared' },
  onBehalf: { vi: 'Trong đó nhập thay', en: 'Of which on behalf' },
  evidence: { vi: 'Có minh chứng', en: 'With evidence' },
} as const satisfies Readonly<Record<string, Sentence>>

export const resultsOf = (done: number, all: number): Sentence => ({
  vi: `${showNumber(done)}/${showNumber(all)} việc có kết quả`,
  en: `${showNumber(done)} of ${showNumber(all)} tasks have results`,
})

/** Names of the groups of units that the first screen counts. */
export const unitGroupNames: Names<UnitGroup> = {
  'not-seen': { vi: 'Chưa xem nhiệm vụ', en: 'Have not seen their tasks' },
  late: { vi: 'Có việc chủ trì quá hạn', en: 'Lead a task that is overdue' },
  nothing: { vi: 'Chưa có bản ghi', en: 'Have no record' },
}

export const notSeenUnits = (units: number): Sentence => ({
  vi: `${showNumber(units)} đơn vị chưa xem nhiệm vụ được giao`,
  en: `${showNumber(units)} units have not seen their tasks`,
})

export const lateUnitsCount = (units: number): Sentence => ({
  vi: `${showNumber(units)} đơn vị có việc chủ trì quá hạn`,
  en: `${showNumber(units)} units lead a task that is overdue`,
})

export const unitsWithNothing = (units: number): Sentence => ({
  vi: `${showNumber(units)} đơn vị chưa có bản ghi nào`,
  en: `${showNumber(units)} units have no record at all`,
})

export const noLead = (title: string): Sentence => ({
  vi: `${title}: chưa rõ đơn vị chủ trì`,
  en: `${title}: no leading unit named`,
})

export const tasksWithoutDate = (tasks: number): Sentence => ({
  vi: `${showNumber(tasks)} việc chưa có thời hạn`,
  en: `${showNumber(tasks)} tasks have no due day`,
})

export const recordsWaiting = (records: number): Sentence => ({
  vi: `${showNumber(records)} bản ghi chờ xác nhận`,
  en: `${showNumber(records)} records wait to be confirmed`,
})

export const recordsWithoutEvidence = (records: number): Sentence => ({
  vi: `${showNumber(records)} bản ghi thiếu minh chứng`,
  en: `${showNumber(records)} records lack evidence`,
})

export const declaredCount = (records: number): Sentence => ({
  vi: `kê khai ${showNumber(records)}`,
  en: `${showNumber(records)} declared`,
})

export const onBehalfCount = (records: number): Sentence => ({
  vi: `nhập thay ${showNumber(records)}`,
  en: `${showNumber(records)} on behalf`,
})

export const andOthers = (others: number): Sentence => ({
  vi: `và ${showNumber(others)} nữa`,
  en: `and ${showNumber(others)} more`,
})

type About = { readonly plan: Pick<Plan, 'number' | 'issuedOn' | 'year'>; readonly link: string }

// Messages are sent to units in Vietnamese, whatever the language of the screen.

/** To units that have not seen their tasks. */
export const notSeenMessage = ({ plan, link }: About, units: readonly UnitProgress[]): string =>
  [
    `Kính gửi: ${units.map(({ unitName }) => unitName).join('; ')}.`,
    `Kế hoạch số ${plan.number} ngày ${showDay(plan.issuedOn)} đã giao nhiệm vụ cho đơn vị nhưng đơn vị chưa xem. Đề nghị đơn vị đăng nhập, xem và nhận việc:`,
    link,
  ].join('\n')

/** To units that are late, each with what it is late with. */
export const lateMessage = ({ plan, link }: About, late: readonly LateUnit[], today: LocalDate): string =>
  [
    `Kính gửi các đơn vị. Đến ngày ${showDay(today)}, các việc sau của Kế hoạch số ${plan.number} đã quá hạn:`,
    ...late.map(({ unitName, titles }) => `- ${unitName}: ${titles.join('; ')}.`),
    'Đề nghị đơn vị thực hiện và ghi kết quả, hoặc báo khó khăn:',
    link,
  ].join('\n')

/** To units without any record. */
export const nothingMessage = ({ plan, link }: About, units: readonly UnitProgress[], today: LocalDate): string =>
  [
    `Kính gửi: ${units.map(({ unitName }) => unitName).join('; ')}.`,
    `Đến ngày ${showDay(today)}, đơn vị chưa ghi kết quả nào của Kế hoạch số ${plan.number}. Đề nghị đơn vị ghi việc đã làm, kèm ảnh hoặc văn bản:`,
    link,
  ].join('\n')

/** Figures of an area that was split stay with it. */
export const splitSays = (names: readonly string[]): Sentence => ({
  vi: `Không cộng dồn được cho ${names.join(', ')}: đã chia về nhiều đơn vị.`,
  en: `Cannot be added up for ${names.join(', ')}: split among several.`,
})
