import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { OwnAccess, SignInRefusal, Way } from '../../features/staff/sign-in.ts'
import { accept, type Id, type Result, refuse } from '../../kernel/kernel.ts'
import type { Db } from '../db.ts'
import { qrOf } from '../paper/qr.ts'
import type { Program } from '../program.ts'
import type { SignInKeys } from './keys.ts'
import { withinLimit } from './rate-limit.ts'
import { appAddress, base32, newSecret, stepAt, stepOfCode } from './totp.ts'
import { countWrongTry, isLocked } from './wrong-tries.ts'

type Keeper = Pick<Program, 'db' | 'keys'>

/** How the officer may show his second factor; none: he has set up none. */
export async function findWays(db: Db, officer: Id<'officer'>): Promise<readonly Way[]> {
  const { rows } = await sql<{ way: Way }>`
    select 'authenticator' as way from authenticator where officer_id = ${officer}
    union all select 'passkey' where exists (select from passkey where officer_id = ${officer})
    union all select 'recovery-code' where exists (select from recovery_code where officer_id = ${officer})`.execute(db)
  return rows.map(({ way }) => way)
}

type Shown = { readonly officer: Id<'officer'>; readonly way: 'authenticator' | 'recovery-code'; readonly code: string }

/** Whether the code is the officer's, now, for the first time. Wrong ones count like wrong passwords. */
export async function showCode({ db, keys }: Keeper, shown: Shown): Promise<Result<null, SignInRefusal>> {
  const { officer, way } = shown
  if (!(await withinLimit(db, `factor:${keys.hash(officer)}`, { most: 20, minutes: 10 })))
    return refuse({ code: 'too-many-tries' })
  if (await isLocked(db, officer)) return refuse({ code: 'sign-in-locked' })
  const refusal = await (way === 'authenticator' ? takeCode : takeRecoveryCode)({ db, keys }, shown)
  if (refusal === null) return accept(null)
  if (refusal.code !== 'code-used') await countWrongTry(db, [officer])
  return refuse(refusal)
}

async function takeCode({ db, keys }: Keeper, { officer, code }: Shown): Promise<SignInRefusal | null> {
  const { rows } = await sql<{ sealedSecret: string }>`
    select sealed_secret from authenticator where officer_id = ${officer}`.execute(db)
  const secret = rows[0] ? secretIn(keys, rows[0].sealedSecret) : null
  const step = secret && stepOfCode(secret, code, stepAt(Date.now()))
  if (step === null) return { code: 'code-wrong' }
  // Of two that bring the same code at once the second waits, and finds it used.
  const { numAffectedRows } = await sql`
    update authenticator set last_step = ${step} where officer_id = ${officer} and last_step < ${step}`.execute(db)
  return numAffectedRows === 1n ? null : { code: 'code-used' }
}

async function takeRecoveryCode({ db, keys }: Keeper, { officer, code }: Shown): Promise<SignInRefusal | null> {
  const { numAffectedRows } = await sql`
    delete from recovery_code where officer_id = ${officer} and code_hash = ${hashCode(keys, code)}`.execute(db)
  return numAffectedRows === 1n ? null : { code: 'recovery-code-wrong' }
}

/** What an authenticator app is given; `offer` comes back with its first code, so that nothing is kept that no app has. */
export function offerAuthenticator(keys: SignInKeys, { officer, name }: Holder) {
  const secret = newSecret()
  const until = Date.now() + OFFER_MS
  const offer = keys.seal(JSON.stringify({ officer, until, secret: secret.toString('base64') }))
  return { secret: base32(secret), qr: qrOf(appAddress(secret, name))?.svg ?? null, offer }
}

type Holder = { readonly officer: Id<'officer'>; readonly name: string }
const OFFER_MS = 10 * 60_000

/** Keeps the authenticator of an offer once its app has made a right code; it takes the place of an earlier one. */
export async function addAuthenticator(
  { db, keys }: Keeper,
  officer: Id<'officer'>,
  { offer, code }: { readonly offer: string; readonly code: string },
): Promise<Result<null, SignInRefusal>> {
  if (!(await withinLimit(db, `factor:${keys.hash(officer)}`, { most: 20, minutes: 10 })))
    return refuse({ code: 'too-many-tries' })
  const offered = keys.unseal(offer)
  const { officer: whose, until, secret } = JSON.parse(offered ?? '{}') as Readonly<Record<string, string | number>>
  if (whose !== officer || Number(until) < Date.now()) return refuse({ code: 'offer-over' })
  const bytes = Buffer.from(String(secret), 'base64')
  const step = stepOfCode(bytes, code, stepAt(Date.now()))
  if (step === null) return refuse({ code: 'code-wrong' })
  await keepAuthenticator({ db, keys }, officer, { secret: bytes, step })
  return accept(null)
}

/** `step`: the last one whose code was taken. */
export async function keepAuthenticator(
  { db, keys }: Keeper,
  officer: Id<'officer'>,
  { secret, step }: { readonly secret: Buffer; readonly step: number },
): Promise<void> {
  const sealed = keys.seal(secret.toString('base64'))
  await sql`
    insert into authenticator (officer_id, sealed_secret, last_step) values (${officer}, ${sealed}, ${step})
    on conflict (officer_id) do update set sealed_secret = ${sealed}, last_step = ${step}, added_at = now()`.execute(db)
}

function secretIn(keys: SignInKeys, sealed: string): Buffer | null {
  const open = keys.unseal(sealed)
  return open === null ? null : Buffer.from(open, 'base64')
}

/** New codes in place of all earlier ones. They are told once; kept are their hashes. */
export async function makeRecoveryCodes({ db, keys }: Keeper, officer: Id<'officer'>): Promise<readonly string[]> {
  const codes = Array.from({ length: CODES }, () => Array.from({ length: 2 }, fiveLetters).join('-'))
  const hashes = codes.map((code) => hashCode(keys, code))
  await db.transaction().execute(async (tx) => {
    await sql`delete from recovery_code where officer_id = ${officer}`.execute(tx)
    await sql`insert into recovery_code (officer_id, code_hash) select ${officer}, unnest(${hashes}::text[])`.execute(
      tx,
    )
  })
  return codes
}

const CODES = 10
// None that is taken for another when it is copied by hand; ten of them have 49 bits.
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
const fiveLetters = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** Capitals and dashes do not matter to who types it. */
const hashCode = (keys: SignInKeys, code: string) => keys.hash(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))

export async function forgetAuthenticator(db: Db, officer: Id<'officer'>): Promise<void> {
  await sql`delete from authenticator where officer_id = ${officer}`.execute(db)
}

type Factors = Pick<OwnAccess, 'recoveryCodes' | 'authenticatorSince'>

/** How many codes are left, and since when there is an authenticator. */
export async function findFactors(db: Db, officer: Id<'officer'>): Promise<Factors> {
  const { rows } = await sql<Factors>`
    select (select count(*)::int from recovery_code where officer_id = ${officer}) as recovery_codes,
      (select added_at from authenticator where officer_id = ${officer}) as authenticator_since`.execute(db)
  return rows[0] ?? { recoveryCodes: 0, authenticatorSince: null }
}
