import { Link } from 'wouter'
import { excelAddress, useListRead, useRead } from '../../browser/api.ts'
import { useLanguage, useText } from '../../browser/language.tsx'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { PaperButton } from '../../browser/ui/PaperLinks.tsx'
import { listColumns } from '../../browser/ui/list-columns.ts'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import type { PlanRow } from '../plan/plan.ts'
import { planWords } from '../plan/selection.texts.ts'
import { StateTag } from '../../browser/ui/StateTag.tsx'
import { advanceTexts } from './advance.screen.texts.ts'
import { advanceStateNames } from './budget.texts.ts'
import { ADVANCE_TONES } from './commitment-tones.browser.ts'
import { budgetTables } from './budget.tables.ts'
import { budgetTexts } from './budget.screen.texts.ts'
import type { LineRow } from './estimate.ts'
import { settlementBy, type SettlementRow } from './estimate.rules.ts'
import { MoneyLink, MoneyScreen, withTotals } from './MoneyParts.office.tsx'

/** What dossiers lack and who owes it; below, the settlement by code and by task. */
export function Dossiers() {
  const t = useText(budgetTexts)
  return (
    <MoneyScreen
      title="dossiers"
      tools={(plan) => <PaperButton href={`/api/papers/budget/settlement/${plan.id}.docx`} label={t.wordSettlement} />}
    >
      {(plan) => (
        <>
          <DossierList plan={plan} />
          <AdvanceList plan={plan} />
          <Settlement plan={plan} />
        </>
      )}
    </MoneyScreen>
  )
}

function DossierList({ plan }: { readonly plan: PlanRow }) {
  const t = useText(budgetTexts)
  const { language } = useLanguage()
  const reading = useListRead('budget.commitments', { plan: plan.id, line: null })
  const columns = listColumns(budgetTables['budget.dossiers'], {
    language,
    without: [],
    cells: { 'Nội dung': (row) => <Link href={`/commitments/${row.id}`}>{row.title}</Link> },
  })
  return (
    <Loaded of={reading}>
      {({ commitments }) => (
        <DataTable
          caption={t.dossiers}
          columns={columns}
          rows={commitments.filter(({ state }) => state !== 'declined' && state !== 'cancelled')}
          keyOf={({ id }) => id}
          empty={t.noCommitments}
          excel={excelAddress('budget.dossiers', { plan: plan.id, line: null, language })}
          printHead={[planWords(plan)[language]]}
        />
      )}
    </Loaded>
  )
}

function AdvanceList({ plan }: { readonly plan: PlanRow }) {
  const t = useText(advanceTexts)
  const { language } = useLanguage()
  const reading = useListRead('budget.advances', { plan: plan.id })
  const columns = listColumns(budgetTables['budget.advances'], {
    language,
    without: [],
    cells: {
      'Nội dung': (row) => <Link href={`/commitments/${row.commitment}`}>{row.title}</Link>,
      'Trạng thái': ({ state }) => <StateTag tone={ADVANCE_TONES[state]} name={advanceStateNames[state]} />,
    },
  })
  return (
    <section className="money-part">
      <h2>{t.advances}</h2>
      <Loaded of={reading}>
        {({ advances }) => (
          <DataTable
            caption={t.advances}
            columns={withTotals(columns, { 'Chưa thanh toán': ({ open }) => open })}
            rows={advances}
            keyOf={({ id }) => id}
            empty={t.noAdvances}
            excel={excelAddress('budget.advances', { plan: plan.id, language })}
            printHead={[planWords(plan)[language]]}
          />
        )}
      </Loaded>
    </section>
  )
}

function Settlement({ plan }: { readonly plan: PlanRow }) {
  const t = useText(budgetTexts)
  const reading = useRead('budget.estimate', { plan: plan.id })
  return (
    <section className="money-part">
      <h2>{t.settlement}</h2>
      <Loaded of={reading}>
        {({ lines }) => (
          <>
            <SettlementTable plan={plan} lines={lines} by="code" />
            <SettlementTable plan={plan} lines={lines} by="task" />
          </>
        )}
      </Loaded>
    </section>
  )
}

type TableProps = { readonly plan: PlanRow; readonly lines: readonly LineRow[]; readonly by: 'code' | 'task' }

function SettlementTable({ plan, lines, by }: TableProps) {
  const t = useText(budgetTexts)
  const { language } = useLanguage()
  const name = `budget.by-${by}` as const
  return (
    <div className="money-part">
      <DataTable
        caption={budgetTables[name].name[language]}
        columns={useSettlementColumns(plan, by)}
        rows={settlementBy(lines, by)}
        keyOf={({ key }) => key}
        empty={t.noSettlement}
        excel={excelAddress(name, { plan: plan.id, language })}
        printHead={[planWords(plan)[language]]}
      >
        <b>{budgetTables[name].name[language]}</b>
      </DataTable>
    </div>
  )
}

function useSettlementColumns(plan: PlanRow, by: 'code' | 'task'): readonly Column<SettlementRow>[] {
  const { language } = useLanguage()
  const amount = (step: 'estimated' | 'committed' | 'advanced' | 'paid') => (row: SettlementRow) => (
    <MoneyLink value={row.sum[step]} opens={{ plan: plan.id, step, [by]: row.of[by] }} />
  )
  const columns = listColumns(budgetTables[`budget.by-${by}`], {
    language,
    without: [],
    cells: {
      'Dự toán': amount('estimated'),
      'Cam kết': amount('committed'),
      'Tạm ứng': amount('advanced'),
      'Đã chi': amount('paid'),
    },
  })
  return withTotals(columns, {
    'Dự toán': ({ sum }) => sum.estimated,
    'Cam kết': ({ sum }) => sum.committed,
    'Tạm ứng': ({ sum }) => sum.advanced,
    'Đã chi': ({ sum }) => sum.paid,
    'Chưa cam kết': ({ sum }) => sum.free,
  })
}
