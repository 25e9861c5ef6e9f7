import { useState } from 'react'
import { post, useMe } from '../../browser/api.ts'
import { useText } from '../../browser/language.tsx'
import { useSending } from '../../browser/sending.ts'
import { TextField } from '../../browser/ui/TextField.tsx'
import { DoorForm, NewPassword } from './DoorForm.office.tsx'
import type { FirstAdministrator as Content } from './sign-in.ts'
import { signInTexts } from './sign-in.screen.texts.ts'

/** An empty installation begins with one person, one unit and one area. */
export function FirstAdministrator() {
  const t = useText(signInTexts)
  const withCode = useMe().data?.firstAdministrator === 'needed-with-code'
  const sending = useSending()
  const [typed, setTyped] = useState<Typed>(EMPTY)
  const [again, setAgain] = useState('')
  const field = (key: keyof Typed) => ({
    id: key,
    required: true,
    withAsterisk: false,
    value: typed[key],
    onChange: (value: string) => setTyped({ ...typed, [key]: value }),
  })
  const submit = () => {
    if (again !== typed.password) return document.getElementById('again')?.focus()
    return void sending.run(
      () => post('/api/first-administrator', trimmed(typed)),
      () => window.location.replace('/'),
    )
  }
  return (
    <DoorForm title={t.firstTitle} note={t.firstNote} button={t.begin} fields={FIELDS} {...{ sending, submit }}>
      {withCode && <TextField label={t.code} description={t.codeNote} autoComplete="off" {...field('code')} />}
      <h2>{t.you}</h2>
      <TextField label={t.fullName} autoComplete="name" {...field('name')} />
      <TextField label={t.phone} description={t.phoneNote} inputMode="tel" autoComplete="tel" {...field('phone')} />
      <NewPassword {...field('password')} again={again} onAgain={setAgain} />
      <h2>{t.place}</h2>
      <TextField label={t.unitName} description={t.unitNote} {...field('unitName')} />
      <TextField label={t.areaName} {...field('areaName')} />
      <TextField label={t.areaCode} description={t.areaCodeNote} {...field('areaCode')} />
    </DoorForm>
  )
}

type Typed = Readonly<Record<keyof Content, string>>
const EMPTY: Typed = { name: '', phone: '', password: '', unitName: '', areaName: '', areaCode: '', code: '' }

const FIELDS = {
  'password-too-short': 'new-password',
  'password-easily-guessed': 'new-password',
  'password-known': 'new-password',
  'phone-not-a-number': 'phone',
  'phone-taken': 'phone',
  'area-code-taken': 'areaCode',
  'founding-code-wrong': 'code',
}

const trimmed = (typed: Typed): Content => ({
  ...typed,
  name: typed.name.trim(),
  phone: typed.phone.trim(),
  unitName: typed.unitName.trim(),
  areaName: typed.areaName.trim(),
  areaCode: typed.areaCode.trim(),
  code: typed.code.trim() || null,
})
