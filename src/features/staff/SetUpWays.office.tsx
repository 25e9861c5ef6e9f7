import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { postFor } from '../../browser/api.ts'
import { useText } from '../../browser/language.tsx'
import { useSending } from '../../browser/sending.ts'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { makePasskey } from './passkey.browser.ts'
import { secondFactorTexts } from './second-factor.screen.texts.ts'

/** `done` gets the recovery codes that came with a first way: shown now or never. */
type Props = { readonly label: string; readonly done: (codes: readonly string[]) => void }

type Offer = { readonly secret: string; readonly qr: string | null; readonly offer: string }
type Codes = { readonly codes: readonly string[] }

/** A button, then a code to scan and the first six digits from the app. */
export function SetUpApp({ label, variant, done }: Props & { readonly variant: 'filled' | 'default' }) {
  const { run, state, refusals } = useSending()
  const [offer, setOffer] = useState<Offer | null>(null)
  const begin = () =>
    run(
      async () => {
        const offered = await postFor<Offer>('/api/authenticator/offer', {})
        if (offered.ok) setOffer(offered.value)
        return offered.ok ? [] : offered.refusals
      },
      () => undefined,
    )
  if (offer) return <FirstCode offer={offer} done={done} />
  return (
    <>
      <Button variant={variant} loading={state === 'busy'} onClick={() => void begin()}>
        {label}
      </Button>
      <Refusals of={refusals} />
    </>
  )
}

function FirstCode({ offer, done }: { readonly offer: Offer; readonly done: Props['done'] }) {
  const t = useText(secondFactorTexts)
  const { run, state, refusals } = useSending()
  const [code, setCode] = useState('')
  const confirm = () => {
    const told: string[] = []
    return run(
      async () => {
        const added = await postFor<Codes>('/api/authenticator', { offer: offer.offer, code })
        if (added.ok) told.push(...added.value.codes)
        return added.ok ? [] : added.refusals
      },
      () => done(told),
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void confirm()
      }}
    >
      <Stack gap="sm">
        <Refusals of={refusals} fields={FIELDS} />
        <p>{t.scan}</p>
        {offer.qr ? (
          <img className="scan-code" alt={t.qr} src={`data:image/svg+xml,${encodeURIComponent(offer.qr)}`} />
        ) : null}
        <p className="small">
          {t.orType} <code className="secret-key">{offer.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
        </p>
        <CodeField id="first-code" label={t.thenCode} value={code} onChange={setCode} />
        <Button type="submit" loading={state === 'busy'}>
          {t.confirm}
        </Button>
      </Stack>
    </form>
  )
}

const FIELDS = { 'code-wrong': 'first-code' }

type CodeProps = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Six digits; a phone offers its number keys. */
export const CodeField = (field: CodeProps) => (
  <TextField
    {...field}
    inputMode="numeric"
    autoComplete="one-time-code"
    maxLength={7}
    required
    withAsterisk={false}
    className="code-field"
  />
)

/** Asks a device of the officer's choice for a passkey. */
export function AddPasskey({ label, done }: Props) {
  const { run, state, refusals } = useSending()
  const add = async () => {
    const made: string[] = []
    await run(
      async () => {
        const passkey = await makePasskey()
        if (passkey.ok) made.push(...passkey.value.codes)
        return passkey.ok ? [] : passkey.refusals
      },
      () => done(made),
    )
  }
  return (
    <>
      <Button variant="default" loading={state === 'busy'} onClick={() => void add()}>
        {label}
      </Button>
      <Refusals of={refusals} />
    </>
  )
}

/** The codes, once. */
export function RecoveryCodes({ codes, done }: { readonly codes: readonly string[]; readonly done: () => void }) {
  const t = useText(secondFactorTexts)
  return (
    <section className="door-part">
      <h2>{t.codesTitle}</h2>
      <p>{t.codesNote}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Group className="no-print">
        <Button onClick={done}>{t.kept}</Button>
        <Button variant="default" onClick={() => window.print()}>
          {t.print}
        </Button>
      </Group>
    </section>
  )
}
