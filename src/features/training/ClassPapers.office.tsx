import { Anchor } from '@mantine/core'
import { useState } from 'react'
import { useMe, useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { PaperLink } from '../../browser/ui/PaperLinks.tsx'
import { PrintJobButton } from '../../browser/ui/PrintJobs.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { useAct } from '../../browser/use-act.ts'
import { NumberField } from '../../browser/ui/NumberField.tsx'
import { dongInWords, isAmount, showDong } from '../../kernel/dong.ts'
import type { Id } from '../../kernel/kernel.ts'
import { BLANK_LINES } from './class-lists.paper.ts'
import type { ClassPanelProps } from './ClassPage.office.tsx'
import { inTime } from './training.rules.ts'
import { invitationsSaid, sessionName } from './training.screen.texts.ts'
import { paperTexts } from './class-papers.screen.texts.ts'

/** The papers of a class; a unit prints the invitations of its own people. */
export function ClassPapers({ page, may }: ClassPanelProps) {
  const t = useText(paperTexts)
  const { learners, class: of } = page
  const invites = learners.length > 0 && of.state !== 'cancelled'
  if (may === 'look' && !invites) return null
  return (
    <section className="panel no-print class-papers">
      <h2 className="panel-title">{t.papers}</h2>
      {invites ? <Invitations page={page} may={may} /> : null}
      {may === 'run' ? <PaperLink href={classPaper(of.class, 'report')} label={t.report} /> : null}
      {may === 'run' ? (
        <div className="paper-groups">
          <SignInSheets page={page} />
          <Meals page={page} />
          {of.speakers.length > 0 ? <Receipt page={page} /> : null}
        </div>
      ) : null}
    </section>
  )
}

/** One file for all; that they were printed is kept, since they say a time and a place. */
function Invitations({ page: { learners, class: of }, may }: ClassPanelProps) {
  const t = useText(paperTexts)
  const say = useSay()
  const { sending, act } = useAct()
  const fetched = () => {
    if (may === 'run' && !isTold(of)) act('training.tell-invitations', { class: of.class, version: of.id })
  }
  const printing = { subject: of.class, version: of.id, paper: 'invitations' } as const
  return (
    <div className="print-jobs">
      <Refusals of={sending.refusals} />
      <PrintJobButton
        of={{ ...printing, form: 'docx' }}
        label={say(invitationsSaid(learners.length))}
        fetched={fetched}
      />
      <PrintJobButton of={{ ...printing, form: 'pdf' }} label={t.invitationsPdf} fetched={fetched} />
    </div>
  )
}

/** Invitations of this version are known to be printed. */
const isTold = ({ id, invitations }: ClassPanelProps['page']['class']) =>
  invitations.some(({ version }) => version === id)

type Props = Pick<ClassPanelProps, 'page'>

/** Where a paper of a class is fetched; what is not said is left out. */
export function classPaper(
  of: Id<'class'>,
  paper: string,
  wish: Readonly<Record<string, string | number | null>> = {},
) {
  const said = Object.entries(wish).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))
  const query = new URLSearchParams(said).toString()
  return `/api/papers/training/${of}/${paper}.docx${query && `?${query}`}`
}

function SignInSheets({ page }: Props) {
  const t = useText(paperTexts)
  const say = useSay()
  const [blank, setBlank] = useState<number | null>(BLANK_LINES)
  const { class: of, sessions } = page.class
  return (
    <div>
      <h3>{t.signIn}</h3>
      <ul className="plain-list">
        {inTime(sessions).map((session, at) => (
          <li key={session.id}>
            <Anchor href={classPaper(of, 'sign-in', { session: session.id, blank })}>
              {say(sessionName(at + 1, session))}
            </Anchor>
          </li>
        ))}
      </ul>
      <NumberField id="blank-lines" label={t.blankLines} value={blank} onChange={setBlank} maw="14rem" />
    </div>
  )
}

function Meals({ page }: Props) {
  const t = useText(paperTexts)
  const [amount, setAmount] = useState<number | null>(null)
  if (page.learners.every(({ payroll }) => payroll === 'on-payroll')) return null
  return (
    <div>
      <h3>{t.meals}</h3>
      <Money id="meal" label={t.mealAmount} amount={amount} setAmount={setAmount} />
      <p>
        <Anchor href={classPaper(page.class.class, 'meals', { amount: isAmount(amount) ? amount : null })}>
          {t.printMeals}
        </Anchor>
      </p>
    </div>
  )
}

function Receipt({ page }: Props) {
  const t = useText(paperTexts)
  const [amount, setAmount] = useState<number | null>(null)
  const [speaker, setSpeaker] = useState<Id<'personal-text'> | null>(page.class.speakers[0]?.id ?? null)
  return (
    <div>
      <h3>{t.receipts}</h3>
      <ChoiceField
        id="receipt-speaker"
        label={t.speaker}
        value={speaker}
        onChange={setSpeaker}
        choices={page.class.speakers.map(({ id, name }) => ({ value: id, label: name ?? '–' }))}
      />
      <Money id="receipt" label={t.receiptAmount} amount={amount} setAmount={setAmount} />
      <p>
        <Anchor href={classPaper(page.class.class, 'receipt', { speaker, amount: isAmount(amount) ? amount : null })}>
          {t.printReceipt}
        </Anchor>
      </p>
    </div>
  )
}

type MoneyProps = {
  readonly id: string
  readonly label: string
  readonly amount: number | null
  readonly setAmount: (amount: number | null) => void
}

/** An amount that is typed, or taken from a norm in force; left empty, the paper has room for it. */
function Money({ id, label, amount, setAmount }: MoneyProps) {
  const t = useText(paperTexts)
  const today = useMe().data?.today
  const norms = (useRead('budget.rules', {}).data?.norms ?? []).filter(
    ({ validFrom, validTo }) => today && validFrom <= today && (validTo === null || today <= validTo),
  )
  const take = (chosen: string | null) => setAmount(norms.find((norm) => norm.id === chosen)?.amount ?? amount)
  return (
    <>
      <NumberField id={`${id}-amount`} label={label} description={t.amountHint} value={amount} onChange={setAmount} />
      {isAmount(amount) ? <p className="quiet small">{dongInWords(amount)}</p> : null}
      {norms.length > 0 ? (
        <ChoiceField
          id={`${id}-norm`}
          label={t.norm}
          value={null}
          onChange={take}
          choices={norms.map((norm) => ({
            value: norm.id,
            label: `${norm.name}: ${showDong(norm.amount)}/${norm.unit}`,
          }))}
        />
      ) : null}
    </>
  )
}
