import type { ContentOf } from '../src/commands/catalogue.ts'
import type { Area } from '../src/features/area/area.ts'
import type { DraftContent, TaskDraft } from '../src/features/plan/draft/draft.ts'
import type { Doer } from '../src/features/plan/task/task.ts'
import type { WorkKind } from '../src/features/plan/work-kind.ts'
import { usualMeasure } from '../src/features/plan/work-kind.ts'
import type { Unit } from '../src/features/staff/staff.ts'
import { day } from '../src/kernel/day.ts'
import { exampleTown } from '../src/kernel/example-town.ts'
import type { Id } from '../src/kernel/kernel.ts'

/** An invented town, in the names of the examples: its areas, its units, its plan and the first work. */

const { id } = exampleTown
const validFrom = day('2020-01-01')

const area = (name: string, kind: Area['kind'], of: { code: string; called: string; parent: string | null }): Area => ({
  id: id<'area'>(name),
  code: of.code,
  name: of.called,
  kind,
  parent: of.parent === null ? null : id<'area'>(of.parent),
  validFrom,
  validTo: null,
})

/** The city, its three wards, and quarters below them. */
export const areas: readonly Area[] = [
  area('city', 'district', { code: '900', called: 'Thành phố Lạc Hồng', parent: null }),
  area('ward', 'ward', { code: '90010', called: 'Phường Bình Minh', parent: 'city' }),
  area('second-ward', 'ward', { code: '90020', called: 'Phường Phú Lợi', parent: 'city' }),
  area('commune', 'commune', { code: '90030', called: 'Xã Tân Hòa', parent: 'city' }),
  area('quarter', 'quarter', { code: '01', called: 'Khu phố 1', parent: 'ward' }),
  area('other-quarter', 'quarter', { code: '02', called: 'Khu phố 2', parent: 'ward' }),
  area('second-ward-quarter', 'quarter', { code: '01', called: 'Khu phố Chợ', parent: 'second-ward' }),
  area('hamlet', 'hamlet', { code: '01', called: 'Ấp Suối Tre', parent: 'commune' }),
  area('far-away', 'district', { code: '901', called: 'Huyện Núi Xa', parent: null }),
]

const unit = (name: string, kind: Unit['kind'], called: readonly [string, string], at = 'city'): Unit => ({
  id: id<'unit'>(name),
  name: called[0],
  shortName: called[1],
  kind,
  area: id<'area'>(at),
  validFrom,
  validTo: null,
})

export const units: readonly Unit[] = [
  unit('office', 'office', ['Phòng Lao động – Xã hội thành phố Lạc Hồng', 'Phòng LĐXH']),
  unit('centre', 'centre', ['Trung tâm Văn hóa – Truyền thanh Lạc Hồng', 'Trung tâm VH-TT']),
  unit('ward-office', 'peoples-committee', ['UBND phường Bình Minh', 'P. Bình Minh'], 'ward'),
  unit('second-ward-office', 'peoples-committee', ['UBND phường Phú Lợi', 'P. Phú Lợi'], 'second-ward'),
  unit('commune-office', 'peoples-committee', ['UBND xã Tân Hòa', 'X. Tân Hòa'], 'commune'),
  unit('union', 'mass-organisation', ['Hội Liên hiệp Phụ nữ thành phố Lạc Hồng', 'Hội LHPN']),
]

/** A message of a ward about loans, as it was first written. */
export function aMessage(name: string): ContentOf<'outreach.write-message'> {
  const text = (part: string, words: string) => ({ personalId: id<'personal-text'>(`${name} ${part}`), text: words })
  return {
    id: id<'message-version'>(name),
    message: id<'message'>(name),
    plan: id<'plan'>('plan'),
    kind: 'policy',
    idea: text('idea', 'Hộ nghèo được vay vốn làm ăn mà không cần thế chấp'),
    services: ['credit'],
    audiences: ['poor', 'near-poor'],
    source: text('source', 'Nghị định 78/2002/NĐ-CP'),
    goodUntil: day('2024-12-31'),
    script: text('script', 'Kính thưa bà con! Hộ nghèo được vay vốn làm ăn, đến Ủy ban nhân dân phường hỏi thủ tục.'),
    leaflet: null,
    banner: text('banner', 'Vay vốn làm ăn – không cần thế chấp'),
    after: null,
  }
}

/** What a loudspeaker car needs before it is paid, and to be settled. */
const carPapers: ContentOf<'budget.save-expense-kind'>['papers'] = [
  aPaper('estimate', { name: 'Dự toán được duyệt', bringer: 'holder', need: 'for-settlement', printed: 'estimate' }),
  aPaper('contract', { name: 'Hợp đồng', bringer: 'contractor', need: 'before-payment', printed: null }),
  aPaper('acceptance', {
    name: 'Biên bản nghiệm thu',
    bringer: 'contractor',
    need: 'for-settlement',
    printed: 'acceptance',
  }),
  aPaper('request', { name: 'Giấy đề nghị', bringer: 'holder', need: 'for-settlement', printed: 'payment-request' }),
]

function aPaper(name: string, says: Omit<(typeof carPapers)[number], 'id'>): (typeof carPapers)[number] {
  return { id: id<'dossier-paper'>(name), ...says }
}

/** The money of the plan: what a decision allots, and a line for loudspeaker cars. */
export const money = {
  funding: {
    id: id<'funding'>('funding'),
    plan: id<'plan'>('plan'),
    decision: '210/QĐ-SLĐTBXH',
    decidedOn: day('2024-06-06'),
    issuer: 'Sở Lao động – Thương binh và Xã hội',
    source: 'Ngân sách tỉnh',
    amount: 100_000_000,
  },
  code: {
    id: id<'budget-code'>('code'),
    chapter: '624',
    category: '370',
    subCategory: '398',
    item: '6750',
    subItem: '6751',
    programme: null,
    sourceCode: null,
    level: null,
    name: 'Thuê phương tiện vận chuyển',
    validFrom,
    validTo: null,
    source: 'Minh họa',
    replaces: null,
  },
  norm: {
    id: id<'norm'>('norm'),
    name: 'Giảng viên cấp tỉnh',
    unit: 'buổi',
    amount: 1_300_000,
    validFrom,
    validTo: null,
    source: 'Minh họa',
    replaces: null,
  },
  car: {
    id: id<'expense-kind'>('car'),
    name: 'Xe loa',
    source: 'Minh họa',
    papers: carPapers,
    validFrom: day('2024-01-01'),
    version: 0,
  },
  line: {
    id: id<'estimate-line'>('line'),
    plan: id<'plan'>('plan'),
    task: id<'task'>('loudspeaker'),
    funding: id<'funding'>('funding'),
    code: id<'budget-code'>('code'),
    expense: id<'expense-kind'>('car'),
    title: 'Thuê xe phát loa lưu động',
    unit: 'lượt',
    quantity: 20,
    norm: null,
    price: 1_000_000,
    usedOn: day('2024-09-10'),
  },
  /** A line that one commitment takes whole, and half of that is advanced. */
  advancedLine: {
    id: id<'estimate-line'>('advanced-line'),
    plan: id<'plan'>('plan'),
    task: id<'task'>('loudspeaker'),
    funding: id<'funding'>('funding'),
    code: id<'budget-code'>('code'),
    expense: id<'expense-kind'>('car'),
    title: 'Thuê dàn loa',
    unit: 'đợt',
    quantity: 1,
    norm: null,
    price: 1_000_000,
    usedOn: day('2024-09-10'),
  },
  advance: {
    id: id<'advance'>('advance'),
    commitment: id<'commitment'>('advanced'),
    paidOn: day('2024-09-05'),
    settleBy: day('2024-10-05'),
    basis: 'Giấy đề nghị tạm ứng số 1',
    amount: 500_000,
  },
} satisfies {
  readonly funding: ContentOf<'budget.add-funding'>
  readonly code: ContentOf<'budget.save-code'>
  readonly norm: ContentOf<'budget.save-norm'>
  readonly car: ContentOf<'budget.save-expense-kind'>
  readonly line: ContentOf<'budget.add-line'>
  readonly advancedLine: ContentOf<'budget.add-line'>
  readonly advance: ContentOf<'budget.advance'>
}

/** A car for 5,000,000 đồng out of that line. */
export const aCommitment = (name: string): ContentOf<'budget.commit'> => ({
  id: id<'commitment'>(name),
  line: money.line.id,
  title: 'Thuê xe phát loa đợt 1',
  supplier: { personalId: id<'personal-text'>(`${name} supplier`), text: 'Cơ sở Âm thanh Mẫu' },
  contract: '11/HĐ',
  signedOn: day('2024-09-01'),
  amount: 5_000_000,
})

/** The plan as it was signed. */
export const planText = `ỦY BAN NHÂN DÂN
THÀNH PHỐ LẠC HỒNG
Số: 45/KH-UBND
Lạc Hồng, ngày 21 tháng 6 năm 2024

KẾ HOẠCH
Truyền thông về giảm nghèo trên địa bàn thành phố Lạc Hồng năm 2024

I. MỤC ĐÍCH
Giúp người dân hiểu và dùng được các chính sách giảm nghèo.

II. NỘI DUNG
1. Tuyên truyền trong các buổi họp khu phố, sinh hoạt đoàn thể.
2. Phát loa lưu động đến các khu phố, ấp.
3. In, cấp phát tờ rơi đến hộ nghèo, hộ cận nghèo.
4. Đăng tin, bài trên cổng thông tin điện tử.
5. Tập huấn cho cán bộ cơ sở trong tháng 10 năm 2024.

III. TỔ CHỨC THỰC HIỆN
1. Phòng Lao động – Xã hội tổ chức tập huấn và báo cáo kết quả.
2. Trung tâm Văn hóa – Truyền thanh phát loa lưu động, đăng tin, bài.
3. UBND các phường, xã lồng ghép tuyên truyền trong các buổi họp khu phố, ấp.

Nơi nhận:
- Như trên;
- Lưu: VT.
`

const placeOf = (words: string) => {
  const start = planText.indexOf(words)
  if (start < 0) throw new Error(`not in the plan: ${words}`)
  return { start, end: start + words.length }
}

type OfTask = { readonly title: string; readonly doers: readonly Doer[]; readonly due: TaskDraft['due'] }

const task = (name: string, kind: WorkKind, { title, doers, due }: OfTask): TaskDraft => ({
  id: id<'task'>(name),
  title,
  kind,
  measure: usualMeasure(kind),
  places: [placeOf(title)],
  doers: [...doers],
  due,
  unmatched: [],
})

const doer = (name: string, unitName: string, role: Doer['role'] = 'lead'): Doer => ({
  id: id<'assignment'>(name),
  unit: id<'unit'>(unitName),
  role,
  writtenAs: null,
})

const tasks: readonly TaskDraft[] = [
  task('meetings', 'meeting', {
    title: 'Tuyên truyền trong các buổi họp khu phố, sinh hoạt đoàn thể',
    doers: [
      doer('meetings-ward', 'ward-office'),
      doer('meetings-second-ward', 'second-ward-office'),
      doer('meetings-commune', 'commune-office'),
      doer('meetings-union', 'union', 'partner'),
    ],
    due: { from: null, to: day('2024-12-15'), basis: 'document', words: 'trước ngày 15/12' },
  }),
  task('loudspeaker', 'loudspeaker-run', {
    title: 'Phát loa lưu động đến các khu phố, ấp',
    doers: [doer('loudspeaker-centre', 'centre')],
    due: { from: null, to: day('2024-09-20'), basis: 'document', words: null },
  }),
  // Nobody is named who prints: a doubt that the plan began with.
  task('printing', 'distribution', {
    title: 'In, cấp phát tờ rơi đến hộ nghèo, hộ cận nghèo',
    doers: [doer('printing-ward', 'ward-office', 'partner')],
    due: null,
  }),
  task('articles', 'article', {
    title: 'Đăng tin, bài trên cổng thông tin điện tử',
    doers: [doer('articles-centre', 'centre')],
    due: { from: null, to: day('2024-08-31'), basis: 'owner', words: null },
  }),
  task('training', 'training-class', {
    title: 'Tập huấn cho cán bộ cơ sở trong tháng 10 năm 2024',
    doers: [doer('training-office', 'office')],
    due: { from: day('2024-10-01'), to: day('2024-10-31'), basis: 'document', words: 'trong tháng 10 năm 2024' },
  }),
]

export const planContent: DraftContent = {
  number: '45/KH-UBND',
  issuedOn: day('2024-06-21'),
  agency: 'Ủy ban nhân dân thành phố Lạc Hồng',
  place: 'Lạc Hồng',
  title: 'Truyền thông về giảm nghèo trên địa bàn thành phố Lạc Hồng năm 2024',
  year: 2024,
  area: id<'area'>('city'),
  ownerUnit: id<'unit'>('office'),
  programme: null,
  parentPlan: null,
  tasks: [...tasks],
}

/** An older plan of the same office: what is inspected. */
export const inspectionPlan: DraftContent = {
  ...planContent,
  number: '12/KH-UBND',
  issuedOn: day('2024-03-04'),
  title: 'Kiểm tra công tác giảm nghèo trên địa bàn thành phố Lạc Hồng năm 2024',
  tasks: [
    task('inspection', 'inspection', {
      title: 'Tuyên truyền trong các buổi họp khu phố, sinh hoạt đoàn thể',
      doers: [doer('inspection-office', 'office')],
      due: null,
    }),
    task('hanging', 'banner', {
      title: 'In, cấp phát tờ rơi đến hộ nghèo, hộ cận nghèo',
      doers: [doer('hanging-ward', 'ward-office'), doer('hanging-centre', 'centre')],
      due: null,
    }),
    task('emulation', 'emulation', {
      title: 'Tập huấn cho cán bộ cơ sở trong tháng 10 năm 2024',
      doers: [doer('emulation-ward', 'ward-office'), doer('emulation-union', 'union')],
      due: null,
    }),
  ],
}

/** Another plan, on its way: complete, not confirmed. */
export const draftContent: DraftContent = {
  ...planContent,
  number: '52/KH-UBND',
  issuedOn: day('2024-07-30'),
  title: 'Truyền thông về vay vốn trên địa bàn thành phố Lạc Hồng năm 2024',
  tasks: [
    task('lending-meetings', 'meeting', {
      title: 'Tuyên truyền trong các buổi họp khu phố, sinh hoạt đoàn thể',
      doers: [doer('lending-ward', 'ward-office')],
      due: null,
    }),
  ],
}

/** The first work that Hùng logged: a meeting of 46 people with a photo. */
export const firstWork: ContentOf<'plan.log-work'> = {
  id: id<'work'>('meeting'),
  task: id<'task'>('meetings'),
  unit: id<'unit'>('ward-office'),
  source: 'logged',
  from: day('2024-08-20'),
  to: day('2024-08-20'),
  places: [id<'area'>('quarter')],
  quantity: 46,
  measure: 'attendance',
  note: { personalId: id<'personal-text'>('meeting'), text: 'Họp khu phố 1, nói về vay vốn' },
  replaces: null,
}

export const plan: Id<'plan'> = id<'plan'>('plan')

/** What was told and asked there: a question waits for the office. */
export const firstMeeting: ContentOf<'outreach.log-meeting'>['meeting'] = {
  topic: { personalId: id<'personal-text'>('meeting topic'), text: 'Vay vốn làm ăn' },
  versions: [],
  groups: { poor: 14, nearPoor: 10, hardPressed: null, officials: 2, unionMembers: null, others: null },
  questions: [
    {
      id: id<'question'>('question'),
      question: { personalId: id<'personal-text'>('question'), text: 'Hộ cận nghèo có được vay không?' },
      answer: null,
      referredTo: id<'unit'>('office'),
    },
  ],
}
