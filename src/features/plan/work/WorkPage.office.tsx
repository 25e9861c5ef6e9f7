import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { useMe, useRead } from '../../../browser/api.ts'
import { planAddress } from '../../../browser/chosen-plan.tsx'
import { useSay, useText } from '../../../browser/language.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { FactList } from '../../../browser/ui/FactList.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { useAct } from '../../../browser/use-act.ts'
import { showMoment } from '../../../browser/show-moment.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { placesInWords } from '../../area/place-names.ts'
import { sourceSays } from '../plan.texts.ts'
import { FilesNotTied } from './FilesNotTied.office.tsx'
import { LogAnother } from './LogAnother.office.tsx'
import { ReturnForm } from './ReturnForm.office.tsx'
import { verdictOn } from './verdict.browser.ts'
import { WorkChain } from './WorkChain.office.tsx'
import { useDetailsOf } from './work-details.browser.ts'
import { WorkEvidence } from './WorkEvidence.office.tsx'
import type { Verdict, WorkPage as Page, WorkRow } from './work.ts'
import { workTexts } from './work.screen.texts.ts'
import { stepsFor, type WorkStep } from './work-steps.ts'
import { Quantity, showDays, WorkTags } from './WorkSigns.office.tsx'
import '../../../browser/ui/form.css'

/** One record: what was done, its evidence, its corrections, and the steps open to who looks at it. */
export function WorkPage() {
  const { id } = useParams<{ id: string }>()
  const page = useRead('plan.work', { work: id as Id<'work'> })
  return <Loaded of={page}>{(found) => <Opened page={found} />}</Loaded>
}

function Opened({ page: { work, chain, evidence } }: { readonly page: Page }) {
  const t = useText(workTexts)
  const steps = useSteps(work)
  const details = useDetailsOf(work.kind)
  return (
    <>
      <PageHeader title={work.taskTitle} under={`${t.record} · ${showDays(work)} · ${work.unitName}`}>
        <LogAnother plan={work.plan} />
        <Button component={Link} variant="default" href={planAddress('/works', work.plan)}>
          {t.allRecords}
        </Button>
      </PageHeader>
      <FilesNotTied />
      <Steps work={work} steps={steps} />
      <div className="two-columns">
        <section className="panel">
          <Facts work={work} />
          {details ? <details.Facts work={work.id} /> : null}
        </section>
        <section className="panel">
          <WorkEvidence work={work} evidence={evidence} steps={steps} />
        </section>
        {chain.length > 1 ? (
          <section className="panel">
            <WorkChain chain={chain} shown={work.id} />
          </section>
        ) : null}
      </div>
    </>
  )
}

function useSteps(work: WorkRow): readonly WorkStep[] {
  const officer = useMe().data?.officer
  const plan = useRead('plan.list', {}).data?.plans.find(({ id }) => id === work.plan)
  return officer && plan ? stepsFor(officer, work, plan.ownerUnit) : []
}

function Facts({ work }: { readonly work: WorkRow }) {
  const t = useText(workTexts)
  const say = useSay()
  const facts = [
    [t.task, work.taskTitle],
    [t.unit, work.unitName],
    [t.day, showDays(work)],
    [t.places, placesInWords(work.places)],
    [t.quantity, <Quantity key="quantity" work={work} />],
    [t.source, say(sourceSays(work))],
    [t.state, <WorkTags key="tags" work={work} />],
    [t.note, work.note ?? '–'],
    [t.officer, work.officerName ?? '–'],
    [t.keptAt, showMoment(work.keptAt)],
  ] as const
  return <FactList of={facts} />
}

type StepsProps = { readonly work: WorkRow; readonly steps: readonly WorkStep[] }

/** The buttons of the steps that the rules leave open; returning asks for the reason, withdrawing for a second word. */
function Steps({ work, steps }: StepsProps) {
  const t = useText(workTexts)
  const [asked, setAsked] = useState<'nothing' | 'reason' | 'withdraw'>('nothing')
  const { sending, judge } = useJudge(work, () => setAsked('nothing'))
  const busy = sending.state === 'busy'
  if (steps.length === 0 && sending.refusals.length === 0) return null
  return (
    <div className="steps no-print">
      <Refusals of={sending.refusals} />
      <div className="head-tools">
        {steps.includes('confirm') ? (
          <Button loading={busy} onClick={() => judge('confirmed', null)}>
            {t.confirm}
          </Button>
        ) : null}
        {steps.includes('correct') ? (
          <Button component={Link} variant="default" href={`/works/new?replaces=${work.id}`}>
            {t.correct}
          </Button>
        ) : null}
        {steps.includes('return') ? (
          <Button variant="default" onClick={() => setAsked('reason')}>
            {t.return}
          </Button>
        ) : null}
        {steps.includes('withdraw') ? (
          <WithdrawButton
            asked={asked === 'withdraw' ? 'asked' : 'not-asked'}
            ask={() => setAsked('withdraw')}
            withdraw={() => judge('withdrawn', null)}
          />
        ) : null}
      </div>
      {asked === 'reason' ? (
        <ReturnForm
          busy={sending.state}
          send={(reason) => judge('returned', reason)}
          cancel={() => setAsked('nothing')}
        />
      ) : null}
    </div>
  )
}

type WithdrawProps = {
  readonly asked: 'asked' | 'not-asked'
  readonly ask: () => void
  readonly withdraw: () => void
}

function WithdrawButton({ asked, ask, withdraw }: WithdrawProps) {
  const t = useText(workTexts)
  return asked === 'asked' ? (
    <Button color="red" onClick={withdraw}>
      {t.withdrawSure}
    </Button>
  ) : (
    <Button variant="subtle" color="red" onClick={ask}>
      {t.withdraw}
    </Button>
  )
}

function useJudge(work: WorkRow, done: () => void) {
  const { sending, act } = useAct()
  const judge = (verdict: Verdict, reason: string | null) =>
    act('plan.judge-work', verdictOn(work, verdict, reason), { done })
  return { sending, judge }
}
