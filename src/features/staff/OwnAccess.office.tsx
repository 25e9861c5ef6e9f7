import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { getJson, post, postFor } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { useSending } from '../../browser/sending.ts'
import { showMoment } from '../../browser/show-moment.ts'
import { ConfirmButton } from '../../browser/ui/ConfirmButton.tsx'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { FactList } from '../../browser/ui/FactList.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { codesLeft, ownAccessTexts, since } from './own-access.screen.texts.ts'
import { passkeysWork } from './passkey.browser.ts'
import { AddPasskey, RecoveryCodes, SetUpApp } from './SetUpWays.office.tsx'
import type { OwnAccess as Access, OwnPasskey, OwnSignIn } from './sign-in.ts'

const KEY = ['me', 'own-access'] as const

/** Where one is signed in, and the ways of one's second step. */
export function OwnAccess() {
  const t = useText(ownAccessTexts)
  const reading = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => getJson<Access>('/api/own-access', signal),
  })
  return (
    <>
      <PageHeader title={t.title} />
      <Loaded of={reading}>
        {(access) => (
          <>
            <SignIns of={access.signIns} />
            <Factors access={access} />
          </>
        )}
      </Loaded>
    </>
  )
}

function SignIns({ of }: { readonly of: readonly OwnSignIn[] }) {
  const t = useText(ownAccessTexts)
  const { own, refusals } = useOwn()
  const columns = useColumns((signIn) => own('/api/own-access/end', { signIn }))
  return (
    <section className="door-part">
      <h2>{t.signIns}</h2>
      <Refusals of={refusals} />
      <DataTable caption={t.signIns} columns={columns} rows={of} keyOf={({ id }) => id} empty={t.none}>
        <ConfirmButton
          says={t.endAll}
          consequence={t.endAllConsequence}
          onConfirm={() => own('/api/own-access/end', { signIn: null })}
        />
      </DataTable>
    </section>
  )
}

/** Does something of one's own and shows what is so now. */
function useOwn() {
  const queries = useQueryClient()
  const sending = useSending()
  const reload = () => void queries.invalidateQueries({ queryKey: ['me'] })
  const own = (address: string, body: object) => void sending.run(() => post(address, body), reload)
  return { refusals: sending.refusals, own, reload }
}

function useColumns(end: (signIn: OwnSignIn['id']) => void): readonly Column<OwnSignIn>[] {
  const t = useText(ownAccessTexts)
  const named = ({ device, place }: OwnSignIn) => `${device || t.unnamed}${place === 'here' ? ` (${t.here})` : ''}`
  return [
    { key: 'device', title: ownAccessTexts.device, text: named },
    {
      key: 'begun',
      title: ownAccessTexts.begun,
      text: ({ begunAt }) => showMoment(begunAt),
      order: ({ begunAt }) => begunAt,
    },
    {
      key: 'seen',
      title: ownAccessTexts.seen,
      text: ({ seenAt }) => showMoment(seenAt),
      order: ({ seenAt }) => seenAt,
    },
    {
      key: 'end',
      title: ownAccessTexts.end,
      text: null,
      cell: ({ id }) => (
        <Button variant="default" size="compact-md" onClick={() => end(id)}>
          {t.end}
        </Button>
      ),
    },
  ]
}

function Factors({ access }: { readonly access: Access }) {
  const t = useText(ownAccessTexts)
  const { own, refusals, reload } = useOwn()
  const [codes, setCodes] = useState<readonly string[]>([])
  const done = (told: readonly string[]) => {
    setCodes(told)
    reload()
  }
  if (codes.length > 0) return <RecoveryCodes codes={codes} done={() => setCodes([])} />
  const forget = (passkey: string | null) => own('/api/own-access/forget', { passkey })
  const hasWay = access.authenticatorSince !== null || access.passkeys.length > 0
  return (
    <section className="door-part">
      <h2>{t.factors}</h2>
      <p className="quiet">{access.secondFactor === 'needed' ? t.needed : t.free}</p>
      <Refusals of={refusals} />
      <FactList
        of={[
          [t.app, <App key="app" {...{ access, done }} forget={() => forget(null)} />],
          [t.passkeys, <Passkeys key="passkeys" of={access.passkeys} {...{ done, forget }} />],
          ...(hasWay ? ([[t.codes, <Codes key="codes" left={access.recoveryCodes} done={done} />]] as const) : []),
        ]}
      />
    </section>
  )
}

type Done = { readonly done: (codes: readonly string[]) => void }

function App({ access, done, forget }: Done & { readonly access: Access; readonly forget: () => void }) {
  const t = useText(ownAccessTexts)
  const say = useSay()
  const appSince = access.authenticatorSince
  return (
    <div className="own-way">
      <span>{appSince === null ? t.none : say(since(showMoment(appSince)))}</span>
      <SetUpApp label={appSince === null ? t.setUpApp : t.changeApp} variant="default" done={done} />
      {appSince === null ? null : (
        <ConfirmButton says={t.remove} consequence={t.removeConsequence} onConfirm={forget} />
      )}
    </div>
  )
}

type PasskeysProps = Done & { readonly of: readonly OwnPasskey[]; readonly forget: (passkey: string) => void }

function Passkeys({ of, done, forget }: PasskeysProps) {
  const t = useText(ownAccessTexts)
  const say = useSay()
  return (
    <>
      {of.map(({ id, device, addedAt }) => (
        <div key={id} className="own-way">
          <span>
            {device || t.unnamed}, {say(since(showMoment(addedAt)))}
          </span>
          <ConfirmButton says={t.remove} consequence={t.removeConsequence} onConfirm={() => forget(id)} />
        </div>
      ))}
      {passkeysWork() ? (
        <AddPasskey label={t.addPasskey} done={done} />
      ) : (
        <p className="quiet small">{t.noPasskeyHere}</p>
      )}
    </>
  )
}

function Codes({ left, done }: Done & { readonly left: number }) {
  const t = useText(ownAccessTexts)
  const say = useSay()
  const sending = useSending()
  const make = async () => {
    const made = await postFor<{ readonly codes: readonly string[] }>('/api/own-access/recovery-codes', {})
    return made.ok ? done(made.value.codes) : sending.refuse(...made.refusals)
  }
  return (
    <div className="own-way">
      <span>{say(codesLeft(left))}</span>
      <ConfirmButton says={t.newCodes} consequence={t.newCodesConsequence} onConfirm={() => void make()} />
      <Refusals of={sending.refusals} />
    </div>
  )
}
