import type { Program } from '../server/program.ts'
import { day } from '../kernel/day.ts'
import { act, carryOutActs } from './acts.ts'
import { wards } from './town.data.ts'
import { officerOf, unitId } from './town.ts'

/** Whom residents ask in the first wards; the others have not written it yet. Telephone numbers lead nowhere. */
export async function writeContacts(program: Program): Promise<void> {
  const known = wards.slice(0, KNOWN)
  await carryOutActs(
    program,
    known.map(({ key }, at) =>
      act({ by: officerOf('lan'), on: day('2024-07-02') }, 'portal.save-contact', {
        unit: unitId(key),
        phone: `0251 3000 0${String(at + 10)}`,
        office: `Số ${at + 1} đường Mẫu`,
        hours: '7 giờ 30 – 16 giờ 30, thứ hai đến thứ sáu',
        version: 0,
      }),
    ),
  )
}

const KNOWN = 9
