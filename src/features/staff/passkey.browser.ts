import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { post, postFor } from '../../browser/api.ts'
import type { Refusal } from '../../kernel/command.ts'
import { accept, type Result, refuse } from '../../kernel/kernel.ts'

/** Passkeys are bound to a name: at a bare number, or without encryption, no browser makes one. */
export const passkeysWork = () => browserSupportsWebAuthn() && /[a-z]/i.test(window.location.hostname)

/** Makes a passkey on a device of the officer's choice; answers the recovery codes that came with a first one. */
export async function makePasskey(): Promise<Result<{ readonly codes: readonly string[] }, Refusal>> {
  const offer = await postFor<Parameters<typeof startRegistration>[0]['optionsJSON']>('/api/passkeys/offer', {})
  if (!offer.ok) return offer
  const response = await startRegistration({ optionsJSON: offer.value }).catch(() => null)
  return response === null ? refuse({ code: 'passkey-unavailable' }) : postFor('/api/passkeys', { response })
}

/** Shows a passkey at the second step of the door, or to a locked screen. */
export async function showPasskeyAt(address: '/api/second-factor' | '/api/unlock'): Promise<readonly Refusal[]> {
  const asked = await postFor<Parameters<typeof startAuthentication>[0]['optionsJSON']>(`${address}/passkey/ask`, {})
  if (!asked.ok) return asked.refusals
  const shown = await startAuthentication({ optionsJSON: asked.value }).then(accept, () =>
    refuse({ code: 'passkey-unavailable' }),
  )
  return shown.ok ? post(`${address}/passkey`, { response: shown.value }) : shown.refusals
}
