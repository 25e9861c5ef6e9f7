import { Button, PasswordInput, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSearch } from 'wouter'
import type { Sending } from '../../browser/sending.ts'
import { useText } from '../../browser/language.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { signInTexts } from './sign-in.screen.texts.ts'

type Props = {
  readonly title: string
  readonly note?: string
  readonly button: string
  readonly sending: Sending
  /** The input that a refusal speaks of. */
  readonly fields: Readonly<Record<string, string>>
  readonly submit: () => void
  readonly children: ReactNode
}

/** A form at the door: one column, what was refused on top, one button. */
export function DoorForm({ title, note, button, sending, fields, submit, children }: Props) {
  return (
    <div className="door panel">
      <PageHeader title={title} under={note} />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="md">
          <Refusals of={sending.refusals} fields={fields} />
          {children}
          <Button type="submit" loading={sending.state === 'busy'}>
            {button}
          </Button>
        </Stack>
      </form>
    </div>
  )
}

/** The page that was asked for before the door; only one of this office, never another site. */
export function useBack(): string {
  const back = new URLSearchParams(useSearch()).get('back') ?? '/'
  return /^\/(?![/\\])/.test(back) && !/^\/(?:sign-in|second-factor)/.test(back) ? back : '/'
}

type PasswordProps = {
  readonly value: string
  readonly onChange: (password: string) => void
  readonly again: string
  readonly onAgain: (password: string) => void
}

/** A new password, typed twice. */
export function NewPassword({ value, onChange, again, onAgain }: PasswordProps) {
  const t = useText(signInTexts)
  const toggle = { 'aria-label': t.show, 'aria-hidden': false, tabIndex: 0 } as const
  return (
    <>
      <PasswordInput
        id="new-password"
        label={t.newPassword}
        description={t.passwordNote}
        autoComplete="new-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={toggle}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <PasswordInput
        id="again"
        label={t.again}
        autoComplete="new-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={toggle}
        error={again !== '' && !value.startsWith(again) ? t.notSame : null}
        value={again}
        onChange={({ currentTarget }) => onAgain(currentTarget.value)}
      />
    </>
  )
}
