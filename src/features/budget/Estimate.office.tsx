import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { excelAddress, useMe, useRead } from '../../browser/api.ts'
import { planAddress } from '../../browser/chosen-plan.tsx'
import { useLanguage, useText } from '../../browser/language.tsx'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { PaperButton } from '../../browser/ui/PaperLinks.tsx'
import { listColumns } from '../../browser/ui/list-columns.ts'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import type { AnswerOf } from '../../commands/catalogue.ts'
import { sum } from '../../kernel/kernel.ts'
import type { PlanRow } from '../plan/plan.ts'
import { planWords } from '../plan/selection.texts.ts'
import { AddFunding } from './AddFunding.office.tsx'
import { AddLine } from './AddLine.office.tsx'
import { budgetTables } from './budget.tables.ts'
import { budgetTexts } from './budget.screen.texts.ts'
import { stepNames } from './budget.texts.ts'
import type { FundingRow, LineRow } from './estimate.ts'
import { hasMoney, sumOfLines } from './estimate.rules.ts'
import { STEPS } from './ledger.ts'
import { MoneyLink, MoneyScreen, useHoldsMoney, withTotals } from './MoneyParts.office.tsx'
import { TakeBack } from './TakeBack.office.tsx'

type Answer = AnswerOf<'budget.estimate'>

/** What decisions allot to the plan, and what its tasks are estimated to cost. */
export function Estimate() {
  const [form, setForm] = useState<'funding' | 'line' | null>(null)
  return (
    <MoneyScreen title="estimate" tools={(plan) => <Tools plan={plan} open={setForm} />}>
      {(plan) => <Opened plan={plan} form={form} close={() => setForm(null)} />}
    </MoneyScreen>
  )
}

function Tools({ plan, open }: { readonly plan: PlanRow; readonly open: (form: 'funding' | 'line') => void }) {
  const t = useText(budgetTexts)
  const holds = useHoldsMoney(plan)
  return (
    <>
      <PaperButton href={`/api/papers/budget/estimate/${plan.id}.docx`} label={t.wordEstimate} />
      {holds ? (
        <>
          <Button variant="default" onClick={() => open('funding')}>
            {t.addFunding}
          </Button>
          <Button onClick={() => open('line')}>{t.addLine}</Button>
        </>
      ) : null}
    </>
  )
}

type OpenedProps = { readonly plan: PlanRow; readonly form: 'funding' | 'line' | null; readonly close: () => void }

function Opened({ plan, form, close }: OpenedProps) {
  const reading = useRead('budget.estimate', { plan: plan.id })
  return (
    <Loaded of={reading}>
      {(answer) => (
        <>
          <Sums answer={answer} />
          <Fundings answer={answer} plan={plan} />
          <Lines answer={answer} plan={plan} />
          <AddFunding plan={plan} opened={form === 'funding'} close={close} />
          <AddLine plan={plan} answer={answer} opened={form === 'line'} close={close} />
        </>
      )}
    </Loaded>
  )
}

/** The four sums of the plan; each opens. */
function Sums({ answer: { plan, fundings, lines } }: { readonly answer: Answer }) {
  const t = useText(budgetTexts)
  const { language } = useLanguage()
  const sums = { ...sumOfLines(lines), allotted: sum(fundings.map(({ amount }) => amount)) }
  return (
    <dl className="money-sums" aria-label={t.sums}>
      {STEPS.map((step) => (
        <div key={step}>
          <dt>{stepNames[step][language]}</dt>
          <dd>
            <MoneyLink value={sums[step]} opens={{ plan: plan.id, step }} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

type TableProps = { readonly answer: Answer; readonly plan: PlanRow }

function Fundings({ answer: { fundings }, plan }: TableProps) {
  const t = useText(budgetTexts)
  const { language } = useLanguage()
  const holds = useHoldsMoney(plan)
  const columns = withTotals<FundingRow>(
    listColumns(budgetTables['budget.fundings'], {
      language,
      without: [],
      cells: {
        'Quyết định': (row) => (
          <>
            {row.decision}
            {holds && row.free === row.amount && row.amount > 0 ? <TakeBack transfer={row.id} /> : null}
          </>
        ),
        'Số tiền': ({ id: funding, amount }) => (
          <MoneyLink value={amount} opens={{ plan: plan.id, step: 'allotted', funding }} />
        ),
      },
    }),
    { 'Số tiền': ({ amount }) => amount, 'Chưa lập dự toán': ({ free }) => free },
  )
  return (
    <section className="money-part">
      <h2>{t.fundings}</h2>
      <DataTable
        caption={t.fundings}
        columns={columns}
        rows={fundings}
        keyOf={({ id }) => id}
        empty={t.noFundings}
        excel={excelAddress('budget.fundings', { plan: plan.id, language })}
        printHead={[planWords(plan)[language]]}
      />
    </section>
  )
}

function Lines({ answer: { lines }, plan }: TableProps) {
  const t = useText(budgetTexts)
  const { language } = useLanguage()
  return (
    <section className="money-part">
      <h2>{t.lines}</h2>
      <DataTable
        caption={t.lines}
        columns={useLineColumns(plan)}
        rows={lines}
        keyOf={({ id }) => id}
        empty={t.noLines}
        hiddenAtFirst={['Quyết định', 'Loại chi', 'Mã']}
        excel={excelAddress('budget.lines', { plan: plan.id, language })}
        printHead={[planWords(plan)[language]]}
      />
    </section>
  )
}

function useLineColumns(plan: PlanRow): readonly Column<LineRow>[] {
  const { language } = useLanguage()
  const amount = (step: 'estimated' | 'committed' | 'advanced' | 'paid') => (row: LineRow) => (
    <MoneyLink value={row[step]} opens={{ plan: plan.id, step, line: row.id }} />
  )
  const columns = listColumns(budgetTables['budget.lines'], {
    language,
    without: [],
    cells: {
      'Nội dung chi': (row) => <LineTitle row={row} plan={plan} />,
      'Dự toán': amount('estimated'),
      'Cam kết': amount('committed'),
      'Tạm ứng': amount('advanced'),
      'Đã chi': amount('paid'),
    },
  })
  return withTotals(columns, {
    'Dự toán': ({ estimated }) => estimated,
    'Cam kết': ({ committed }) => committed,
    'Tạm ứng': ({ advanced }) => advanced,
    'Đã chi': ({ paid }) => paid,
    Còn: ({ free }) => free,
  })
}

/** What a line is for, and what may be done with it. */
function LineTitle({ row, plan }: { readonly row: LineRow; readonly plan: PlanRow }) {
  const t = useText(budgetTexts)
  const holds = useHoldsMoney(plan)
  const officer = useMe().data?.officer
  const writes = officer?.roles.some((role) => role === 'plan-owner' || role === 'unit-officer')
  if (!hasMoney(row)) return <span className="quiet">{`${row.title} · ${t.takenBack}`}</span>
  return (
    <>
      {row.title}
      <span className="table-acts no-print">
        {writes && row.free > 0 ? (
          <Link className="small" href={planAddress('/commitments', plan.id, { commit: row.id })}>
            {holds ? t.commit : t.askToCommit}
          </Link>
        ) : null}
        {holds && row.free === row.estimated ? <TakeBack transfer={row.id} /> : null}
      </span>
    </>
  )
}
