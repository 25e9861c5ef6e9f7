import { Button, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useSearch } from 'wouter'
import { post, useMe } from '../../browser/api.ts'
import { useText } from '../../browser/language.tsx'
import { useSending } from '../../browser/sending.ts'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { DoorForm, useBack } from './DoorForm.office.tsx'
import type { SignInRefusal } from './sign-in.ts'
import { signInTexts } from './sign-in.screen.texts.ts'

/** Sign-in by phone number or name; then back to the page that was asked for. */
export function SignIn() {
  const t = useText(signInTexts)
  const back = useBack()
  const sending = useSending()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const submit = () =>
    void sending.run(
      () => post('/api/sign-in', { name: name.trim(), password }),
      () => window.location.replace(back),
    )
  return (
    <DoorForm title={t.title} button={t.signIn} fields={FIELDS} {...{ sending, submit }}>
      <TextField
        id="name"
        label={t.name}
        autoComplete="username"
        required
        withAsterisk={false}
        value={name}
        onChange={setName}
      />
      <PasswordInput
        id="password"
        label={t.password}
        autoComplete="current-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': t.show, 'aria-hidden': false, tabIndex: 0 }}
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      <p className="quiet small">{t.noAccount}</p>
      <Organisation back={back} />
    </DoorForm>
  )
}

/** The way by an organisation's own accounts, where the installation has one. */
function Organisation({ back }: { readonly back: string }) {
  const t = useText(signInTexts)
  const refused = new URLSearchParams(useSearch()).get('refused')
  const provider = useMe().data?.singleSignOn
  if (!provider) return null
  return (
    <>
      <p className="small">{t.orOrganisation}</p>
      <Refusals of={REFUSED.filter(({ code }) => code === refused)} />
      <Button component="a" variant="default" href={`/api/single-sign-on?${new URLSearchParams({ back })}`}>
        {provider.name}
      </Button>
    </>
  )
}

const REFUSED = [
  { code: 'single-sign-on-refused' },
  { code: 'access-asleep' },
  { code: 'single-sign-on-failed' },
  { code: 'too-many-tries' },
] as const satisfies readonly SignInRefusal[]

const FIELDS = { 'sign-in-refused': 'password', 'name-not-unique': 'name' }
