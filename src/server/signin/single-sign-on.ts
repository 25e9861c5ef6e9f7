import * as oidc from 'openid-client'
import { sql } from 'kysely'
import type { SignInRefusal } from '../../features/staff/sign-in.ts'
import { phoneDigits } from '../../features/staff/staff.rules.ts'
import type { Officer } from '../../kernel/command.ts'
import { accept, type Result, refuse } from '../../kernel/kernel.ts'
import type { Entrance } from './password-sign-in.ts'
import { atWork, rolesOf } from './sign-ins.ts'

/** The provider of an organisation's accounts (OpenID Connect), as the installation names it. `name` stands on the button. */
export type SingleSignOn = {
  readonly name: string
  /** Asked once, when somebody first signs in by it; a provider that was not reached is asked again. */
  readonly provider: () => Promise<oidc.Configuration>
}

/** From the environment; null where there is no provider. Throws when only half of it is said. */
export function readSingleSignOn(environment: NodeJS.ProcessEnv): SingleSignOn | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME = 'OpenID Connect' } = environment
  if (!OIDC_ISSUER) return null
  if (!OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET)
    throw new Error('OIDC_ISSUER is set: OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are needed too')
  const issuer = new URL(OIDC_ISSUER)
  // Without encryption only on this machine, where nobody listens in.
  const execute = /^(?:localhost|127\.0\.0\.1)$/.test(issuer.hostname) ? [oidc.allowInsecureRequests] : []
  let found: Promise<oidc.Configuration> | null = null
  const provider = () => {
    found ??= oidc.discovery(issuer, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, undefined, { execute }).catch((fault) => {
      found = null
      throw fault
    })
    return found
  }
  return { name: OIDC_NAME, provider }
}

/** What the browser carries, sealed, to the provider and back: without it an answer belongs to nobody. */
export type Journey = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** The address at the provider, and what the answer will be measured by. */
export async function startJourney({ provider }: SingleSignOn, back: string) {
  const journey: Journey = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
  }
  const address = oidc.buildAuthorizationUrl(await provider(), {
    redirect_uri: back,
    scope: 'openid phone',
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: 'S256',
  })
  return { address: address.href, journey }
}

/** Who the provider says it is. `factors`: two, when it has asked for a second one itself (RFC 8176). */
type Named = { readonly phone: string; readonly factors: 'one' | 'two' }

/** What the provider says at the end of a journey: a telephone number that it has verified, or no. */
export async function endJourney(
  { provider }: SingleSignOn,
  address: URL,
  { state, nonce, verifier }: Journey,
): Promise<Result<Named, SignInRefusal>> {
  const config = await provider()
  const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
  const tokens = await oidc.authorizationCodeGrant(config, address, checks)
  const said = tokens.claims()
  if (!said) return refuse({ code: 'single-sign-on-failed' })
  const more = await oidc.fetchUserInfo(config, tokens.access_token, said.sub)
  const { phone_number: phone, phone_number_verified: verified } = { ...said, ...more }
  if (typeof phone !== 'string' || verified !== true) return refuse({ code: 'single-sign-on-refused' })
  const { amr } = said
  return accept({ phone, factors: Array.isArray(amr) && amr.includes('mfa') ? 'two' : 'one' })
}

/** The officer at work whose number the administrator has entered; an account that nobody has entered signs in nobody. */
export async function findByPhone({ db, keys }: Entrance, phone: string): Promise<Officer | null> {
  const digits = phoneDigits(phone)
  if (digits === null) return null
  const { rows } = await sql<Officer>`
    select o.id, o.unit, ${rolesOf} as roles
    from person p
    join officer o on o.person_id = p.id
    left join officer_end e on e.officer_id = o.id
    where p.phone_hash = ${keys.hash(digits)} and ${atWork}`.execute(db)
  return rows[0] ?? null
}
