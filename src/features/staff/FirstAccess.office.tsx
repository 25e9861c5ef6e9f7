import { useEffect, useState } from 'react'
import { post } from '../../browser/api.ts'
import { useText } from '../../browser/language.tsx'
import { useSending } from '../../browser/sending.ts'
import type { Refusal } from '../../kernel/command.ts'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { DoorForm, NewPassword } from './DoorForm.office.tsx'
import { signInTexts } from './sign-in.screen.texts.ts'

/** Opened from a one-time link, `/first-access#TOKEN`: the token never stands in an address that a server sees. */
export function FirstAccess() {
  const t = useText(signInTexts)
  const [token] = useState(() => window.location.hash.slice(1))
  if (token === '')
    return (
      <div className="door panel">
        <PageHeader title={t.firstAccess} />
        <p>{t.noToken}</p>
      </div>
    )
  return <SetPassword token={token} />
}

function SetPassword({ token }: { readonly token: string }) {
  const t = useText(signInTexts)
  const sending = useSending()
  const dead = useLinkRefusals(token)
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const submit = () => {
    if (again !== password) return document.getElementById('again')?.focus()
    return void sending.run(
      () => post('/api/first-access', { token, password }),
      () => window.location.replace('/'),
    )
  }
  if (dead.length > 0)
    return (
      <div className="door panel">
        <PageHeader title={t.firstAccess} />
        <Refusals of={dead} />
      </div>
    )
  return (
    <DoorForm
      title={t.firstAccess}
      note={t.firstAccessNote}
      button={t.setPassword}
      fields={FIELDS}
      {...{ sending, submit }}
    >
      <NewPassword value={password} onChange={setPassword} again={again} onAgain={setAgain} />
    </DoorForm>
  )
}

const FIELDS = {
  'password-too-short': 'new-password',
  'password-easily-guessed': 'new-password',
  'password-known': 'new-password',
}

/** A link that was used or is too old is told before anything is typed. */
function useLinkRefusals(token: string): readonly Refusal[] {
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  useEffect(() => {
    // A server that is not reached now may be when the password is sent.
    void post('/api/first-access/link', { token }).then((found) =>
      setRefusals(found.filter(({ code }) => code === 'link-used-or-expired')),
    )
  }, [token])
  return refusals
}
