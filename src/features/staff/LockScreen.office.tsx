import { Button, PasswordInput, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useLayoutEffect, useRef, useState } from 'react'
import { post, useMe } from '../../browser/api.ts'
import { useText } from '../../browser/language.tsx'
import { useSending } from '../../browser/sending.ts'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { useIdleWatch } from './idle-watch.browser.ts'
import { lockTexts } from './own-access.screen.texts.ts'
import { passkeysWork, showPasskeyAt } from './passkey.browser.ts'
import type { Way } from './sign-in.ts'
import { signInTexts } from './sign-in.screen.texts.ts'

/** Covers the screen while the server calls it locked. What is beneath stays as it is: nothing typed is lost. */
export function LockScreen({ signOut }: { readonly signOut: () => void }) {
  useIdleWatch()
  const { officer = null, unlockBy = [] } = useMe().data ?? {}
  return officer?.screen === 'locked' ? <Cover name={officer.name} {...{ unlockBy, signOut }} /> : null
}

type Props = { readonly name: string; readonly unlockBy: readonly Way[]; readonly signOut: () => void }

function Cover({ name, unlockBy, signOut }: Props) {
  const t = useText(lockTexts)
  const says = useText(signInTexts)
  const cover = useCover()
  const queries = useQueryClient()
  const sending = useSending()
  const [password, setPassword] = useState('')
  const open = (unlock: () => ReturnType<typeof post>) =>
    void sending.run(unlock, () => void queries.invalidateQueries())
  return (
    <dialog
      ref={cover}
      className="lock"
      aria-labelledby="lock-title"
      // Neither key nor gesture closes it; browsers that do not know this word are kept from it below.
      closedby="none"
      onCancel={(event) => event.preventDefault()}
      onKeyDown={(event) => event.key === 'Escape' && event.preventDefault()}
    >
      <form
        className="door panel"
        onSubmit={(event) => {
          event.preventDefault()
          open(() => post('/api/unlock', { password }))
        }}
      >
        <Stack gap="md">
          <h1 id="lock-title">{t.title}</h1>
          <p>{name}</p>
          <p className="quiet">{t.note}</p>
          <Refusals of={sending.refusals} fields={FIELDS} />
          <PasswordInput
            id="lock-password"
            label={says.password}
            autoComplete="current-password"
            required
            withAsterisk={false}
            visibilityToggleButtonProps={{ 'aria-label': says.show, 'aria-hidden': false, tabIndex: 0 }}
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          />
          <Button type="submit" loading={sending.state === 'busy'}>
            {t.unlock}
          </Button>
          {unlockBy.includes('passkey') && passkeysWork() ? (
            <Button variant="default" onClick={() => open(() => showPasskeyAt('/api/unlock'))}>
              {t.usePasskey}
            </Button>
          ) : null}
          <Button variant="subtle" onClick={signOut}>
            {t.signOut}
          </Button>
        </Stack>
      </form>
    </dialog>
  )
}

const FIELDS = { 'unlock-refused': 'lock-password' }

/** The browser's own modal: everything beneath is out of sight and out of reach. Afterwards the focus is where it was. */
function useCover() {
  const cover = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    const shown = cover.current
    // A key that closes a dialog does not open a screen.
    const stay = () => shown?.showModal()
    shown?.addEventListener('close', stay)
    stay()
    document.getElementById('lock-password')?.focus()
    return () => {
      shown?.removeEventListener('close', stay)
      shown?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return cover
}
