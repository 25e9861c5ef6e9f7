import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Officer } from '../../kernel/command.ts'
import { accept, type Id, type Result, refuse } from '../../kernel/kernel.ts'
import { fold } from '../../kernel/text.ts'
import { phoneDigits } from '../../features/staff/staff.rules.ts'
import type { SignedIn, SignInRefusal } from '../../features/staff/sign-in.ts'
import type { Db } from '../db.ts'
import type { Program } from '../program.ts'
import { hashPassword, isPassword } from './password.ts'
import { checkNewPassword } from './known-passwords.ts'
import { withinLimit } from './rate-limit.ts'
import { countWrongTry } from './wrong-tries.ts'
import { admit, atWork, hashToken, reopen, rolesOf, type SignedInOfficer } from './sign-ins.ts'

/** What sign-in needs of a program. */
export type Entrance = Pick<Program, 'db' | 'keys'>

/** Setting a password opens the sealed number too: nobody may take it for his password. */
type FirstEntrance = Pick<Program, 'db' | 'door'>

type Account = {
  readonly officer: Id<'officer'>
  readonly unit: Officer['unit']
  readonly roles: Officer['roles']
  readonly passwordHash: string | null
  readonly lockedAt: string | null
  readonly name: string
}

type Invited = Account & { readonly personId: string; readonly phone: string | null }

type Given = { readonly name: string; readonly password: string }

/**
 * Signs in by phone number or full name. That a name stands for several or is locked is told to who knows the password; all
 * others hear the same, after about the same work, whether there is such a name or not.
 */
export async function signIn(
  { db, keys }: Entrance,
  { name, password }: Given,
  device: string,
): Promise<Result<SignedIn, SignInRefusal>> {
  const digits = phoneDigits(name)
  const phoneHash = digits && keys.hash(digits)
  // What is tried may be a password in the wrong field: it is counted as what nobody can read.
  const key = `name:${phoneHash ?? keys.hash(fold(name))}`
  if (!(await withinLimit(db, key, { most: 20, minutes: 10 }))) return refuse({ code: 'too-many-tries' })
  const accounts = await findAccounts(db, name, phoneHash)
  const known = await whosePassword(accounts, password)
  if (!known) {
    await countWrongTry(
      db,
      accounts.map(({ officer }) => officer),
    )
    return refuse({ code: 'sign-in-refused' })
  }
  if (accounts.length > 1) return refuse({ code: 'name-not-unique' })
  if (known.lockedAt) return refuse({ code: 'sign-in-locked' })
  return accept(await admit(db, { officer: officerOf(known), device, factors: 'one' }))
}

const officerOf = ({ officer, unit, roles }: Account): Officer => ({ id: officer, unit, roles })

/** Several are looked at side by side; without any, or without a password, a password that nobody has is. */
async function whosePassword(accounts: readonly Account[], password: string): Promise<Account | null> {
  const hashes = accounts.length > 0 ? accounts.map((account) => account.passwordHash) : [null]
  const right = await Promise.all(hashes.map(async (hash) => isPassword(password, hash ?? (await decoy))))
  return accounts.find((account, i) => account.passwordHash !== null && right[i]) ?? null
}

const decoy = hashPassword(randomUUID())

// Whoever is beyond signs in by his number; no name asks for more work than this.
const MOST_NAMESAKES = 8

async function findAccounts(db: Db, name: string, phoneHash: string | null): Promise<readonly Account[]> {
  const { rows } = await sql<Account>`
    select o.id as officer, o.unit, ${rolesOf} as roles, c.password_hash, c.locked_at, p.name
    from person p
    join officer o on o.person_id = p.id
    left join officer_end e on e.officer_id = o.id
    left join credential c on c.officer_id = o.id
    where ${atWork} and (p.phone_hash = ${phoneHash} or folded(p.name) = ${fold(name)})
    limit ${MOST_NAMESAKES}`.execute(db)
  return rows
}

/** Opens the screen of who is signed in with his password; wrong ones count as at the door. */
export async function unlock(
  { db, keys }: Entrance,
  asker: SignedInOfficer,
  password: string,
): Promise<Result<SignedIn, SignInRefusal>> {
  const officer = asker.id
  if (!(await withinLimit(db, `unlock:${keys.hash(officer)}`, { most: 20, minutes: 10 })))
    return refuse({ code: 'too-many-tries' })
  const { rows } = await sql<{ passwordHash: string; lockedAt: string | null }>`
    select password_hash, locked_at from credential where officer_id = ${officer}`.execute(db)
  const [kept] = rows
  const isRight = await isPassword(password, kept?.passwordHash ?? (await decoy))
  if (!kept || !isRight) {
    await countWrongTry(db, [officer])
    return refuse({ code: 'unlock-refused' })
  }
  return kept.lockedAt ? refuse({ code: 'sign-in-locked' }) : accept(await reopen(db, asker))
}

/** Whether a one-time link still opens; never whose it is. */
export const isLinkOpen = async (db: Db, token: string): Promise<boolean> => (await findByLink(db, token)) !== null

/** First access by a one-time link: the officer sets his password and is let in. The link is used up. */
export async function firstAccess(
  { db, door }: FirstEntrance,
  { token, password }: { readonly token: string; readonly password: string },
  device: string,
): Promise<Result<SignedIn, SignInRefusal>> {
  const account = await findByLink(db, token)
  if (!account) return refuse({ code: 'link-used-or-expired' })
  const phone = account.phone && door.surroundings.personalKeys.open(account.phone, account.personId)
  const refusals = await checkNewPassword(password, [account.name, phone ?? account.name])
  if (refusals.length > 0) return refuse(...refusals)
  const hash = await hashPassword(password)
  return db.transaction().execute(async (tx) => {
    if (!(await useUp(tx, token))) return refuse({ code: 'link-used-or-expired' })
    await keepHash(tx, account.officer, hash)
    return accept(await admit(tx, { officer: officerOf(account), device, factors: 'one' }))
  })
}

/** Of two who use a link at once the second waits, and finds it used. */
async function useUp(tx: Db, token: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update access_link set used_at = now() where token_hash = ${hashToken(token)} and used_at is null and expires_at > now()`.execute(
    tx,
  )
  return numAffectedRows === 1n
}

async function findByLink(db: Db, token: string): Promise<Invited | null> {
  const { rows } = await sql<Invited>`
    select o.id as officer, o.unit, ${rolesOf} as roles, null as password_hash, null as locked_at, coalesce(p.name, '') as name, o.person_id, p.phone
    from access_link l
    join officer o on o.id = l.officer_id
    left join person p on p.id = o.person_id
    left join officer_end e on e.officer_id = o.id
    where l.token_hash = ${hashToken(token)} and l.used_at is null and l.expires_at > now() and ${atWork}`.execute(db)
  return rows[0] ?? null
}

/** Sets a password and ends every earlier sign-in of the officer. */
export async function setPassword(db: Db, officer: Id<'officer'>, password: string): Promise<void> {
  const hash = await hashPassword(password)
  await db.transaction().execute((tx) => keepHash(tx, officer, hash))
}

/** The same with a hash that was made before: no transaction is open while it is made. */
export async function keepHash(tx: Db, officer: Id<'officer'>, hash: string): Promise<void> {
  await sql`
    insert into credential (officer_id, password_hash) values (${officer}, ${hash})
    on conflict (officer_id) do update set password_hash = ${hash}, wrong_tries = 0, locked_at = null, set_at = now()`.execute(
    tx,
  )
  await sql`delete from sign_in where officer_id = ${officer}`.execute(tx)
}
