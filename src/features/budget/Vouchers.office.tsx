import { Button, Input } from '@mantine/core'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { DateField } from '../../browser/ui/DateField.tsx'
import { FilePicker } from '../../browser/ui/FilePicker.tsx'
import { NumberField } from '../../browser/ui/NumberField.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import type { FieldFaults } from '../../browser/ui/use-field-faults.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { budgetTexts, voucherTitle } from './budget.screen.texts.ts'
import type { CommitmentListed, Voucher } from './commitment.ts'

/** A voucher as far as it is typed. */
export type VoucherDraft = Pick<Voucher, 'id' | 'number' | 'content' | 'file'> & {
  readonly issuerId: Id<'personal-text'>
  readonly issuer: string
  readonly issuedOn: LocalDate | null
  readonly amount: number | null
}

type VouchersProps = {
  readonly vouchers: readonly VoucherDraft[]
  readonly set: (change: (before: readonly VoucherDraft[]) => readonly VoucherDraft[]) => void
  readonly commitment: CommitmentListed
  readonly faults: FieldFaults
}

/** The vouchers of a payment, each in its own box. */
export function Vouchers({ vouchers, set, commitment, faults }: VouchersProps) {
  const t = useText(budgetTexts)
  const say = useSay()
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

/** One that takes over whom the commitment pays, and for what. */
export const emptyVoucher = ({ supplier, title }: CommitmentListed): VoucherDraft => ({
  id: newId(),
  number: '',
  issuedOn: null,
  issuerId: newId(),
  issuer: (supplier ?? '').slice(0, 200),
  content: title,
  amount: null,
  file: null,
})
