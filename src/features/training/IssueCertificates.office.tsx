import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { AnswerOf } from '../../commands/catalogue.ts'
import type { Id } from '../../kernel/kernel.ts'
import { certificateTexts, earnedSaid, issueSaid } from './certificate.screen.texts.ts'
import { codeOf, CODE_LENGTH, earnedBy, holdersIn, neededFor } from './certificate.rules.ts'
import type { CertificateIssue, NewCertificate } from './certificate.ts'
import type { ClassPanelProps } from './ClassPage.office.tsx'

type Props = Pick<ClassPanelProps, 'page'> & { readonly found: AnswerOf<'training.certificates'> }
/** What one press issues; the same again when it is pressed again before an answer came. */
type Press = { readonly id: Id<'command'>; readonly issue: CertificateIssue }

/** Issues a certificate to everybody who earned one and has none. */
export function IssueCertificates({ page: { class: held, attendance }, found }: Props) {
  const t = useText(certificateTexts)
  const say = useSay()
  const { sending, act } = useAct()
  const [form, setForm] = useState(found.form)
  const [pressed, setPressed] = useState<Press | null>(null)
  const earned = earnedBy({ ...held, attendance })
  const holders = holdersIn(found.certificates)
  const lacking = [...earned].filter((learner) => !holders.has(learner))
  const issue = () => {
    const press = pressed && isFor(pressed.issue, { form, lacking }) ? pressed : newPress(held.class, { form, lacking })
    setPressed(press)
    act('training.issue-certificates', press.issue, { id: press.id, done: () => setPressed(null) })
  }
  const counts = { earned: earned.size, held: holders.size, needed: neededFor(held), sessions: held.sessions.length }
  return (
    <div className="no-print certificate-part">
      <Refusals of={sending.refusals} />
      <p>{say(earnedSaid(counts))}</p>
      {lacking.length > 0 ? (
        <div className="head-tools">
          <TextField
            id="certificate-form"
            label={t.form}
            description={t.formHint}
            maxLength={60}
            value={form}
            onChange={setForm}
          />
          <Button loading={sending.state === 'busy'} onClick={issue}>
            {say(issueSaid(lacking.length))}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

type Wanted = { readonly form: string; readonly lacking: readonly Id<'learner'>[] }

const isFor = (issue: CertificateIssue, { form, lacking }: Wanted) =>
  issue.form === form &&
  issue.certificates.length === lacking.length &&
  issue.certificates.every(({ learner }, at) => learner === lacking[at])

const newPress = (of: Id<'class'>, { form, lacking }: Wanted): Press => ({
  id: newId<'command'>(),
  issue: { class: of, form, certificates: lacking.map(newCertificate) },
})

const newCertificate = (learner: Id<'learner'>): NewCertificate => ({
  id: newId<'certificate'>(),
  learner,
  code: codeOf([...crypto.getRandomValues(new Uint8Array(CODE_LENGTH))]),
})
