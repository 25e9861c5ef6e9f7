import { Button } from '@mantine/core'
import { useState } from 'react'
import { excelAddress, useMe, useRead } from '../../browser/api.ts'
import { useLanguage, useText } from '../../browser/language.tsx'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { listColumns } from '../../browser/ui/list-columns.ts'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { holdsRole } from '../../kernel/command.ts'
import type { ListTable } from '../../kernel/list-table.ts'
import { budgetTables } from './budget.tables.ts'
import { budgetTexts } from './budget.screen.texts.ts'
import { CodeForm } from './CodeForm.office.tsx'
import type { BudgetCode, ExpenseKind, Norm } from './estimate.ts'
import { KindForm } from './KindForm.office.tsx'
import { MoneyScreen } from './MoneyParts.office.tsx'
import { NormForm } from './NormForm.office.tsx'
import { SuggestKinds } from './SuggestKinds.office.tsx'

/** Budget codes, norms and lists of papers: entered from the acts in force, each with its days and its source. */
export function Rules() {
  const t = useText(budgetTexts)
  const reading = useRead('budget.rules', {})
  const officer = useMe().data?.officer
  const may = officer && holdsRole(officer, 'plan-owner', 'administrator') ? 'keep' : 'look'
  return (
    <MoneyScreen title="rules">
      {() => (
        <>
          <p className="quiet">{t.rulesNote}</p>
          <Loaded of={reading}>
            {({ codes, norms, kinds }) => (
              <>
                <Norms rows={norms} may={may} />
                <Codes rows={codes} may={may} />
                <Kinds rows={kinds} may={may} />
              </>
            )}
          </Loaded>
        </>
      )}
    </MoneyScreen>
  )
}

type May = 'keep' | 'look'
type Rows<Row> = { readonly rows: readonly Row[]; readonly may: May }

function Norms({ rows, may }: Rows<Norm>) {
  const t = useText(budgetTexts)
  const [opened, setOpened] = useState<Norm | 'new' | null>(null)
  return (
    <section className="money-part">
      <h2>{t.norms}</h2>
      <RuleTable
        name="budget.norms"
        rows={rows}
        keyOf={({ id }) => id}
        first="Nội dung"
        change={may === 'keep' ? setOpened : null}
      >
        {may === 'keep' ? <Button onClick={() => setOpened('new')}>{t.addNorm}</Button> : null}
      </RuleTable>
      {opened === null ? null : <NormForm before={opened === 'new' ? null : opened} close={() => setOpened(null)} />}
    </section>
  )
}

function Codes({ rows, may }: Rows<BudgetCode>) {
  const t = useText(budgetTexts)
  const [opened, setOpened] = useState<BudgetCode | 'new' | null>(null)
  return (
    <section className="money-part">
      <h2>{t.codes}</h2>
      <RuleTable
        name="budget.codes"
        rows={rows}
        keyOf={({ id }) => id}
        first="Chương"
        change={may === 'keep' ? setOpened : null}
      >
        {may === 'keep' ? <Button onClick={() => setOpened('new')}>{t.addCode}</Button> : null}
      </RuleTable>
      {opened === null ? null : <CodeForm before={opened === 'new' ? null : opened} close={() => setOpened(null)} />}
    </section>
  )
}

function Kinds({ rows, may }: Rows<ExpenseKind>) {
  const t = useText(budgetTexts)
  const [opened, setOpened] = useState<ExpenseKind | 'new' | null>(null)
  return (
    <section className="money-part">
      <h2>{t.kinds}</h2>
      <RuleTable
        name="budget.kinds"
        rows={rows}
        keyOf={({ id }) => id}
        first="Loại chi"
        change={may === 'keep' ? setOpened : null}
      >
        {may === 'keep' ? (
          <>
            <Button onClick={() => setOpened('new')}>{t.addKind}</Button>
            <SuggestKinds there={rows} />
          </>
        ) : null}
      </RuleTable>
      {opened === null ? null : <KindForm before={opened === 'new' ? null : opened} close={() => setOpened(null)} />}
    </section>
  )
}

type TableProps<Row> = {
  readonly name: 'budget.norms' | 'budget.codes' | 'budget.kinds'
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** The column that bears the button; the Vietnamese title. */
  readonly first: string
  readonly change: ((row: Row) => void) | null
  readonly children: React.ReactNode
}

function RuleTable<Row>({ name, rows, keyOf, first, change, children }: TableProps<Row>) {
  const t = useText(budgetTexts)
  const { language } = useLanguage()
  const table = budgetTables[name] as unknown as ListTable<Row>
  const columns = listColumns(table, { language, cells: {}, without: [] }).map((column): Column<Row> => {
    if (column.key !== first || change === null) return column
    const cell = (row: Row) => (
      <>
        {column.text?.(row)}{' '}
        <Button variant="subtle" size="compact-sm" className="no-print" onClick={() => change(row)}>
          {t.change}
        </Button>
      </>
    )
    return { ...column, cell }
  })
  return (
    <DataTable
      caption={table.name[language]}
      columns={columns}
      rows={rows}
      keyOf={keyOf}
      empty={t.noneYet}
      excel={excelAddress(name, { language })}
    >
      {children}
    </DataTable>
  )
}
