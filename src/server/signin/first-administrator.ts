import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { carryOut } from '../../commands/carry-out.ts'
import { checkPassword } from '../../features/staff/sign-in.rules.ts'
import type { FirstAdministrator, SignInRefusal } from '../../features/staff/sign-in.ts'
import type { StaffRefusal } from '../../features/staff/staff.ts'
import { phoneDigits } from '../../features/staff/staff.rules.ts'
import type { Officer, Refusal } from '../../kernel/command.ts'
import type { LocalDate } from '../../kernel/day.ts'
import { accept, type Id, type Instant, type Result, refuse } from '../../kernel/kernel.ts'
import type { Db } from '../db.ts'
import type { Program } from '../program.ts'
import { setPassword } from './sign-ins.ts'

export async function isEmpty(db: Db): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`select not exists (select from officer) as empty`.execute(db)
  return rows[0]?.empty ?? true
}

/** Nobody: who asks before there is anybody. He may found a town and gives his place to the first administrator. */
export const FOUNDER: Officer = {
  id: '00000000-0000-4000-8000-000000000001' as Id<'officer'>,
  unit: '00000000-0000-4000-8000-000000000002' as Id<'unit'>,
  roles: ['administrator', 'plan-owner'],
}

/** The first area, its first unit and the first administrator of an empty installation, through the door like everything else. */
export async function beginInstallation(
  program: Program,
  first: FirstAdministrator,
  today: LocalDate,
): Promise<Result<null, Refusal>> {
  if (!(await isEmpty(program.db))) return refuse({ code: 'not-empty' })
  const refusals: readonly (SignInRefusal | StaffRefusal)[] = [
    ...checkPassword(first.password, [first.name, first.phone]),
    ...(phoneDigits(first.phone) === null ? [{ code: 'phone-not-a-number', phone: first.phone } as const] : []),
  ]
  if (refusals.length > 0) return refuse(...refusals)
  const officer = randomUUID() as Id<'officer'>
  const outcomes = await carryOut(program.door, foundation(first, officer, today), {
    officer: FOUNDER,
    today,
    now: new Date().toISOString() as Instant,
  })
  const refused = outcomes.flatMap((outcome) => (outcome.outcome === 'refused' ? outcome.refusals : []))
  if (refused.length > 0) return refuse(...refused)
  await setPassword(program.db, officer, first.password)
  return accept(null)
}

const EVER = '1900-01-01'

function foundation(first: FirstAdministrator, officer: Id<'officer'>, today: LocalDate) {
  const [area, unit] = [randomUUID(), randomUUID()]
  // Since when is not asked: a plan of an earlier year must find its place and its owner.
  const validFrom = EVER
  const command = (type: string, content: object) => ({ id: randomUUID() as Id<'command'>, type, version: 1, content })
  return [
    command('area.add', {
      id: area,
      code: first.areaCode,
      name: first.areaName,
      kind: 'district',
      parent: null,
      validFrom,
      validTo: null,
    }),
    command('staff.add-unit', {
      id: unit,
      name: first.unitName,
      shortName: first.unitName.slice(0, 60).trim(),
      kind: 'office',
      area,
      validFrom,
      validTo: null,
    }),
    command('staff.add-officer', {
      id: officer,
      person: { personalId: randomUUID(), name: first.name, phone: first.phone },
      unit,
      roles: ['administrator', 'plan-owner'],
      from: today,
    }),
  ]
}
