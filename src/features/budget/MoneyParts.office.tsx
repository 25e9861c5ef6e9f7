import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useMe } from '../../browser/api.ts'
import { useChosenPlan } from '../../browser/chosen-plan.tsx'
import { useText } from '../../browser/language.tsx'
import type { Column } from '../../browser/ui/DataTable.tsx'
import { NoPlan } from '../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { sum } from '../../kernel/kernel.ts'
import { showNumber } from '../../kernel/text.ts'
import type { Plan, PlanRow } from '../plan/plan.ts'
import { budgetTexts } from './budget.screen.texts.ts'
import { holdsMoney } from './ledger.rules.ts'
import { moneyAddress, type Narrowed } from './money-address.ts'
import './budget.css'

type Props = {
  readonly title: 'estimate' | 'commitments' | 'dossiers' | 'rules'
  readonly tools?: (plan: PlanRow) => ReactNode
  readonly children: (plan: PlanRow) => ReactNode
}

/** One of the screens about the money of the chosen plan. */
export function MoneyScreen({ title, tools, children }: Props) {
  const t = useText(budgetTexts)
  const { plan, state } = useChosenPlan()
  return (
    <>
      <PageHeader title={t[title]} under={plan?.title}>
        {plan ? tools?.(plan) : null}
      </PageHeader>
      {plan ? <div key={plan.id}>{children(plan)}</div> : null}
      {state === 'none' ? <NoPlan /> : null}
    </>
  )
}

/** A sum of money that opens: its transfers and vouchers. */
export function MoneyLink({ value, opens }: { readonly value: number; readonly opens: Narrowed }) {
  if (value === 0) return <>0</>
  return (
    <Link className="figure" href={moneyAddress(opens)}>
      {showNumber(value)}
    </Link>
  )
}

/** May who sits here write the money of that plan? */
export function useHoldsMoney(plan: Pick<Plan, 'ownerUnit'>): boolean {
  const officer = useMe().data?.officer
  return Boolean(officer && holdsMoney(officer, plan))
}

/** Columns with sums in the last line, by their Vietnamese titles. */
export const withTotals = <Row,>(
  columns: readonly Column<Row>[],
  totals: Readonly<Record<string, (row: Row) => number>>,
): readonly Column<Row>[] =>
  columns.map((column) => {
    const amount = totals[column.title.vi]
    return amount ? { ...column, total: (rows) => showNumber(sum(rows.map(amount))) } : column
  })
