import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useSearch } from 'wouter'
import { excelAddress, useListRead, useMe } from '../../browser/api.ts'
import { useLanguage, useText } from '../../browser/language.tsx'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { listColumns } from '../../browser/ui/list-columns.ts'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { StateTag } from '../../browser/ui/StateTag.tsx'
import { holdsRole } from '../../kernel/command.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { PlanRow } from '../plan/plan.ts'
import { planWords } from '../plan/selection.texts.ts'
import { AddCommitment } from './AddCommitment.office.tsx'
import { budgetTables } from './budget.tables.ts'
import { budgetTexts } from './budget.screen.texts.ts'
import { commitmentStateNames } from './budget.texts.ts'
import type { CommitmentListed } from './commitment.ts'
import { STATE_TONES } from './commitment-tones.browser.ts'
import { MoneyLink, MoneyScreen, useHoldsMoney, withTotals } from './MoneyParts.office.tsx'

/** What units bound themselves to pay, and what was paid. `?commit=` opens the form for that line. */
export function Commitments() {
  const line = new URLSearchParams(useSearch()).get('commit') as Id<'estimate-line'> | null
  const [form, setForm] = useState<'open' | 'closed'>(line === null ? 'closed' : 'open')
  return (
    <MoneyScreen title="commitments" tools={(plan) => <Tools plan={plan} open={() => setForm('open')} />}>
      {(plan) => (
        <>
          <List plan={plan} />
          <AddCommitment plan={plan} line={line} opened={form === 'open'} close={() => setForm('closed')} />
        </>
      )}
    </MoneyScreen>
  )
}

function Tools({ plan, open }: { readonly plan: PlanRow; readonly open: () => void }) {
  const t = useText(budgetTexts)
  const officer = useMe().data?.officer
  const holds = useHoldsMoney(plan)
  if (!officer || !holdsRole(officer, 'plan-owner', 'unit-officer')) return null
  return <Button onClick={open}>{holds ? t.commit : t.askToCommit}</Button>
}

function List({ plan }: { readonly plan: PlanRow }) {
  const t = useText(budgetTexts)
  const { language } = useLanguage()
  const reading = useListRead('budget.commitments', { plan: plan.id, line: null })
  const columns = useColumns(plan)
  return (
    <Loaded of={reading}>
      {({ commitments }) => (
        <DataTable
          caption={t.commitments}
          columns={columns}
          rows={commitments}
          keyOf={({ id }) => id}
          empty={t.noCommitments}
          hiddenAtFirst={['Hợp đồng', 'Dòng dự toán']}
          excel={excelAddress('budget.commitments', { plan: plan.id, language })}
          printHead={[planWords(plan)[language]]}
        />
      )}
    </Loaded>
  )
}

function useColumns(plan: PlanRow): readonly Column<CommitmentListed>[] {
  const { language } = useLanguage()
  const columns = listColumns(budgetTables['budget.commitments'], {
    language,
    without: [],
    cells: {
      'Nội dung': (row) => <Link href={`/commitments/${row.id}`}>{row.title}</Link>,
      'Tạm ứng': (row) => (
        <MoneyLink value={row.advanced} opens={{ plan: plan.id, step: 'advanced', commitment: row.id }} />
      ),
      'Đã chi': (row) => <MoneyLink value={row.paid} opens={{ plan: plan.id, step: 'paid', commitment: row.id }} />,
      'Trạng thái': (row) => <StateTag tone={STATE_TONES[row.state]} name={commitmentStateNames[row.state]} />,
    },
  })
  return withTotals(columns, { 'Tạm ứng': ({ advanced }) => advanced, 'Đã chi': ({ paid }) => paid })
}
