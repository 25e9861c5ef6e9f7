import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../browser/ui/DateField.tsx'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { useAct } from '../../browser/use-act.ts'
import { useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { useState } from 'react'
import type { LocalDate } from '../../kernel/day.ts'
import { type Id, sum } from '../../kernel/kernel.ts'
import { showNumber } from '../../kernel/text.ts'
import { advanceTexts, drawnFromNames } from './advance.screen.texts.ts'
import { budgetTexts, voucherTitle } from './budget.screen.texts.ts'
import type { CommitmentListed, Payment } from './commitment.ts'
import { InWords } from './InWords.office.tsx'
import { emptyVoucher, type VoucherDraft, Vouchers } from './Vouchers.office.tsx'

type Draft = {
  readonly id: Id<'payment'>
  readonly paidOn: LocalDate | null
  /** Null: not chosen; then what was advanced comes first. */
  readonly drawnFrom: Payment['drawnFrom'] | null
  readonly vouchers: readonly VoucherDraft[]
}

type Props = { readonly commitment: CommitmentListed; readonly opened: boolean; readonly close: () => void }

/** A payment: its day and its vouchers, which make its amount. */
export function PayForm({ commitment, opened, close }: Props) {
  const t = useText(budgetTexts)
  const { sending, act } = useAct()
  const begin = (): Draft => ({
    id: newId(),
    paidOn: null,
    drawnFrom: null,
    vouchers: [emptyVoucher(commitment)],
  })
  const [draft, setDraft] = useState(begin)
  const faults = useFieldFaults(useAsked(draft))
  const total = sum(draft.vouchers.map(({ amount }) => amount ?? 0))
  const submit = () => {
    const payment = paymentOf(draft, commitment)
    if (!payment) return
    const done = () => {
      setDraft(begin())
      faults.begin()
      close()
    }
    act('budget.pay', payment, { id: draft.id, done })
  }
  return (
    <FormDrawer title={t.pay} button={t.save} fields={FIELDS} {...{ opened, close, sending, faults, submit }}>
      <DateField
        data-autofocus
        id="pay-day"
        label={t.paidOn}
        error={faults.errorOf('pay-day')}
        onReading={faults.hear('pay-day')}
        value={draft.paidOn}
        onChange={(paidOn) => setDraft((before) => ({ ...before, paidOn }))}
      />
      {commitment.advanced > 0 ? (
        <DrawnFrom
          commitment={commitment}
          value={drawnFromOf(draft, commitment)}
          choose={(drawnFrom) => setDraft((before) => ({ ...before, drawnFrom }))}
        />
      ) : null}
      <Vouchers
        vouchers={draft.vouchers}
        set={(change) => setDraft((before) => ({ ...before, vouchers: change(before.vouchers) }))}
        commitment={commitment}
        faults={faults}
      />
      <p className="money-words">{`${t.inAll}: ${showNumber(total)}`}</p>
      <InWords amount={total} />
    </FormDrawer>
  )
}

const FIELDS = {
  'payment-in-future': 'pay-day',
  'voucher-twice': 'voucher-1-number',
  'voucher-after-payment': 'voucher-1-day',
  'commitment-too-small': 'voucher-1-amount',
  'advance-too-small': 'voucher-1-amount',
}

const drawnFromOf = ({ drawnFrom }: Draft, { advanced }: CommitmentListed): Payment['drawnFrom'] =>
  advanced > 0 ? (drawnFrom ?? 'advance') : 'commitment'

type FromProps = {
  readonly commitment: CommitmentListed
  readonly value: Payment['drawnFrom']
  readonly choose: (from: Payment['drawnFrom']) => void
}

/** Asked when something was advanced: do these vouchers settle it, or is it new money? */
function DrawnFrom({ commitment: { committed, paid, advanced }, value, choose }: FromProps) {
  const { from } = useText(advanceTexts)
  const say = useSay()
  return (
    <ChoiceField
      label={from}
      value={value}
      onChange={(chosen) => chosen && choose(chosen)}
      choices={[
        { value: 'advance' as const, label: say(drawnFromNames.advance(advanced)) },
        { value: 'commitment' as const, label: say(drawnFromNames.commitment(committed - paid - advanced)) },
      ]}
    />
  )
}

function useAsked({ paidOn, vouchers }: Draft) {
  const t = useText(budgetTexts)
  const say = useSay()
  const { fillIn } = useText(uiTexts)
  const lacking = (value: unknown) => (value === null || value === '' ? fillIn : null)
  return [
    { id: 'pay-day', label: t.paidOn, lacks: lacking(paidOn) },
    ...vouchers.flatMap((voucher, at) => {
      const named = (key: string, label: string, value: unknown) => ({
        id: `voucher-${at + 1}-${key}`,
        label: `${say(voucherTitle(at + 1))}, ${label}`,
        lacks: lacking(typeof value === 'string' ? value.trim() : value),
      })
      return [
        named('number', t.voucherNumber, voucher.number),
        named('day', t.voucherDay, voucher.issuedOn),
        named('issuer', t.voucherIssuer, voucher.issuer),
        named('content', t.voucherContent, voucher.content),
        named('amount', t.amount, voucher.amount),
      ]
    }),
  ]
}

/** What is sent; null while something is missing. */
function paymentOf(draft: Draft, listed: CommitmentListed): Payment | null {
  const { id, paidOn, vouchers } = draft
  const whole = vouchers.flatMap(({ issuedOn, amount, issuerId, ...words }) =>
    issuedOn === null || amount === null
      ? []
      : [
          {
            ...words,
            number: words.number.trim(),
            issuer: { personalId: issuerId, text: words.issuer.trim() },
            content: words.content.trim(),
            issuedOn,
            amount,
          },
        ],
  )
  return paidOn === null || whole.length < vouchers.length
    ? null
    : { id, commitment: listed.id, paidOn, drawnFrom: drawnFromOf(draft, listed), vouchers: whole }
}
