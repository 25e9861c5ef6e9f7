import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { renderSVG } from 'uqr'
import { useMe, useSend } from '../../browser/api.ts'
import { fingerprint } from '../../browser/file-sending.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { refusalsIn, useSending } from '../../browser/sending.ts'
import { ConfirmButton } from '../../browser/ui/ConfirmButton.tsx'
import { CopyForZalo } from '../../browser/ui/CopyForZalo.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { Id } from '../../kernel/kernel.ts'
import { accessToken } from './access-token.browser.ts'
import { Rights } from './right/Rights.office.tsx'
import type { OfficerRow } from './staff.ts'
import { looksAfter } from './staff.rules.ts'
import { TransferOfficer } from './TransferOfficer.office.tsx'
import { leaveConsequence, linkMessage, resetConsequence, unitsTexts } from './units.screen.texts.ts'

/** What may be done for an officer: a link, an end of his lock, his leaving. Only by whoever looks after him. */
export function OfficerSteps({ officer }: { readonly officer: OfficerRow }) {
  const t = useText(unitsTexts)
  const say = useSay()
  const me = useMe().data
  const { sending, act } = useAct()
  if (!me?.officer || officer.access === 'left' || !looksAfter(me.officer, officer)) return null
  const on = me.today
  return (
    <span className="head-tools">
      <AccessLink officer={officer} />
      <Rights officer={officer} keeper={me.officer} today={on} />
      {officer.access === 'locked' ? (
        <Button
          variant="default"
          size="compact-md"
          onClick={() => act('staff.unlock-officer', { officer: officer.id })}
        >
          {t.unlock}
        </Button>
      ) : null}
      {officer.access === 'asleep' || officer.access === 'drowsy' ? (
        <Button variant="default" size="compact-md" onClick={() => act('staff.wake-officer', { officer: officer.id })}>
          {t.wake}
        </Button>
      ) : null}
      {officer.secondFactor === 'set-up' ? (
        <ConfirmButton
          says={t.resetSecondFactor}
          consequence={say(resetConsequence(officer.name))}
          onConfirm={() => act('staff.reset-second-factor', { officer: officer.id })}
        />
      ) : null}
      {officer.id === me.officer.id ? null : <TransferOfficer officer={officer} keeper={me.officer} today={on} />}
      {officer.id === me.officer.id ? null : (
        <ConfirmButton
          says={t.leave}
          consequence={say(leaveConsequence(officer))}
          onConfirm={() => act('staff.end-officer', { officer: officer.id, on })}
        />
      )}
      <Refusals of={sending.refusals} />
    </span>
  )
}

/** The link for a phone that stands by: drawn here, so that its secret leaves this screen only by the phone’s camera. */
function ScanCode({ of }: { readonly of: string }) {
  const t = useText(unitsTexts)
  const drawn = renderSVG(of, { ecc: 'M', border: 4 })
  return <img className="scan-code" alt={t.linkCode} src={`data:image/svg+xml,${encodeURIComponent(drawn)}`} />
}

/** Makes a one-time link. Its secret is made here and shown once; the server gets to know only its fingerprint. */
function AccessLink({ officer }: { readonly officer: OfficerRow }) {
  const t = useText(unitsTexts)
  const send = useSend()
  const { run, state, refusals } = useSending()
  const [link, setLink] = useState<string | null>(null)
  const make = async () => {
    const token = accessToken()
    const content = {
      id: crypto.randomUUID() as Id<'access-link'>,
      officer: officer.id,
      tokenHash: await fingerprint(token),
    }
    await run(
      async () => refusalsIn(await send('staff.send-access-link', content)),
      () => setLink(`${window.location.origin}/first-access#${token}`),
    )
  }
  return (
    <>
      <Button variant="default" size="compact-md" loading={state === 'busy'} onClick={() => void make()}>
        {t.sendLink}
      </Button>
      <Refusals of={refusals} />
      <Modal
        opened={link !== null}
        onClose={() => setLink(null)}
        title={`${t.linkTitle}: ${officer.name}`}
        closeButtonProps={{ 'aria-label': t.close }}
        size="lg"
      >
        <p>{t.linkNote}</p>
        <p className="secret-link">{link}</p>
        {link === null ? null : <ScanCode of={link} />}
        <CopyForZalo text={linkMessage(officer.name, link ?? '')} />
      </Modal>
    </>
  )
}
