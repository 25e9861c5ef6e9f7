import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Officer } from '../../kernel/command.ts'
import type { LocalDate } from '../../kernel/day.ts'
import { accept, type Id, type Result, refuse } from '../../kernel/kernel.ts'
import { fold } from '../../kernel/text.ts'
import { DEMO_DAY } from '../../features/area/area.server.ts'
import { phoneDigits } from '../../features/staff/staff.rules.ts'
import { checkPassword } from '../../features/staff/sign-in.rules.ts'
import { MOST_TRIES, type SignedIn, type SignInRefusal } from '../../features/staff/sign-in.ts'
import type { Db } from '../db.ts'
import type { PersonalKeys } from '../personal/keys.ts'
import { hashPassword, isPassword } from './password.ts'
import { withinLimit } from './rate-limit.ts'

type Account = {
  readonly officer: Id<'officer'>
  readonly passwordHash: string | null
  readonly lockedAt: string | null
  readonly name: string
}

/**
 * Signs in by phone number or full name. That a name stands for several or is locked is told to who knows the password; all
 * others hear the same, after about the same work, whether there is such a name or not.
 */
export async function signIn(db: Db, name: string, password: string): Promise<Result<SignedIn, SignInRefusal>> {
  const key = `name:${phoneDigits(name) ?? fold(name)}`
  if (!(await withinLimit(db, key, { most: 20, minutes: 10 }))) return refuse({ code: 'too-many-tries' })
  const accounts = await findAccounts(db, name)
  const known = await whosePassword(accounts, password)
  if (!known) {
    await countWrongTry(db, accounts)
    return refuse({ code: 'sign-in-refused' })
  }
  if (accounts.length > 1) return refuse({ code: 'name-not-unique' })
  if (known.lockedAt) return refuse({ code: 'sign-in-locked' })
  return accept(await begin(db, known.officer))
}

/** Several are looked at side by side; without any, or without a password, a password that nobody has is. */
async function whosePassword(accounts: readonly Account[], password: string): Promise<Account | null> {
  const hashes = accounts.length > 0 ? accounts.map((account) => account.passwordHash) : [null]
  const right = await Promise.all(hashes.map(async (hash) => isPassword(password, hash ?? (await decoy))))
  return accounts.find((account, i) => account.passwordHash !== null && right[i]) ?? null
}

const decoy = hashPassword(randomUUID())

// Whoever is beyond signs in by his number; no name asks for more work than this.
const MOST_NAMESAKES = 8

async function findAccounts(db: Db, name: string): Promise<readonly Account[]> {
  const { rows } = await sql<Account>`
    select o.id as officer, c.password_hash, c.locked_at, p.name
    from person p
    join officer o on o.person_id = p.id
    left join officer_end e on e.officer_id = o.id
    left join credential c on c.officer_id = o.id
    where ${atWork} and (p.phone_digits = ${phoneDigits(name)} or folded(p.name) = ${fold(name)})
    limit ${MOST_NAMESAKES}`.execute(db)
  return rows
}

// By the calendar, a demo's too: access is a matter of the real day.
const atWork = sql<boolean>`e.officer_id is null and o.valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date`

async function begin(db: Db, officer: Id<'officer'>): Promise<SignedIn> {
  const token = randomBytes(32).toString('base64url')
  await sql`update credential set wrong_tries = 0 where officer_id = ${officer}`.execute(db)
  await sql`insert into sign_in (token_hash, officer_id) values (${hashToken(token)}, ${officer})`.execute(db)
  return { officer, token }
}

async function countWrongTry(db: Db, accounts: readonly Account[]): Promise<void> {
  await sql`
    update credential set wrong_tries = wrong_tries + 1, locked_at = case when wrong_tries + 1 >= ${MOST_TRIES} then now() end
    where officer_id = any(${accounts.map(({ officer }) => officer)}::uuid[])`.execute(db)
}

/** How long a sign-in lives unused. */
const IDLE_HOURS = 12

/** Who is signed in. `demoDay`: the day of the town when it is a demo's. */
export type SignedInOfficer = Officer & {
  readonly name: string
  readonly unitName: string
  readonly demoDay: LocalDate | null
}

/** The officer of a sign-in token, or null. An officer who left or was not yet there signs in nobody. */
export async function findSignedIn(db: Db, token: string): Promise<SignedInOfficer | null> {
  const { rows } = await sql<SignedInOfficer & { readonly stale: boolean }>`
    select o.id, o.unit, o.roles, coalesce(p.name, '') as name, u.name as unit_name, s.seen_at < now() - interval '5 minutes' as stale,
      (select value from setting where name = ${DEMO_DAY}) as demo_day
    from sign_in s
    join officer o on o.id = s.officer_id
    join unit u on u.id = o.unit
    left join person p on p.id = o.person_id
    left join officer_end e on e.officer_id = o.id
    where s.token_hash = ${hashToken(token)} and ${atWork} and s.seen_at > now() - make_interval(hours => ${IDLE_HOURS})`.execute(
    db,
  )
  const [row] = rows
  if (!row) return null
  const { stale, ...officer } = row
  if (stale) await sql`update sign_in set seen_at = now() where token_hash = ${hashToken(token)}`.execute(db)
  return officer
}

export async function signOut(db: Db, token: string): Promise<void> {
  await sql`delete from sign_in where token_hash = ${hashToken(token)}`.execute(db)
}

/** Whether a one-time link still opens; never whose it is. */
export const isLinkOpen = async (db: Db, token: string): Promise<boolean> => (await findByLink(db, token)) !== null

/** First access by a one-time link: the officer sets his password and is signed in. The link is used up. */
export async function firstAccess(
  { db, keys }: { readonly db: Db; readonly keys: PersonalKeys },
  token: string,
  password: string,
): Promise<Result<SignedIn, SignInRefusal>> {
  const account = await findByLink(db, token)
  if (!account) return refuse({ code: 'link-used-or-expired' })
  const phone = account.phone && keys.open(account.phone, account.personId)
  const refusals = checkPassword(password, [account.name, phone ?? account.name])
  if (refusals.length > 0) return refuse(...refusals)
  const hash = await hashPassword(password)
  return db.transaction().execute(async (tx) => {
    if (!(await useUp(tx, token))) return refuse({ code: 'link-used-or-expired' })
    await keepHash(tx, account.officer, hash)
    return accept(await begin(tx, account.officer))
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

type Invited = Pick<Account, 'officer' | 'name'> & { readonly personId: string; readonly phone: string | null }

async function findByLink(db: Db, token: string): Promise<Invited | null> {
  const { rows } = await sql<Invited>`
    select o.id as officer, o.person_id, coalesce(p.name, '') as name, p.phone
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

const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')
