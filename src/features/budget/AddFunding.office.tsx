import { useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Plan } from '../plan/plan.ts'
import { budgetTexts } from './budget.screen.texts.ts'
import { Day, Sum, useForm, Words } from './form-fields.office.tsx'

type Draft = {
  readonly id: Id<'funding'>
  readonly decision: string
  readonly decidedOn: LocalDate | null
  readonly issuer: string
  readonly source: string
  readonly amount: number | null
}

type Props = { readonly plan: Plan; readonly opened: boolean; readonly close: () => void }

/** A decision that allots money to the plan. */
export function AddFunding({ plan, opened, close }: Props) {
  const t = useText(budgetTexts)
  const { sending, act } = useAct()
  const form = useForm(empty, 'funding', {
    decision: { label: t.decision, need: 'asked' },
    decidedOn: { label: t.decidedOn, need: 'asked' },
    issuer: { label: t.issuer, need: 'asked' },
    source: { label: t.source, need: 'asked' },
    amount: { label: t.amount, need: 'asked' },
  })
  const submit = () => {
    const { id, decidedOn, amount, ...words } = form.draft
    if (!decidedOn || amount === null) return
    const [decision, issuer, source] = [words.decision.trim(), words.issuer.trim(), words.source.trim()]
    const content = { id, plan: plan.id, decision, decidedOn, issuer, source, amount }
    act('budget.add-funding', content, {
      id,
      done: () => {
        form.begin(empty())
        close()
      },
    })
  }
  return (
    <FormDrawer
      title={t.addFunding}
      button={t.save}
      fields={FIELDS}
      faults={form.faults}
      {...{ opened, close, sending, submit }}
    >
      <Words form={form} of="decision" label={t.decision} first="first" />
      <Day form={form} of="decidedOn" label={t.decidedOn} />
      <Words form={form} of="issuer" label={t.issuer} />
      <Words form={form} of="source" label={t.source} />
      <Sum form={form} of="amount" label={t.amount} />
    </FormDrawer>
  )
}

const empty = (): Draft => ({ id: newId(), decision: '', decidedOn: null, issuer: '', source: '', amount: null })

const FIELDS = { 'funding-there-already': 'funding-decision', 'decision-in-future': 'funding-decidedOn' }
