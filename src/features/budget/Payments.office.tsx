import { Button } from '@mantine/core'
import { PaperLink } from '../../browser/ui/PaperLinks.tsx'
import { useState } from 'react'
import { useText } from '../../browser/language.tsx'
import { showDay } from '../../kernel/day.ts'
import { showNumber } from '../../kernel/text.ts'
import { advanceTexts } from './advance.screen.texts.ts'
import { budgetTexts } from './budget.screen.texts.ts'
import type { PaymentRow, VoucherRow } from './commitment.ts'
import type { Opened } from './CommitmentPage.office.tsx'
import { PayForm } from './PayForm.office.tsx'
import { TakeBack } from './TakeBack.office.tsx'

type Props = { readonly opened: Opened; readonly may: 'pay' | 'look' }

/** What was paid of a commitment, each time with its vouchers. */
export function Payments({ opened, may }: Props) {
  const t = useText(budgetTexts)
  const [form, setForm] = useState<'open' | 'closed'>('closed')
  const { commitment, payments } = opened
  const isOpen = commitment.committed > commitment.paid
  return (
    <>
      <h2 className="panel-title">{t.payments}</h2>
      {payments.length === 0 ? <p className="quiet">{t.noPayments}</p> : null}
      <ul className="dossier">
        {payments.map((payment) => (
          <PaymentLine key={payment.id} payment={payment} may={may} />
        ))}
      </ul>
      {may === 'pay' && isOpen ? (
        <Button className="no-print" mt="sm" onClick={() => setForm('open')}>
          {t.pay}
        </Button>
      ) : null}
      <PayForm commitment={commitment} opened={form === 'open'} close={() => setForm('closed')} />
    </>
  )
}

function PaymentLine({ payment, may }: { readonly payment: PaymentRow; readonly may: Props['may'] }) {
  const t = useText(budgetTexts)
  const { ofAdvance } = useText(advanceTexts)
  return (
    <li>
      <span>
        <b>{showNumber(payment.amount)}</b> · {showDay(payment.paidOn)}{' '}
        {payment.drawnFrom === 'advance' ? <span className="quiet">{`· ${ofAdvance} `}</span> : null}
        {payment.reversedBy === null ? null : (
          <span className="quiet">{`· ${t.takenBack}${payment.reason ? `: ${payment.reason}` : ''}`}</span>
        )}
      </span>
      {payment.vouchers.map((voucher) => (
        <VoucherLine key={voucher.id} voucher={voucher} />
      ))}
      <span className="table-acts no-print">
        {payment.reversedBy === null ? (
          <PaperLink href={`/api/papers/budget/payment/${payment.id}.docx`} label={t.wordRequest} />
        ) : null}
        {may === 'pay' && payment.reversedBy === null ? <TakeBack transfer={payment.id} /> : null}
      </span>
    </li>
  )
}

function VoucherLine({ voucher }: { readonly voucher: VoucherRow }) {
  const t = useText(budgetTexts)
  return (
    <span className="small">
      {`${voucher.number} · ${showDay(voucher.issuedOn)} · ${voucher.issuer ?? '–'} · ${voucher.content} · ${showNumber(voucher.amount)} `}
      {voucher.file === null ? null : (
        <a href={`/files/${voucher.file}`} target="_blank" rel="noreferrer">
          {t.openFile}
        </a>
      )}
    </span>
  )
}
