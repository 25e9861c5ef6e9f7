import { answersWith } from '../features/household/household.examples.ts'
import type { Household, HouseholdMember, Interview } from '../features/household/household.ts'
import type { ProcedureNumber } from '../features/household/procedure/procedure.ts'
import { day } from '../kernel/day.ts'
import type { Id, Sha256 } from '../kernel/kernel.ts'
import type { Program } from '../server/program.ts'
import { type Act, act, carryOutActs, demoId } from './acts.ts'
import { PARENT_PLAN } from './plans.ts'
import { keepProofs, type Proof } from './proofs.ts'
import { type DemoAnswers, type DemoReviewed, xuanAn, xuanHoa } from './reviews.data.ts'
import { areaId, officerOf } from './town.ts'

const LAST = day('2024-09-13')
const LAN = { by: officerOf('lan'), on: LAST }
const AN = { by: officerOf('khanh'), on: LAST }
const HOA = { by: officerOf('giang'), on: LAST }

/** Reviews in each state: met and sent back, posted with an objection that is overdue, recognised in two years. */
export async function reviewOn(program: Program): Promise<void> {
  await carryOutActs(program, [...NUMBERS.map((one) => act(LAN, 'household.set-procedure-number', one)), ...ROUNDS])
  const kept = await keepProofs(program, [MINUTES])
  const minutes = kept.get(MINUTES)
  if (!minutes) throw new Error('the minutes of the demo were not kept')
  await carryOutActs(program, [sentBack(minutes), ...inXuanAn(minutes), ...inXuanHoa(minutes)])
}

const BIEN_BAN = 'bien-ban-hop-dan.pdf'
const MINUTES: Proof = {
  kind: 'page',
  page: {
    title: 'BIÊN BẢN HỌP DÂN (minh họa)',
    body: [
      'Nội dung: lấy ý kiến về kết quả rà soát hộ nghèo, hộ cận nghèo.',
      'Chủ trì, thư ký, đại diện hộ dân đã ký.',
    ],
    mark: 'MINH HỌA',
  },
}

const lawful = (
  name: ProcedureNumber['name'],
  number: number,
  counted: ProcedureNumber['counted'],
): ProcedureNumber => ({
  id: demoId<'procedure-number'>(name),
  name,
  number,
  counted,
  holdsFrom: day('2021-09-01'),
  source: 'Số liệu minh họa: nhập theo văn bản đang áp dụng',
  replaces: null,
})
const NUMBERS = [
  lawful('posting-days', 3, 'working'),
  lawful('objection-days', 3, 'working'),
  lawful('recognition-days', 5, 'working'),
  lawful('agreement-percent', 50, 'percent'),
]

const AN_BEFORE = demoId<'review-round'>('round of xuan-an in 2023')
const AN_NOW = demoId<'review-round'>('round of xuan-an')
const HOA_NOW = demoId<'review-round'>('round of xuan-hoa')
const BINH_NOW = demoId<'review-round'>('round of xuan-binh')

const round = (id: Id<'review-round'>, ward: string, of: { readonly name: string; readonly year: number }): Act =>
  act(LAN, 'household.start-round', {
    id,
    plan: PARENT_PLAN,
    ...of,
    name: `Rà soát định kỳ ${of.year}, phường ${of.name} (minh họa)`,
    area: areaId(ward),
    standards: ['vn-2022'],
    task: null,
  })
const ROUNDS = [
  round(AN_BEFORE, 'xuan-an', { name: 'Xuân An', year: 2023 }),
  round(AN_NOW, 'xuan-an', { name: 'Xuân An', year: 2024 }),
  round(HOA_NOW, 'xuan-hoa', { name: 'Xuân Hòa', year: 2024 }),
]

/** In Xuân Bình fewer than half agreed: the quarter is reviewed and meets again. */
const sentBack = (minutes: Sha256): Act =>
  meeting(
    [{ by: officerOf('binh'), on: LAST }, BINH_NOW],
    { area: 'xuan-binh 1', on: '2024-09-10', counts: [45, 21] },
    minutes,
  )

function inXuanAn(minutes: Sha256): readonly Act[] {
  const asked = (round: Id<'review-round'>, on: string, which: 'before' | 'now') =>
    xuanAn.flatMap((one) => (one[which] ? [interview(AN, { one, answers: one[which], round, on })] : []))
  return [
    ...xuanAn.map((one) => act(AN, 'household.write-household', household('xuan-an', one))),
    ...asked(AN_BEFORE, '2023-10-10', 'before'),
    meeting([AN, AN_BEFORE], { area: 'xuan-an', on: '2023-10-20', counts: [80, 71] }, null),
    posting([AN, AN_BEFORE], 'xuan-an', ['2023-10-23', '2023-10-27']),
    decision(AN_BEFORE, '2023-11-02', '118/QĐ-UBND'),
    changed('Kha Mẫu Xoài', 'moved-away', '2024-05-20'),
    changed('Phùng Mẫu Ổi', 'moved-in', '2024-03-11'),
    ...asked(AN_NOW, '2024-09-02', 'now'),
    ...[1, 2, 3].map((number) =>
      meeting([AN, AN_NOW], { area: `xuan-an ${number}`, on: '2024-09-03', counts: [38 + number, 33] }, minutes),
    ),
    posting([AN, AN_NOW], 'xuan-an', ['2024-09-04', '2024-09-09']),
    decision(AN_NOW, '2024-09-12', '96/QĐ-UBND'),
  ]
}

const changed = (head: string, kind: 'moved-away' | 'moved-in', on: string): Act =>
  act(AN, 'household.tell-change', {
    id: demoId<'household-change'>(`${kind} ${head}`),
    household: demoId<'household'>(`household of ${head}`),
    kind,
    on: day(on),
  })

const inXuanHoa = (minutes: Sha256): readonly Act[] => [
  ...xuanHoa.map((one) => act(HOA, 'household.write-household', household('xuan-hoa', one))),
  ...xuanHoa.flatMap((one) =>
    one.now ? [interview(HOA, { one, answers: one.now, round: HOA_NOW, on: '2024-08-28' })] : [],
  ),
  meeting([HOA, HOA_NOW], { area: 'xuan-hoa', on: '2024-08-30', counts: [52, 47] }, minutes),
  posting([HOA, HOA_NOW], 'xuan-hoa', ['2024-09-03', '2024-09-06']),
  act(HOA, 'household.object', {
    id: demoId<'objection'>('objection of xuan-hoa'),
    round: HOA_NOW,
    household: demoId<'household'>('household of Thạch Mẫu Bầu'),
    on: day('2024-09-05'),
    said: {
      personalId: demoId<'personal-text'>('objection of xuan-hoa'),
      text: 'Nhà có hai con nhỏ chưa được tính là người phụ thuộc.',
    },
  }),
]

/** Who records it, in which round. */
type Where = readonly [moment: typeof AN, round: Id<'review-round'>]
type Held = { readonly area: string; readonly on: string; readonly counts: readonly [attended: number, agreed: number] }

const meeting = ([moment, round]: Where, { area, on, counts }: Held, minutes: Sha256 | null) =>
  act(moment, 'household.record-meeting', {
    id: demoId<'residents-meeting'>(`meeting ${area} ${on}`),
    round,
    area: areaId(area),
    on: day(on),
    attended: counts[0],
    agreed: counts[1],
    conclusion: counts[1] * 2 >= counts[0] ? 'agreed' : 'review-again',
    note: null,
    files:
      minutes === null ? [] : [{ id: demoId<'evidence'>(`minutes ${area} ${on}`), file: minutes, fileName: BIEN_BAN }],
  })

const posting = ([moment, of]: Where, ward: string, [from, to]: readonly [string, string]): Act =>
  act(moment, 'household.post-results', {
    id: demoId<'public-posting'>(`posting ${ward} ${from}`),
    round: of,
    area: areaId(ward),
    from: day(from),
    to: day(to),
    place: 'Nhà văn hóa khu phố và trụ sở UBND phường',
  })

const decision = (of: Id<'review-round'>, on: string, number: string): Act =>
  act(AN, 'household.recognise', {
    id: demoId<'recognition'>(`recognition ${number}`),
    round: of,
    area: areaId('xuan-an'),
    standard: 'vn-2022',
    number,
    on: day(on),
    signer: 'Chủ tịch UBND phường',
  })

function household(ward: string, one: DemoReviewed): Household {
  const text = (part: string, words: string) => ({
    personalId: demoId<'personal-text'>(`${part} of ${one.head}`),
    text: words,
  })
  const member = (name: string, relation: HouseholdMember['relation']): HouseholdMember => ({
    name: text(`name ${name}`, name),
    born: relation === 'head' ? text('born', one.born) : null,
    sex: 'female',
    relation,
  })
  return {
    id: demoId(`household version of ${one.head}`),
    household: demoId(`household of ${one.head}`),
    area: areaId(one.neighbourhood === 0 ? ward : `${ward} ${one.neighbourhood}`),
    residence: 'urban',
    address: null,
    members: [member(one.head, 'head'), ...one.others.map((name) => member(name, 'other'))],
    after: null,
  }
}

type AskedOnce = {
  readonly one: DemoReviewed
  readonly answers: DemoAnswers
  readonly round: Id<'review-round'>
  readonly on: string
}

const interview = (moment: typeof AN, { one, answers, round, on }: AskedOnce): Act => {
  const asked: Interview = {
    id: demoId(`interview of ${one.head} on ${on}`),
    round,
    household: demoId(`household of ${one.head}`),
    householdVersion: demoId(`household version of ${one.head}`),
    on: day(on),
    income: answers.income,
    formTotal: null,
    scored: null,
    answers: answersWith(Object.fromEntries(answers.lacks.map((indicator) => [indicator, 'deprived' as const]))),
    note: null,
    work: demoId(`work of interview of ${one.head} on ${on}`),
    replaces: null,
  }
  return act(moment, 'household.record-interview', asked)
}
