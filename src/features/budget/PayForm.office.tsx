import { Button, Input } from '@mantine/core'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { DateField } from '../../browser/ui/DateField.tsx'
import { FilePicker } from '../../browser/ui/FilePicker.tsx'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { NumberField } from '../../browser/ui/NumberField.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { useAct } from '../../browser/use-act.ts'
import { useFieldFaults, type FieldFaults } from '../../browser/ui/use-field-faults.ts'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { useState } from 'react'
import type { LocalDate } from '../../kernel/day.ts'
import { type Id, sum } from '../../kernel/kernel.ts'
import { showNumber } from '../../kernel/text.ts'
import { budgetTexts, voucherTitle } from './budget.screen.texts.ts'
import type { CommitmentListed, Payment, Voucher } from './commitment.ts'
import { InWords } from './InWords.office.tsx'

type VoucherDraft = Pick<Voucher, 'id' | 'number' | 'issuer' | 'content' | 'file'> & {
  readonly issuedOn: LocalDate | null
  readonly amount: number | null
}
type Draft = {
  readonly id: Id<'payment'>
  readonly paidOn: LocalDate | null
  readonly vouchers: readonly VoucherDraft[]
}

type Props = { readonly commitment: CommitmentListed; readonly opened: boolean; readonly close: () => void }

/** A payment: its day and its vouchers, which make its amount. */
export function PayForm({ commitment, opened, close }: Props) {
  const t = useText(budgetTexts)
  const { sending, act } = useAct()
  const begin = (): Draft => ({ id: newId(), paidOn: null, vouchers: [emptyVoucher(commitment)] })
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
      <Vouchers draft={draft} setDraft={setDraft} commitment={commitment} faults={faults} />
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
}

const emptyVoucher = ({ supplier, title }: CommitmentListed): VoucherDraft => ({
  id: newId(),
  number: '',
  issuedOn: null,
  issuer: (supplier ?? '').slice(0, 200),
  content: title,
  amount: null,
  file: null,
})

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
function paymentOf({ id, paidOn, vouchers }: Draft, { id: commitment }: CommitmentListed): Payment | null {
  const whole = vouchers.flatMap(({ issuedOn, amount, ...words }) =>
    issuedOn === null || amount === null
      ? []
      : [
          {
            ...words,
            number: words.number.trim(),
            issuer: words.issuer.trim(),
            content: words.content.trim(),
            issuedOn,
            amount,
          },
        ],
  )
  return paidOn === null || whole.length < vouchers.length ? null : { id, commitment, paidOn, vouchers: whole }
}

type VouchersProps = {
  readonly draft: Draft
  readonly setDraft: (change: (before: Draft) => Draft) => void
  readonly commitment: CommitmentListed
  readonly faults: FieldFaults
}

function Vouchers({ draft: { vouchers }, setDraft, commitment, faults }: VouchersProps) {
  const t = useText(budgetTexts)
  const say = useSay()
  const set = (change: (before: readonly VoucherDraft[]) => readonly VoucherDraft[]) =>
    setDraft((before) => ({ ...before, vouchers: change(before.vouchers) }))
  return (
    <>
      {vouchers.map((voucher, at) => (
        <fieldset key={voucher.id} className="several">
          <legend>{say(voucherTitle(at + 1))}</legend>
          <VoucherFields
            voucher={voucher}
            at={at + 1}
            file={at === vouchers.length - 1 ? 'picked' : 'kept'}
            faults={faults}
            change={(part) => set((all) => all.map((one) => (one.id === voucher.id ? { ...one, ...part } : one)))}
          />
          {vouchers.length > 1 ? (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => set((all) => all.filter(({ id }) => id !== voucher.id))}
            >
              {t.dropVoucher}
            </Button>
          ) : null}
        </fieldset>
      ))}
      <Button variant="default" onClick={() => set((all) => [...all, emptyVoucher(commitment)])}>
        {t.addVoucher}
      </Button>
    </>
  )
}

type FieldsProps = {
  readonly voucher: VoucherDraft
  readonly at: number
  /** Picked for one voucher at a time: a picture that is pasted goes to the last. */
  readonly file: 'picked' | 'kept'
  readonly faults: FieldFaults
  readonly change: (part: Partial<VoucherDraft>) => void
}

function VoucherFields({ voucher, at, file, faults, change }: FieldsProps) {
  const t = useText(budgetTexts)
  const named = (key: string) => ({ id: `voucher-${at}-${key}`, error: faults.errorOf(`voucher-${at}-${key}`) })
  const words = (key: 'number' | 'issuer' | 'content', label: string, maxLength: number) => (
    <TextField
      {...named(key)}
      label={label}
      maxLength={maxLength}
      value={voucher[key]}
      onChange={(value) => change({ [key]: value })}
    />
  )
  return (
    <>
      {words('number', t.voucherNumber, 60)}
      <DateField
        {...named('day')}
        label={t.voucherDay}
        onReading={faults.hear(`voucher-${at}-day`)}
        value={voucher.issuedOn}
        onChange={(issuedOn) => change({ issuedOn })}
      />
      {words('issuer', t.voucherIssuer, 200)}
      {words('content', t.voucherContent, 300)}
      <NumberField
        {...named('amount')}
        label={t.amount}
        onReading={faults.hear(`voucher-${at}-amount`)}
        value={voucher.amount}
        onChange={(amount) => change({ amount })}
      />
      {file === 'picked' ? (
        <Input.Wrapper labelElement="div" label={t.voucherFile}>
          <FilePicker
            accept="image/*,application/pdf"
            most={1}
            onChange={(files) => change({ file: files.at(-1)?.sha256 ?? null })}
          />
        </Input.Wrapper>
      ) : null}
    </>
  )
}
