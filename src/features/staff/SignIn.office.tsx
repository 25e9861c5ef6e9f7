import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useSearch } from 'wouter'
import { post } from '../../browser/api.ts'
import { useText } from '../../browser/language.tsx'
import { useSending } from '../../browser/sending.ts'
import { TextField } from '../../browser/ui/TextField.tsx'
import { DoorForm } from './DoorForm.office.tsx'
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
    </DoorForm>
  )
}

const FIELDS = { 'sign-in-refused': 'password', 'name-not-unique': 'name' }

/** Only a page of this office: never another site. */
function useBack(): string {
  const back = new URLSearchParams(useSearch()).get('back') ?? '/'
  return /^\/(?![/\\])/.test(back) && !back.startsWith('/sign-in') ? back : '/'
}
