import { Button } from '@mantine/core'
import { useState } from 'react'
import { Redirect } from 'wouter'
import { post, useMe } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { useSending } from '../../browser/sending.ts'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { DoorForm, useBack } from './DoorForm.office.tsx'
import { passkeysWork, showPasskeyAt } from './passkey.browser.ts'
import { helloTo, secondFactorTexts } from './second-factor.screen.texts.ts'
import { AddPasskey, CodeField, RecoveryCodes, SetUpApp } from './SetUpWays.office.tsx'
import type { Way } from './sign-in.ts'

/** The second step of the door: shown by who has set it up, set up by who needs it and has none. */
export function SecondFactor() {
  const halfWay = useMe().data?.halfWay
  // Codes are told when the officer is in already: what began here ends here.
  const [begun] = useState(halfWay)
  if (!begun) return <Redirect to="/" />
  return begun.ways.length === 0 ? <SetUp name={begun.name} /> : <Show name={begun.name} ways={begun.ways} />
}

function Show({ name, ways }: { readonly name: string; readonly ways: readonly Way[] }) {
  const t = useText(secondFactorTexts)
  const say = useSay()
  const back = useBack()
  const sending = useSending()
  const [way, setWay] = useState<Way>(ways.includes('authenticator') ? 'authenticator' : 'passkey')
  const [code, setCode] = useState('')
  const enter = () => window.location.replace(back)
  const submit = () =>
    void sending.run(
      () => (way === 'passkey' ? showPasskeyAt('/api/second-factor') : post('/api/second-factor', { way, code })),
      enter,
    )
  const change = (to: Way) => {
    setWay(to)
    setCode('')
    sending.refuse()
  }
  return (
    <DoorForm
      title={t.title}
      note={say(helloTo(name))}
      button={way === 'passkey' ? t.usePasskey : t.goOn}
      fields={FIELDS}
      {...{ sending, submit }}
    >
      {way === 'authenticator' && <CodeField id="code" label={t.codeLabel} value={code} onChange={setCode} />}
      {way === 'recovery-code' && (
        <TextField
          id="recovery-code"
          label={t.recoveryLabel}
          description={t.recoveryNote}
          autoComplete="off"
          required
          withAsterisk={false}
          value={code}
          onChange={setCode}
        />
      )}
      <OtherWays {...{ ways, way, change }} />
    </DoorForm>
  )
}

const FIELDS = { 'code-wrong': 'code', 'code-used': 'code', 'recovery-code-wrong': 'recovery-code' }

type OtherProps = { readonly ways: readonly Way[]; readonly way: Way; readonly change: (way: Way) => void }

function OtherWays({ ways, way, change }: OtherProps) {
  const t = useText(secondFactorTexts)
  const names: Readonly<Record<Way, string>> = {
    authenticator: t.useApp,
    passkey: t.usePasskey,
    'recovery-code': t.useRecovery,
  }
  const others = ways.filter((one) => one !== way && (one !== 'passkey' || passkeysWork()))
  return (
    <div className="other-ways">
      {others.map((other) => (
        <Button key={other} variant="subtle" size="compact-md" onClick={() => change(other)}>
          {names[other]}
        </Button>
      ))}
      <FromStart />
    </div>
  )
}

/** Out again: another person, or more than ten minutes. */
function FromStart() {
  const t = useText(secondFactorTexts)
  const leave = async () => {
    await post('/api/sign-out', {})
    window.location.replace('/sign-in')
  }
  return (
    <Button variant="subtle" size="compact-md" onClick={() => void leave()}>
      {t.fromStart}
    </Button>
  )
}

function SetUp({ name }: { readonly name: string }) {
  const t = useText(secondFactorTexts)
  const say = useSay()
  const back = useBack()
  const [codes, setCodes] = useState<readonly string[]>([])
  const enter = () => window.location.replace(back)
  const done = (told: readonly string[]) => (told.length > 0 ? setCodes(told) : enter())
  return (
    <div className="door panel">
      <PageHeader title={t.setUpTitle} under={say(helloTo(name))} />
      {codes.length > 0 ? (
        <RecoveryCodes codes={codes} done={enter} />
      ) : (
        <>
          <p>{t.setUpNote}</p>
          <section className="door-part">
            <h2>{t.app}</h2>
            <p className="quiet small">{t.appNote}</p>
            <SetUpApp label={t.chooseApp} variant="filled" done={done} />
          </section>
          {passkeysWork() && (
            <section className="door-part">
              <h2>{t.passkey}</h2>
              <p className="quiet small">{t.passkeyNote}</p>
              <AddPasskey label={t.addPasskey} done={done} />
            </section>
          )}
          <div className="other-ways">
            <FromStart />
          </div>
        </>
      )}
    </div>
  )
}
