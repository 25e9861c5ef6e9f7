import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { carryOutWhole } from '../../commands/carry-out.ts'
import { commands, type CommandType } from '../../commands/catalogue.ts'
import type { FirstAdministrator, SignInRefusal } from '../../features/staff/sign-in.ts'
import type { StaffRefusal } from '../../features/staff/staff.ts'
import { phoneDigits } from '../../features/staff/staff.rules.ts'
import type { Officer, Refusal } from '../../kernel/command.ts'
import type { LocalDate } from '../../kernel/day.ts'
import { type Id, type Result, refuse } from '../../kernel/kernel.ts'
import { EVERYWHERE } from '../../kernel/reach.ts'
import type { Db } from '../db.ts'
import type { Program } from '../program.ts'
import { LOCKS } from '../database/locks.ts'
import type { Transact } from '../transactions.ts'
import { hashPassword } from './password.ts'
import { keepHash } from './password-sign-in.ts'
import { checkNewPassword } from './known-passwords.ts'

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

/**
 * Shown where the program is started, and asked of whoever begins from another machine: a stranger on the network does not
 * take an empty installation. The same at every start and in every process of one data folder.
 */
export function foundingCode({ door }: Pick<Program, 'door'>): string {
  const digest = createHmac('sha256', door.secret).update('first administrator').digest()
  const letters = [...digest.subarray(0, 8)].map((byte) => LETTERS[byte % LETTERS.length])
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}

// None that is taken for another when it is read aloud or copied by hand.
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** Capitals and dashes do not matter to who types it. */
export function isFoundingCode(program: Pick<Program, 'door'>, typed: string): boolean {
  const [given, right] = [typed, foundingCode(program)].map((code) =>
    createHash('sha256')
      .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
      .digest(),
  )
  return given !== undefined && right !== undefined && timingSafeEqual(given, right)
}

/**
 * The first area, its first unit and the first administrator of an empty installation, through the door like everything else;
 * his password is kept in the same transaction. Of two who begin at once the second is told that somebody has.
 */
export async function beginInstallation(
  program: Program,
  first: FirstAdministrator,
  today: LocalDate,
): Promise<Result<null, Refusal>> {
  if (!(await isEmpty(program.db))) return refuse({ code: 'not-empty' })
  const refusals: readonly (SignInRefusal | StaffRefusal)[] = [
    ...(await checkNewPassword(first.password, [first.name, first.phone])),
    ...(phoneDigits(first.phone) === null ? [{ code: 'phone-not-a-number', phone: first.phone } as const] : []),
  ]
  if (refusals.length > 0) return refuse(...refusals)
  const officer = randomUUID() as Id<'officer'>
  const transact = foundingOnly(program.door.transact, { officer, hash: await hashPassword(first.password) })
  const clock = { officer: FOUNDER, reach: EVERYWHERE, today }
  try {
    return await carryOutWhole({ ...program.door, transact }, foundation(first, officer, today), clock)
  } catch (fault) {
    if (fault instanceof BegunMeanwhile) return refuse({ code: 'not-empty' })
    throw fault
  }
}

class BegunMeanwhile extends Error {}

/** All of it or nothing: one at a time, only where nobody is yet, and only with the officer and his password. */
const foundingOnly =
  (transact: Transact, { officer, hash }: { readonly officer: Id<'officer'>; readonly hash: string }): Transact =>
  (opening, act) =>
    transact(opening, async (tx, opened) => {
      await sql`select pg_advisory_xact_lock(${LOCKS.founding}, 0)`.execute(tx)
      if (!(await isEmpty(tx))) throw new BegunMeanwhile()
      const { value } = await act(tx, opened)
      if (await isEmpty(tx)) return { end: 'rollback', value }
      await keepHash(tx, officer, hash)
      return { end: 'commit', value }
    })

const EVER = '1900-01-01'

function foundation(first: FirstAdministrator, officer: Id<'officer'>, today: LocalDate) {
  const [area, unit] = [randomUUID(), randomUUID()]
  // Since when is not asked: a plan of an earlier year must find its place and its owner.
  const validFrom = EVER
  const command = (type: CommandType, content: object) => ({
    id: randomUUID() as Id<'command'>,
    type,
    version: commands[type].version,
    content,
  })
  return [
    command('area.add', {
      areas: [
        {
          id: area,
          code: first.areaCode,
          name: first.areaName,
          kind: 'district',
          parent: null,
          validFrom,
          validTo: null,
        },
      ],
      reason: null,
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
