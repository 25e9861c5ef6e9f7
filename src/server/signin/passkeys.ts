import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { sql } from 'kysely'
import type { OwnPasskey, SignInRefusal } from '../../features/staff/sign-in.ts'
import { accept, type Id, type Result, refuse } from '../../kernel/kernel.ts'
import type { Db } from '../db.ts'

/** The address that a passkey is bound to, as the browser names it. */
export type Site = { readonly origin: string; readonly host: string }

/** Whose passkey, in which sign-in: a challenge belongs to one sign-in and is answered once. */
export type Asked = { readonly officer: Id<'officer'>; readonly signIn: Id<'sign-in'> }

/** What a device needs to make a passkey for the officer. */
export async function offerPasskey(db: Db, { officer, signIn }: Asked, { site, name }: { site: Site; name: string }) {
  const known = await listPasskeys(db, officer)
  const options = await generateRegistrationOptions({
    rpName: 'Chung Tay',
    rpID: site.host,
    userName: name,
    userID: new Uint8Array(Buffer.from(officer)),
    attestationType: 'none',
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
  await keepChallenge(db, signIn, options.challenge)
  return options
}

type Made = { readonly site: Site; readonly device: string; readonly response: unknown }

/** Keeps the passkey that a device has made. */
export async function addPasskey(db: Db, asked: Asked, made: Made): Promise<Result<null, SignInRefusal>> {
  const challenge = await takeChallenge(db, asked.signIn)
  if (challenge === null) return refuse({ code: 'passkey-refused' })
  const { site, response } = made
  const verified = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    requireUserVerification: true,
  }).catch(() => ({ verified: false as const, registrationInfo: undefined }))
  if (!verified.registrationInfo) return refuse({ code: 'passkey-refused' })
  const { id, publicKey, counter, transports } = verified.registrationInfo.credential
  const key = Buffer.from(publicKey).toString('base64')
  const { numAffectedRows } = await sql`
    insert into passkey (id, officer_id, public_key, counter, transports, device)
    values (${id}, ${asked.officer}, ${key}, ${counter}, ${transports ?? []}, ${made.device})
    on conflict (id) do nothing`.execute(db)
  return numAffectedRows === 1n ? accept(null) : refuse({ code: 'passkey-refused' })
}

/** What a device needs to answer with one of the officer's passkeys. */
export async function askPasskey(db: Db, { officer, signIn }: Asked, site: Site) {
  const { rows } = await sql<{ id: string; transports: string[] }>`
    select id, transports from passkey where officer_id = ${officer} limit ${MOST_PASSKEYS}`.execute(db)
  const options = await generateAuthenticationOptions({
    rpID: site.host,
    allowCredentials: rows,
    userVerification: 'required',
  })
  await keepChallenge(db, signIn, options.challenge)
  return options
}

type Answered = { readonly site: Site; readonly response: unknown }

/** Whether a passkey of the officer has answered what this sign-in asked. */
export async function showPasskey(
  db: Db,
  { officer, signIn }: Asked,
  { site, response }: Answered,
): Promise<Result<null, SignInRefusal>> {
  const answer = response as AuthenticationResponseJSON
  const challenge = await takeChallenge(db, signIn)
  const passkey = challenge && (await findPasskey(db, officer, answer.id))
  if (!challenge || !passkey) return refuse({ code: 'passkey-refused' })
  const verified = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    requireUserVerification: true,
    credential: {
      id: passkey.id,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64')),
      counter: passkey.counter,
    },
  }).catch(() => null)
  if (!verified?.verified) return refuse({ code: 'passkey-refused' })
  await sql`
    update passkey set counter = ${verified.authenticationInfo.newCounter}, used_at = now() where id = ${passkey.id}`.execute(
    db,
  )
  return accept(null)
}

type Kept = { readonly id: string; readonly publicKey: string; readonly counter: number }

async function findPasskey(db: Db, officer: Id<'officer'>, passkey: string): Promise<Kept | null> {
  const { rows } = await sql<Kept>`
    select id, public_key, counter from passkey where id = ${passkey} and officer_id = ${officer}`.execute(db)
  return rows[0] ?? null
}

async function keepChallenge(db: Db, signIn: Id<'sign-in'>, challenge: string): Promise<void> {
  await sql`update sign_in set challenge = ${challenge} where id = ${signIn}`.execute(db)
}

/** Taken by the first answer, right or wrong; of two at once the second waits, and finds none. */
async function takeChallenge(db: Db, signIn: Id<'sign-in'>): Promise<string | null> {
  const { rows } = await sql<{ challenge: string }>`
    update sign_in s set challenge = null from sign_in b
    where s.id = ${signIn} and b.id = s.id and b.challenge = s.challenge returning b.challenge`.execute(db)
  return rows[0]?.challenge ?? null
}

/** More than anybody has devices. */
const MOST_PASSKEYS = 20

export async function listPasskeys(db: Db, officer: Id<'officer'>): Promise<readonly OwnPasskey[]> {
  const { rows } = await sql<OwnPasskey>`
    select id, device, added_at, used_at from passkey where officer_id = ${officer} order by added_at limit ${MOST_PASSKEYS}`.execute(
    db,
  )
  return rows
}

export async function forgetPasskey(db: Db, officer: Id<'officer'>, passkey: string): Promise<void> {
  await sql`delete from passkey where officer_id = ${officer} and id = ${passkey}`.execute(db)
}
