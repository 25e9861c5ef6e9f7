import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { advanceTexts, openWords } from './advance.screen.texts.ts'
import { budgetTexts } from './budget.screen.texts.ts'
import type { CommitmentListed } from './commitment.ts'
import { Day, Sum, useForm, Words } from './form-fields.office.tsx'
import { InWords } from './InWords.office.tsx'

type Props = { readonly commitment: CommitmentListed; readonly opened: boolean; readonly close: () => void }

type AdvanceDraft = {
  readonly id: Id<'advance'>
  readonly paidOn: LocalDate | null
  readonly settleBy: LocalDate | null
  readonly basis: string
  readonly amount: number | null
}

/** Money given before anything is delivered, and the day by which vouchers settle it. */
export function AdvanceForm({ commitment, opened, close }: Props) {
  const t = { ...useText(budgetTexts), ...useText(advanceTexts) }
  const { sending, act } = useAct()
  const form = useForm(newAdvance, 'advance', {
    paidOn: { label: t.advancedOn, need: 'asked' },
    amount: { label: t.amount, need: 'asked' },
    settleBy: { label: t.settleBy, need: 'asked' },
    basis: { label: t.basis, need: 'asked' },
  })
  const submit = () => {
    const { id, paidOn, settleBy, basis, amount } = form.draft
    if (!paidOn || !settleBy || amount === null) return
    const content = { id, commitment: commitment.id, paidOn, settleBy, basis: basis.trim(), amount }
    act('budget.advance', content, { id, done: () => leave(form.begin, newAdvance(), close) })
  }
  return (
    <FormDrawer
      title={t.advance}
      button={t.save}
      fields={ADVANCE_FIELDS}
      faults={form.faults}
      {...{ opened, close, sending, submit }}
    >
      <Day form={form} of="paidOn" label={t.advancedOn} />
      <Sum form={form} of="amount" label={t.amount} />
      <InWords amount={form.draft.amount ?? 0} />
      <Day form={form} of="settleBy" label={t.settleBy} description={t.settleByHint} />
      <Words form={form} of="basis" label={t.basis} description={t.advanceBasisHint} />
    </FormDrawer>
  )
}

const newAdvance = (): AdvanceDraft => ({ id: newId(), paidOn: null, settleBy: null, basis: '', amount: null })

const ADVANCE_FIELDS = {
  'advance-in-future': 'advance-paidOn',
  'settled-before-advanced': 'advance-settleBy',
  'commitment-too-small': 'advance-amount',
}

type ReturnDraft = {
  readonly id: Id<'advance-return'>
  readonly returnedOn: LocalDate | null
  readonly basis: string
  readonly amount: number | null
}

/** What of the advances came back. */
export function ReturnForm({ commitment, opened, close }: Props) {
  const t = { ...useText(budgetTexts), ...useText(advanceTexts) }
  const say = useSay()
  const { sending, act } = useAct()
  const form = useForm(newReturn, 'return', {
    returnedOn: { label: t.returnedOn, need: 'asked' },
    amount: { label: t.amount, need: 'asked' },
    basis: { label: t.basis, need: 'asked' },
  })
  const submit = () => {
    const { id, returnedOn, basis, amount } = form.draft
    if (!returnedOn || amount === null) return
    const content = { id, commitment: commitment.id, returnedOn, basis: basis.trim(), amount }
    act('budget.return-advance', content, { id, done: () => leave(form.begin, newReturn(), close) })
  }
  return (
    <FormDrawer
      title={t.giveBack}
      button={t.save}
      fields={RETURN_FIELDS}
      faults={form.faults}
      {...{ opened, close, sending, submit }}
    >
      <Day form={form} of="returnedOn" label={t.returnedOn} />
      <Sum form={form} of="amount" label={t.amount} description={say(openWords(commitment.advanced))} />
      <InWords amount={form.draft.amount ?? 0} />
      <Words form={form} of="basis" label={t.basis} description={t.returnBasisHint} />
    </FormDrawer>
  )
}

const newReturn = (): ReturnDraft => ({ id: newId(), returnedOn: null, basis: '', amount: null })

const RETURN_FIELDS = {
  'advance-in-future': 'return-returnedOn',
  'return-before-advanced': 'return-returnedOn',
  'advance-too-small': 'return-amount',
}

function leave<Draft>(begin: (draft: Draft) => void, next: Draft, close: () => void) {
  begin(next)
  close()
}
