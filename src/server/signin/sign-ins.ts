import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Officer } from '../../kernel/command.ts'
import type { LocalDate } from '../../kernel/day.ts'
import { accept, type Id, type Result, refuse } from '../../kernel/kernel.ts'
import type { Reach } from '../../kernel/reach.ts'
import { DEMO_DAY } from '../../features/area/town-day.server.ts'
import { needsSecondFactor } from '../../features/staff/sign-in.rules.ts'
import {
  ASLEEP_DAYS,
  IDLE_MINUTES,
  type OwnSignIn,
  type SignedIn,
  type SignInRefusal,
} from '../../features/staff/sign-in.ts'
import { noteUse } from '../../features/staff/staff.server.ts'
import type { Db } from '../db.ts'
import { type Held, recallHeld } from '../reach.ts'
import { findWays } from './second-factor.ts'

/**
 * Lets in whom a password, a link or another provider has named. Whoever has a second factor, or needs one, is half in until
 * it is shown; in a demo nobody needs one, since everybody there is invented.
 */
export async function admit(db: Db, { officer, device, factors }: Admission): Promise<Result<SignedIn, SignInRefusal>> {
  if (await isAsleep(db, officer.id)) return refuse({ code: 'access-asleep' })
  const ways = await findWays(db, officer.id)
  const asks = ways.length > 0 || (needsSecondFactor(officer) && !(await isDemo(db)))
  return accept(
    await begin(db, { officer: officer.id, device, stage: factors === 'one' && asks ? 'password-given' : 'open' }),
  )
}

/** `factors`: whether what named the officer has asked for a second one already. */
type Admission = { readonly officer: Officer; readonly device: string; readonly factors: 'one' | 'two' }

async function isAsleep(db: Db, officer: Id<'officer'>): Promise<boolean> {
  const { rows } = await sql`select where days_unused(${officer}, ${ASLEEP_DAYS}) >= ${ASLEEP_DAYS}`.execute(db)
  return rows.length > 0
}

async function isDemo(db: Db): Promise<boolean> {
  const { rows } = await sql`select from setting where name = ${DEMO_DAY}`.execute(db)
  return rows.length > 0
}

type Beginning = { readonly officer: Id<'officer'>; readonly device: string; readonly stage: 'password-given' | 'open' }

/** Every step towards more rights has a token of its own: one that was seen before opens nothing afterwards. */
async function begin(db: Db, { officer, device, stage }: Beginning): Promise<SignedIn> {
  const token = randomBytes(32).toString('base64url')
  if (stage === 'open') {
    await sql`update credential set wrong_tries = 0 where officer_id = ${officer}`.execute(db)
    await noteUse(db, officer)
  }
  await sql`
    insert into sign_in (token_hash, officer_id, id, stage, device)
    values (${hashToken(token)}, ${officer}, ${randomUUID()}, ${stage}, ${device})`.execute(db)
  return { officer, token, next: stage === 'open' ? 'office' : 'second-factor' }
}

/** How long a sign-in lives unused, and how long one that awaits its second factor. */
const UNUSED_HOURS = 12
const HALF_WAY_MINUTES = 10

/**
 * Who is signed in, and where his rights hold today. `demoDay`: the day of the town when it is a demo's. `screen`: locked by the officer, or after idle minutes;
 * `noted`: whether what he does now is written down as done, or was a moment ago.
 */
export type SignedInOfficer = Officer & {
  readonly reach: Reach
  readonly name: string
  readonly unitName: string
  readonly demoDay: LocalDate | null
  readonly signIn: Id<'sign-in'>
  readonly screen: 'open' | 'locked'
  readonly noted: 'lately' | 'earlier'
}

/** The officer of a sign-in token, or null. An officer who left or was not yet there signs in nobody. */
export async function findSignedIn(db: Db, token: string): Promise<SignedInOfficer | null> {
  const { rows } = await sql<Omit<SignedInOfficer, keyof Held> & { readonly stamp: string }>`
    select o.id, o.unit, coalesce(p.name, '') as name, u.name as unit_name, s.id as sign_in,
      case when s.locked_at is not null or s.seen_at < now() - make_interval(mins => ${IDLE_MINUTES}) then 'locked' else 'open' end as screen,
      case when s.seen_at < now() - interval '30 seconds' then 'earlier' else 'lately' end as noted,
      (select value from setting where name = ${DEMO_DAY}) as demo_day, r.stamp
    from sign_in s
    join officer o on o.id = s.officer_id
    join unit u on u.id = o.unit
    left join person p on p.id = o.person_id
    left join officer_end e on e.officer_id = o.id
    cross join reach_stamp(o.id, (now() at time zone 'Asia/Ho_Chi_Minh')::date) r
    where s.token_hash = ${hashToken(token)} and s.stage = 'open' and ${atWork}
      and s.seen_at > now() - make_interval(hours => ${UNUSED_HOURS})`.execute(db)
  const [found] = rows
  if (!found) return null
  const { stamp, ...officer } = found
  return { ...officer, ...(await recallHeld(db, officer.id, stamp)) }
}

// By the calendar, a demo's too: access is a matter of the real day.
export const atWork = sql<boolean>`e.officer_id is null and o.valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date`

/** The roles that an officer holds today, in whatever areas. */
export const rolesOf = sql`(select r.roles from reach_of(o.id, (now() at time zone 'Asia/Ho_Chi_Minh')::date) r)`

/** Notes that somebody works here; a locked screen is opened by nothing but its officer. */
export async function noteSeen(db: Db, { id, signIn, screen, noted }: SignedInOfficer): Promise<void> {
  if (screen === 'locked' || noted === 'lately') return
  await sql`update sign_in set seen_at = now() where id = ${signIn}`.execute(db)
  await noteUse(db, id)
}

/** Whose password was right a few minutes ago, and whose second factor is awaited. */
export type HalfWay = Officer & { readonly name: string; readonly signIn: Id<'sign-in'>; readonly device: string }

/** The officer of a token that awaits its second factor, or null. */
export async function findHalfWay(db: Db, token: string): Promise<HalfWay | null> {
  const { rows } = await sql<HalfWay>`
    select o.id, o.unit, r.roles, coalesce(p.name, '') as name, s.id as sign_in, s.device
    from sign_in s
    join officer o on o.id = s.officer_id
    cross join reach_of(o.id, (now() at time zone 'Asia/Ho_Chi_Minh')::date) r
    left join person p on p.id = o.person_id
    left join officer_end e on e.officer_id = o.id
    where s.token_hash = ${hashToken(token)} and s.stage = 'password-given' and ${atWork}
      and s.begun_at > now() - make_interval(mins => ${HALF_WAY_MINUTES})`.execute(db)
  return rows[0] ?? null
}

/** The second factor was shown: a new token in place of the one of half the way. */
export async function goOn(db: Db, { id, signIn, device }: HalfWay): Promise<SignedIn> {
  await sql`delete from sign_in where id = ${signIn}`.execute(db)
  return begin(db, { officer: id, device, stage: 'open' })
}

export async function lock(db: Db, signIn: Id<'sign-in'>): Promise<void> {
  await sql`update sign_in set locked_at = now() where id = ${signIn}`.execute(db)
}

/** Opens a locked screen again, under a new token; the device and since when stay. */
export async function reopen(db: Db, { id, signIn }: SignedInOfficer): Promise<SignedIn> {
  const token = randomBytes(32).toString('base64url')
  await sql`
    update sign_in set token_hash = ${hashToken(token)}, locked_at = null, seen_at = now() where id = ${signIn}`.execute(
    db,
  )
  await sql`update credential set wrong_tries = 0 where officer_id = ${id}`.execute(db)
  return { officer: id, token, next: 'office' }
}

/** The officer's own, the one in use first, then as they were used. */
export async function listOwn(db: Db, { id, signIn }: SignedInOfficer): Promise<readonly OwnSignIn[]> {
  const { rows } = await sql<OwnSignIn>`
    select id, device, begun_at, seen_at, case when id = ${signIn} then 'here' else 'elsewhere' end as place
    from sign_in
    where officer_id = ${id} and stage = 'open' and seen_at > now() - make_interval(hours => ${UNUSED_HOURS})
    order by id = ${signIn} desc, seen_at desc limit 100`.execute(db)
  return rows
}

/** Ends one of the officer's own, or all of them when `which` is null. */
export async function endOwn(db: Db, officer: Id<'officer'>, which: Id<'sign-in'> | null): Promise<void> {
  await sql`delete from sign_in where officer_id = ${officer} and (${which}::uuid is null or id = ${which})`.execute(db)
}

export async function signOut(db: Db, token: string): Promise<void> {
  await sql`delete from sign_in where token_hash = ${hashToken(token)}`.execute(db)
}

/** Forgets sign-ins that no longer live. */
export async function forgetOldSignIns(db: Db): Promise<void> {
  await sql`
    delete from sign_in
    where seen_at < now() - make_interval(hours => ${UNUSED_HOURS})
      or (stage = 'password-given' and begun_at < now() - make_interval(mins => ${HALF_WAY_MINUTES}))`.execute(db)
}

/** How tokens are kept: nobody signs in with what the database holds. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')
