import { useLocation } from 'wouter'
import { useMe, useRead } from '../../browser/api.ts'
import { useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { showNumber } from '../../kernel/text.ts'
import type { Plan } from '../plan/plan.ts'
import { budgetTexts } from './budget.screen.texts.ts'
import { Day, type Form, Sum, useForm, Words } from './form-fields.office.tsx'
import { InWords } from './InWords.office.tsx'
import { useHoldsMoney } from './MoneyParts.office.tsx'

type Draft = {
  readonly id: Id<'commitment'>
  readonly line: Id<'estimate-line'> | null
  readonly title: string
  readonly personalId: Id<'personal-text'>
  readonly supplier: string
  readonly contract: string
  readonly signedOn: LocalDate | null
  readonly amount: number | null
}

type Props = {
  readonly plan: Plan
  /** The line that it begins with. */
  readonly line: Id<'estimate-line'> | null
  readonly opened: boolean
  readonly close: () => void
}

/** A contract or a settled expense out of a line; of another unit it waits for the holder. */
export function AddCommitment({ plan, line, opened, close }: Props) {
  const t = useText(budgetTexts)
  const [, go] = useLocation()
  const { sending, act } = useAct()
  const holds = useHoldsMoney(plan)
  const form = useForm(() => begin(line), 'commit', {
    line: { label: t.line, need: 'asked' },
    title: { label: t.title, need: 'asked' },
    supplier: { label: t.supplier, need: 'asked' },
    signedOn: { label: t.signedOn, need: 'asked' },
    amount: { label: t.amount, need: 'asked' },
  })
  const submit = () => {
    const { id, line: chosen, signedOn, amount, personalId, ...words } = form.draft
    if (!chosen || !signedOn || amount === null) return
    const supplier = { personalId, text: words.supplier.trim() }
    const contract = words.contract.trim() || null
    const content = { id, line: chosen, title: words.title.trim(), supplier, contract, signedOn, amount }
    act('budget.commit', content, { id, done: () => go(`/commitments/${id}`) })
  }
  const title = holds ? t.commit : t.askToCommit
  return (
    <FormDrawer {...{ title, opened, close, sending, submit }} button={title} fields={FIELDS} faults={form.faults}>
      {holds ? null : <p className="quiet">{t.askHint}</p>}
      <LineChoice form={form} plan={plan} />
      <Words form={form} of="title" label={t.title} />
      <Words form={form} of="supplier" label={t.supplier} />
      <Words form={form} of="contract" label={t.contract} description={t.contractHint} />
      <Day form={form} of="signedOn" label={t.signedOn} />
      <Sum form={form} of="amount" label={t.amount} />
      <InWords amount={form.draft.amount} />
    </FormDrawer>
  )
}

const begin = (line: Id<'estimate-line'> | null): Draft => ({
  id: newId(),
  line,
  title: '',
  personalId: newId(),
  supplier: '',
  contract: '',
  signedOn: null,
  amount: null,
})

const FIELDS = {
  'line-too-small': 'commit-amount',
  'contract-in-future': 'commit-signedOn',
  'supplier-missing': 'commit-supplier',
  'only-doers-contract': 'commit-line',
}

/** The holder chooses among all lines that have money left, another unit among those of its tasks. */
function LineChoice({ form, plan }: { readonly form: Form<Draft>; readonly plan: Plan }) {
  const t = useText(budgetTexts)
  const holds = useHoldsMoney(plan)
  const unit = useMe().data?.officer?.unit
  const lines = useRead('budget.estimate', { plan: plan.id }).data?.lines ?? []
  const tasks = useRead('plan.progress', { plan: plan.id, from: null, to: null }).data?.progress.tasks ?? []
  const own = new Set(
    tasks.flatMap(({ task, units }) => (units.some(({ assignment }) => assignment.unit === unit) ? [task.id] : [])),
  )
  const { draft, change, faults, idOf } = form
  return (
    <ChoiceField
      data-autofocus
      id={idOf('line')}
      label={t.line}
      error={faults.errorOf(idOf('line'))}
      value={draft.line}
      onChange={(line) => change({ line })}
      choices={lines
        .filter(({ free, task }) => free > 0 && (holds || own.has(task)))
        .map(({ id, title, free }) => ({ value: id, label: `${title} · ${showNumber(free)}` }))}
    />
  )
}
