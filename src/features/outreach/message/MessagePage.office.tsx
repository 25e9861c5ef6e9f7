import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { useMe, useRead } from '../../../browser/api.ts'
import { planAddress } from '../../../browser/chosen-plan.tsx'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { showMoment } from '../../../browser/show-moment.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { ReasonForm } from '../../../browser/ui/ReasonForm.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { useAct } from '../../../browser/use-act.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { MessagePage as Page, MessageRow } from './message.ts'
import { isStory, mayApprove, mayEdit } from './message.rules.ts'
import { messageTexts, versionName } from './message.screen.texts.ts'
import { Consents } from './Consents.office.tsx'
import { MessageFacts } from './MessageFacts.office.tsx'
import { MessageTags } from './MessageTags.office.tsx'
import { Sheets } from './Sheets.office.tsx'
import { Recordings } from './Recordings.office.tsx'
import '../../../browser/ui/form.css'

/** One message: what is said, in which texts, by whose word, and what was said before. */
export function MessagePage() {
  const { id } = useParams<{ id: string }>()
  const page = useRead('outreach.message', { message: id as Id<'message'> })
  return <Loaded of={page}>{(found) => <Opened page={found} />}</Loaded>
}

function Opened({ page }: { readonly page: Page }) {
  const t = useText(messageTexts)
  const say = useSay()
  const [shown, setShown] = useState<Id<'message-version'> | null>(null)
  const [last] = page.versions
  const version = page.versions.find(({ id }) => id === shown) ?? last
  if (!last || !version) throw new Error('a message without a version')
  const may = useMay(page)
  return (
    <>
      <PageHeader title={version.idea} under={`${say(versionName(version.number))} · ${version.unitName}`}>
        <Button component={Link} variant="default" href={planAddress('/messages', version.plan)}>
          {t.allMessages}
        </Button>
      </PageHeader>
      <Steps page={page} last={last} may={may} />
      <div className="two-columns">
        <section className="panel">
          <MessageFacts version={version} page={page} may={may} />
        </section>
        <div className="column">
          <section className="panel">
            <Sheets page={page} />
          </section>
          <section className="panel">
            <Recordings page={page} message={version.message} may={may} />
          </section>
          {isStory(version.kind) ? (
            <section className="panel">
              <Consents page={page} message={version.message} may={may} />
            </section>
          ) : null}
          {page.versions.length > 1 ? (
            <section className="panel">
              <Versions page={page} shown={version.id} show={setShown} />
            </section>
          ) : null}
        </div>
      </div>
    </>
  )
}

/** What who looks at a message may do with it. */
export type May = 'approve' | 'edit' | 'look'

function useMay({ versions, ownerUnit }: Page): May {
  const officer = useMe().data?.officer
  const first = versions.at(-1)
  if (!officer || !first) return 'look'
  const facts = { unit: first.unit, ownerUnit }
  if (mayApprove(officer, facts)) return 'approve'
  return mayEdit(officer, facts) ? 'edit' : 'look'
}

type StepsProps = { readonly page: Page; readonly last: MessageRow; readonly may: May }

function Steps({ page: { inUse }, last, may }: StepsProps) {
  const t = useText(messageTexts)
  const { sending, act } = useAct()
  const [asked, setAsked] = useState<'nothing' | 'reason'>('nothing')
  const { message, id: version } = last
  return (
    <div className="steps no-print">
      <Refusals of={sending.refusals} />
      <div className="head-tools">
        <MessageTags of={last} inUse={inUse} />
        {may === 'approve' && last.state === 'waiting' ? (
          <Button
            loading={sending.state === 'busy'}
            onClick={() => act('outreach.approve-message', { message, version })}
          >
            {t.approve}
          </Button>
        ) : null}
        {may === 'look' ? null : (
          <Button component={Link} variant="default" href={`/messages/new?after=${message}`}>
            {t.writeNext}
          </Button>
        )}
        {may === 'approve' && last.state === 'approved' && asked === 'nothing' ? (
          <Button variant="subtle" color="red" onClick={() => setAsked('reason')}>
            {t.withdraw}
          </Button>
        ) : null}
      </div>
      {asked === 'reason' ? (
        <ReasonForm
          label={t.reason}
          hint={t.reasonHint}
          button={t.withdrawWith}
          busy={sending.state}
          cancel={() => setAsked('nothing')}
          send={(words) => {
            const reason = { personalId: newId<'personal-text'>(), text: words }
            act('outreach.withdraw-message', { message, version, reason }, { done: () => setAsked('nothing') })
          }}
        />
      ) : null}
    </div>
  )
}

type VersionsProps = {
  readonly page: Page
  readonly shown: Id<'message-version'>
  readonly show: (version: Id<'message-version'>) => void
}

function Versions({ page: { versions, inUse }, shown, show }: VersionsProps) {
  const t = useText(messageTexts)
  const say = useSay()
  return (
    <>
      <h2 className="panel-title">{t.versions}</h2>
      <ul className="plain-list">
        {versions.map((version) => (
          <li key={version.id}>
            <Button
              variant="subtle"
              size="compact-md"
              aria-current={version.id === shown ? 'true' : undefined}
              onClick={() => show(version.id)}
            >
              {say(versionName(version.number))}
            </Button>{' '}
            <MessageTags of={version} inUse={inUse} />{' '}
            <span className="quiet small">
              {version.officerName ?? version.unitName} · {showMoment(version.keptAt)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
