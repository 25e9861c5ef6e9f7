import { Button } from '@mantine/core'
import { useMe, useRead } from '../../browser/api.ts'
import { useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { AnswerOf } from '../../commands/catalogue.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { showNumber } from '../../kernel/text.ts'
import type { Plan } from '../plan/plan.ts'
import { budgetTexts } from './budget.screen.texts.ts'
import { codeWords, holdsOn } from './estimate.rules.ts'
import { Day, type Form, Sum, useForm, Words } from './form-fields.office.tsx'
import { InWords } from './InWords.office.tsx'

type Draft = {
  readonly id: Id<'estimate-line'>
  readonly task: Id<'task'> | null
  readonly funding: Id<'funding'> | null
  readonly code: Id<'budget-code'> | null
  readonly expense: Id<'expense-kind'> | null
  readonly title: string
  readonly unit: string
  readonly quantity: number | null
  readonly norm: Id<'norm'> | null
  readonly price: number | null
  readonly usedOn: LocalDate | null
}

type Props = {
  readonly plan: Plan
  readonly answer: AnswerOf<'budget.estimate'>
  readonly opened: boolean
  readonly close: () => void
}

/** An estimate line; task, decision, code and day stay for the next one. */
export function AddLine({ plan, answer, opened, close }: Props) {
  const t = useText(budgetTexts)
  const { sending, act } = useAct()
  const form = useForm<Draft>(empty, 'line', asked(t))
  const submit = () => {
    const { id, task, funding, code, expense, quantity, price, usedOn, norm, ...words } = form.draft
    if (!task || !funding || !code || !expense || !usedOn || quantity === null || price === null) return
    const content = { id, plan: plan.id, task, funding, code, expense, quantity, price, usedOn, norm }
    const done = () => form.begin({ ...form.draft, id: newId(), title: '', quantity: null, norm: null, price: null })
    act('budget.add-line', { ...content, title: words.title.trim(), unit: words.unit.trim() }, { id, done })
  }
  return (
    <FormDrawer
      title={t.addLine}
      button={t.save}
      fields={FIELDS}
      faults={form.faults}
      {...{ opened, close, sending, submit }}
    >
      <Choices form={form} answer={answer} />
      <Words form={form} of="title" label={t.title} />
      <Day form={form} of="usedOn" label={t.usedOn} description={t.usedOnHint} />
      <Price form={form} plan={plan} />
    </FormDrawer>
  )
}

const empty = (): Draft => ({
  id: newId(),
  task: null,
  funding: null,
  code: null,
  expense: null,
  title: '',
  unit: '',
  quantity: null,
  norm: null,
  price: null,
  usedOn: null,
})

const asked = (t: Readonly<Record<keyof typeof budgetTexts, string>>) => ({
  task: { label: t.task, need: 'asked' as const },
  funding: { label: t.source, need: 'asked' as const },
  code: { label: t.code, need: 'asked' as const },
  expense: { label: t.expense, need: 'asked' as const },
  title: { label: t.title, need: 'asked' as const },
  usedOn: { label: t.usedOn, need: 'asked' as const },
  quantity: { label: t.quantity, need: 'asked' as const },
  unit: { label: t.unit, need: 'asked' as const },
  price: { label: t.price, need: 'asked' as const },
})

const FIELDS = {
  'allotment-too-small': 'line-funding',
  'budget-code-not-in-force': 'line-code',
  'norm-not-in-force': 'line-norm',
  'price-over-norm': 'line-price',
  'line-amount-too-large': 'line-quantity',
}

/** What the line is chosen from: task, decision, code, kind of expense. */
function Choices({ form, answer }: { readonly form: Form<Draft>; readonly answer: Props['answer'] }) {
  const t = useText(budgetTexts)
  const { draft, change, faults, idOf } = form
  const rules = useRead('budget.rules', {}).data
  const tasks = useRead('plan.progress', { plan: answer.plan.id, from: null, to: null }).data?.progress.tasks ?? []
  const choice = <Key extends 'task' | 'funding' | 'code' | 'expense'>(key: Key) => ({
    id: idOf(key),
    error: faults.errorOf(idOf(key)),
    value: draft[key],
    onChange: (value: Draft[Key]) => change({ [key]: value }),
  })
  return (
    <>
      <ChoiceField
        data-autofocus
        {...choice('task')}
        label={t.task}
        choices={tasks.map(({ task }) => ({ value: task.id, label: task.title }))}
      />
      <ChoiceField
        {...choice('funding')}
        label={t.source}
        choices={answer.fundings.map((one) => ({
          value: one.id,
          label: `${one.decision} · ${one.source} · ${showNumber(one.free)}`,
        }))}
      />
      <ChoiceField
        {...choice('code')}
        label={t.code}
        choices={(rules?.codes ?? []).map((one) => ({ value: one.id, label: `${codeWords(one)} ${one.name}` }))}
      />
      <ChoiceField
        {...choice('expense')}
        label={t.expense}
        description={t.expenseHint}
        choices={(rules?.kinds ?? []).map((one) => ({ value: one.id, label: one.name }))}
      />
    </>
  )
}

/** Quantity × price: the quantity that the plan knows is offered, and norms in force on the day. */
function Price({ form, plan }: { readonly form: Form<Draft>; readonly plan: Plan }) {
  const t = useText(budgetTexts)
  const { draft, change, idOf, faults } = form
  const today = useMe().data?.today
  const on = draft.usedOn ?? today
  const rules = useRead('budget.rules', {}).data
  const norms = (rules?.norms ?? []).filter((norm) => on === undefined || holdsOn(norm, on))
  const target = useTarget(plan, draft.task)
  return (
    <>
      <Sum form={form} of="quantity" label={t.quantity} />
      {target === null || target === draft.quantity ? null : (
        <Button variant="subtle" size="compact-sm" onClick={() => change({ quantity: target })}>
          {`${t.takeTarget} ${showNumber(target)}`}
        </Button>
      )}
      <ChoiceField
        id={idOf('norm')}
        label={t.norm}
        description={t.normHint}
        clearable
        error={faults.errorOf(idOf('norm'))}
        value={draft.norm}
        onChange={(norm) => {
          const found = norms.find(({ id }) => id === norm)
          change(found ? { norm, unit: found.unit, price: found.amount } : { norm })
        }}
        choices={norms.map(({ id, name, amount, unit }) => ({
          value: id,
          label: `${name} · ${showNumber(amount)}/${unit}`,
        }))}
      />
      <Words form={form} of="unit" label={t.unit} />
      <Sum form={form} of="price" label={t.price} />
      {draft.quantity === null || draft.price === null ? null : (
        <p className="money-words">{`${t.inAll}: ${showNumber(draft.quantity * draft.price)}`}</p>
      )}
      <InWords amount={(draft.quantity ?? 0) * (draft.price ?? 0)} />
    </>
  )
}

/** The target of the whole task, when somebody gave one. */
function useTarget({ id: plan }: Plan, task: Id<'task'> | null): number | null {
  const reading = useRead('plan.progress', task === null ? null : { plan, from: null, to: null })
  return reading.data?.progress.tasks.find((one) => one.task.id === task)?.reached.target ?? null
}
