import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { useMe, useRead } from '../../browser/api.ts'
import { planAddress } from '../../browser/chosen-plan.tsx'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { FactList } from '../../browser/ui/FactList.tsx'
import { PaperButton } from '../../browser/ui/PaperLinks.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { ReasonForm } from '../../browser/ui/ReasonForm.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { StateTag } from '../../browser/ui/StateTag.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { AnswerOf } from '../../commands/catalogue.ts'
import { showDay } from '../../kernel/day.ts'
import { dongInWords } from '../../kernel/dong.ts'
import type { Id } from '../../kernel/kernel.ts'
import { showNumber } from '../../kernel/text.ts'
import { budgetTexts } from './budget.screen.texts.ts'
import { commitmentStateNames, stepNames } from './budget.texts.ts'
import { mayFile } from './commitment.rules.ts'
import { Advances } from './Advances.office.tsx'
import { STATE_TONES } from './commitment-tones.browser.ts'
import { Dossier } from './Dossier.office.tsx'
import { MoneyLink, useHoldsMoney } from './MoneyParts.office.tsx'
import { Payments } from './Payments.office.tsx'
import { TakeBack } from './TakeBack.office.tsx'
import '../../browser/ui/form.css'

export type Opened = AnswerOf<'budget.commitment'>

/** One commitment: whom, how much, by whose word, what was paid of it, and its dossier. */
export function CommitmentPage() {
  const { id } = useParams<{ id: string }>()
  const reading = useRead('budget.commitment', { commitment: id as Id<'commitment'> })
  return <Loaded of={reading}>{(opened) => <Shown opened={opened} />}</Loaded>
}

function Shown({ opened }: { readonly opened: Opened }) {
  const t = useText(budgetTexts)
  const officer = useMe().data?.officer
  const { commitment, plan } = opened
  const holds = useHoldsMoney(plan)
  const files = Boolean(officer && mayFile(officer, { unit: commitment.unit, ownerUnit: plan.ownerUnit }))
  return (
    <>
      <PageHeader title={commitment.title} under={`${commitment.unitName} · ${commitment.taskTitle}`}>
        <PaperButton href={`/api/papers/budget/acceptance/${commitment.id}.docx`} label={t.wordMinutes} />
        <Button component={Link} variant="default" href={planAddress('/commitments', plan.id)}>
          {t.allCommitments}
        </Button>
      </PageHeader>
      <Steps opened={opened} holds={holds ? 'yes' : 'no'} />
      <div className="two-columns">
        <div className="column">
          <section className="panel">
            <Facts opened={opened} />
          </section>
          {commitment.committed > 0 ? (
            <section className="panel">
              <Advances opened={opened} may={holds ? 'pay' : 'look'} />
            </section>
          ) : null}
          <section className="panel">
            <Payments opened={opened} may={holds ? 'pay' : 'look'} />
          </section>
        </div>
        <section className="panel">
          <Dossier commitment={commitment} plan={plan} may={files ? 'file' : 'look'} />
        </section>
      </div>
    </>
  )
}

function Facts({ opened: { commitment, plan } }: { readonly opened: Opened }) {
  const t = useText(budgetTexts)
  const { id, amount } = commitment
  const facts = [
    [t.supplier, commitment.supplier ?? '–'],
    [t.contract, commitment.contract ?? '–'],
    [t.signedOn, showDay(commitment.signedOn)],
    [t.contractedBy, commitment.unitName],
    [t.line, commitment.lineTitle],
    [t.expense, commitment.expenseName],
    [
      t.amount,
      <Amount
        key="amount"
        amount={amount}
        opens={commitment.committed > 0 ? { plan: plan.id, step: 'committed', commitment: id } : null}
      />,
    ],
    ...(commitment.reason ? ([[t.reason, commitment.reason]] as const) : []),
  ] as const
  return <FactList of={facts} />
}

function Amount({
  amount,
  opens,
}: {
  readonly amount: number
  /** Null while no money was moved: there is nothing to open. */
  readonly opens: Parameters<typeof MoneyLink>[0]['opens'] | null
}) {
  return (
    <>
      {opens ? <MoneyLink value={amount} opens={opens} /> : showNumber(amount)}{' '}
      <span className="quiet small">{dongInWords(amount)}</span>
    </>
  )
}

type StepsProps = { readonly opened: Opened; readonly holds: 'yes' | 'no' }

function Steps({ opened: { commitment }, holds }: StepsProps) {
  const t = useText(budgetTexts)
  const { sending, act } = useAct()
  const say = useSay()
  const [asked, setAsked] = useState<'nothing' | 'reason'>('nothing')
  const { id, state, committed, paid } = commitment
  const isJudged = holds === 'yes' && state === 'waiting'
  return (
    <div className="steps no-print">
      <Refusals of={sending.refusals} />
      <div className="head-tools">
        <StateTag tone={STATE_TONES[state]} name={commitmentStateNames[state]} />
        {committed > 0 ? (
          <span className="quiet">{`${say(stepNames.paid)} ${showNumber(paid)}/${showNumber(committed)}`}</span>
        ) : null}
        {isJudged ? (
          <Button
            loading={sending.state === 'busy'}
            onClick={() => act('budget.judge-commitment', { commitment: id, verdict: 'approved', reason: null })}
          >
            {t.approve}
          </Button>
        ) : null}
        {isJudged && asked === 'nothing' ? (
          <Button variant="subtle" color="red" onClick={() => setAsked('reason')}>
            {t.decline}
          </Button>
        ) : null}
        {holds === 'yes' && state === 'committed' ? <TakeBack transfer={id} says={t.cancel} /> : null}
      </div>
      {asked === 'reason' ? (
        <ReasonForm
          label={t.declineReason}
          hint={t.declineHint}
          button={t.decline}
          busy={sending.state}
          cancel={() => setAsked('nothing')}
          send={(words) => {
            const reason = { personalId: newId<'personal-text'>(), text: words }
            const content = { commitment: id, verdict: 'declined' as const, reason }
            act('budget.judge-commitment', content, { done: () => setAsked('nothing') })
          }}
        />
      ) : null}
    </div>
  )
}
