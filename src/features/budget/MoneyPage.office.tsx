import { Button } from '@mantine/core'
import { Link, useSearch } from 'wouter'
import { excelAddress } from '../../browser/api.ts'
import { planAddress } from '../../browser/chosen-plan.tsx'
import { useLanguage, useSay, useText } from '../../browser/language.tsx'
import { usePages } from '../../browser/pages.ts'
import { DataTable } from '../../browser/ui/DataTable.tsx'
import { listColumns } from '../../browser/ui/list-columns.ts'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { dongInWords } from '../../kernel/dong.ts'
import type { Id } from '../../kernel/kernel.ts'
import { showNumber } from '../../kernel/text.ts'
import { planWords } from '../plan/selection.texts.ts'
import { budgetTables } from './budget.tables.ts'
import { budgetTexts, opensSay } from './budget.screen.texts.ts'
import { stepNames, voucherWords } from './budget.texts.ts'
import { type MoneySelection, STEPS, type TransferRow } from './ledger.ts'
import './budget.css'

/** An opened sum of money: the transfers that it was made of, each with its vouchers. */
export function MoneyPage() {
  const selection = selectionIn(useSearch())
  const t = useText(budgetTexts)
  return selection ? <Transfers selection={selection} /> : <PageHeader title={t.transfers} />
}

/** The selection that the address names; null: it names none. */
function selectionIn(search: string): MoneySelection | null {
  const words = new URLSearchParams(search)
  const step = STEPS.find((one) => one === words.get('step'))
  const plan = words.get('plan')
  if (!step || plan === null) return null
  return {
    plan: plan as Id<'plan'>,
    step,
    funding: words.get('funding') as Id<'funding'> | null,
    task: words.get('task') as Id<'task'> | null,
    code: words.get('code') as Id<'budget-code'> | null,
    line: words.get('line') as Id<'estimate-line'> | null,
    commitment: words.get('commitment') as Id<'commitment'> | null,
  }
}

function Transfers({ selection }: { readonly selection: MoneySelection }) {
  const t = useText(budgetTexts)
  const say = useSay()
  const { language } = useLanguage()
  const { reading, more, loadAll } = usePages('budget.transfers', selection)
  const columns = listColumns<TransferRow>(budgetTables['budget.transfers'], {
    language,
    without: ['Bước'],
    cells: { 'Nội dung': (row) => <Title row={row} />, 'Chứng từ': (row) => <Vouchers row={row} /> },
  })
  return (
    <Loaded of={reading}>
      {(pages) => {
        const [first] = pages
        const rows = pages.flatMap((page) => page.rows)
        if (!first) return null
        return (
          <>
            <PageHeader
              title={`${say(stepNames[selection.step])}: ${showNumber(first.total)}`}
              under={`${dongInWords(first.total)} · ${say(planWords(first.plan))}`}
            >
              <Button component={Link} variant="default" href={planAddress('/estimate', first.plan.id)}>
                {t.estimate}
              </Button>
            </PageHeader>
            <DataTable
              caption={t.transfers}
              columns={columns}
              rows={rows}
              keyOf={({ id }) => id}
              empty={t.noneYet}
              more={more}
              loadAll={loadAll}
              excel={excelAddress('budget.transfers', { ...selection, language })}
              printHead={[say(planWords(first.plan)), say(stepNames[selection.step])]}
            >
              {more ? null : <span className="quiet">{say(opensSay(rows.length))}</span>}
            </DataTable>
          </>
        )
      }}
    </Loaded>
  )
}

function Title({ row }: { readonly row: TransferRow }) {
  const t = useText(budgetTexts)
  const title = row.commitment ? <Link href={`/commitments/${row.commitment}`}>{row.title}</Link> : row.title
  return (
    <>
      {title} {row.amount < 0 ? <span className="quiet">{`(${t.takenBack})`}</span> : null}
    </>
  )
}

function Vouchers({ row }: { readonly row: TransferRow }) {
  return (
    <>
      {row.vouchers.map((voucher) => {
        const words = `${voucherWords(voucher)}: ${showNumber(voucher.amount)}`
        return (
          <div key={words}>
            {voucher.file === null ? (
              words
            ) : (
              <a href={`/files/${voucher.file}`} target="_blank" rel="noreferrer">
                {words}
              </a>
            )}
          </div>
        )
      })}
    </>
  )
}
