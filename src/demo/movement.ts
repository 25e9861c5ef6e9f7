import type { Registrant, Registration } from '../features/outreach/movement/movement.ts'
import { INVENTED } from '../features/area/town-day.ts'
import { day } from '../kernel/day.ts'
import { derivedId } from '../kernel/derived-id.ts'
import type { Id } from '../kernel/kernel.ts'
import type { Program } from '../server/program.ts'
import { act, carryOutActs, demoId } from './acts.ts'
import { PLAN } from './plans.ts'
import { officerOf } from './town.ts'

/** What a unit registered: offices for themselves, unions for their branches and households. */
export const registrationOf = (unit: string, work: Id<'work'>): Registration => {
  const [who, text] = PLEDGES[unit] ?? (['unit', 'Mỗi cơ quan giúp một hộ nghèo'] as const)
  return { who, pledge: { personalId: derivedId(work, 'pledge'), text } }
}

const PLEDGES: Readonly<Record<string, readonly [Registrant, string]>> = {
  women: ['household', 'Gia đình hội viên giúp nhau vốn và ngày công'],
  farmers: ['household', 'Hộ làm ăn giỏi hướng dẫn một hộ nghèo'],
  youth: ['collective', 'Chi đoàn sửa nhà, dạy nghề cho thanh niên hộ nghèo'],
  front: ['collective', 'Ban công tác Mặt trận vận động Quỹ Vì người nghèo'],
}

/** Results of three units, two of them told; commendations, one entered by mistake and taken back. */
export async function judgeMovement(program: Program): Promise<void> {
  const lan = { by: officerOf('lan'), on: day('2024-09-12') }
  await carryOutActs(program, [
    ...results.map(({ unit, by, reached }) =>
      act({ by: officerOf(by), on: day('2024-09-12') }, 'outreach.tell-result', {
        registration: demoId<'work'>(`work ${unit} emulation 1`),
        reached,
        judgedOn: day('2024-09-12'),
      }),
    ),
    ...commendations.map((words) => act(lan, 'outreach.commend', commendationOf(words))),
    act(lan, 'outreach.take-commendation-back', { commendation: demoId<'commendation'>('commendation 3') }),
  ])
}

const results = [
  { unit: 'farmers', by: 'viet', reached: 41 },
  { unit: 'youth', by: 'uyen', reached: 30 },
  { unit: 'labour', by: 'lan', reached: 12 },
] as const

const commendations = [
  { key: '1', whom: 'Chi hội Nông dân ấp mẫu', reason: 'Hướng dẫn sáu hộ nghèo trồng rau, có thu nhập ổn định' },
  { key: '2', whom: 'Chi đoàn khu phố mẫu', reason: 'Sửa ba căn nhà cho hộ nghèo' },
  { key: '3', whom: 'Chi đoàn khu phố mẫu', reason: 'Ghi hai lần' },
] as const

const commendationOf = ({ key, whom, reason }: (typeof commendations)[number]) => ({
  id: demoId<'commendation'>(`commendation ${key}`),
  plan: PLAN,
  decision: '402/QĐ-UBND',
  decidedOn: day('2024-09-10'),
  issuer: `Ủy ban nhân dân thành phố (${INVENTED.toLowerCase()})`,
  whom: { personalId: demoId<'personal-text'>(`commended ${key}`), text: whom },
  reason: { personalId: demoId<'personal-text'>(`commended for ${key}`), text: reason },
})
