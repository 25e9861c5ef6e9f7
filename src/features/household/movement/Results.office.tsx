import { Link } from 'wouter'
import { excelAddress, useRead } from '../../../browser/api.ts'
import { useLanguage, useText } from '../../../browser/language.tsx'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { sum } from '../../../kernel/kernel.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { HouseholdState, RoundRow } from '../household.ts'
import { HOUSEHOLD_CLASSES } from '../standard.ts'
import { classNames } from '../standard.texts.ts'
import { LISTED_CLASSES, type ListedClass, type ResultLine } from './movement.ts'
import { movementTexts } from './movement.screen.texts.ts'
import { movementTables } from './movement.tables.ts'

type Props = { readonly round: RoundRow; readonly standard: string }

/** What the round came to in each area; every number opens its households. */
export function Results({ round, standard }: Props) {
  const t = useText(movementTexts)
  const { language } = useLanguage()
  const params = { round: round.id, standard }
  const reading = useRead('household.results', params)
  const columns = useColumns({ round, standard })
  return (
    <Loaded of={reading}>
      {({ lines }) => (
        <DataTable
          caption={t.results}
          columns={columns}
          rows={lines}
          keyOf={({ area }) => area}
          empty={t.none}
          excel={excelAddress('household.results', { ...params, language })}
          printHead={[t.results, round.name]}
        />
      )}
    </Loaded>
  )
}

const RECOGNISED: Readonly<Record<ListedClass, string>> = {
  poor: 'Hộ nghèo đã công nhận',
  'near-poor': 'Hộ cận nghèo đã công nhận',
}

function useColumns({ round, standard }: Props): readonly Column<ResultLine>[] {
  const { language } = useLanguage()
  const list = (area: string, state: HouseholdState | null) =>
    `/households?${new URLSearchParams({ plan: round.plan, round: round.id, standard, area, ...(state ? { state } : {}) })}`
  const fixed = (area: string, of: ListedClass) => `?tab=recognised&standard=${standard}&area=${area}&class=${of}`
  const columns = listColumns<ResultLine>(movementTables['household.results'], {
    language,
    without: [],
    cells: {
      'Số hộ': ({ area, households }) => <Count of={households} opens={list(area, null)} />,
      ...Object.fromEntries(
        HOUSEHOLD_CLASSES.map((one) => [
          classNames[one].vi,
          ({ area, classes }: ResultLine) => <Count of={classes[one]} opens={list(area, one)} />,
        ]),
      ),
      ...Object.fromEntries(
        LISTED_CLASSES.map((one) => [
          RECOGNISED[one],
          ({ area, recognised }: ResultLine) => (
            <Count of={recognised[one]} opens={`/households/${round.id}/lists${fixed(area, one)}`} />
          ),
        ]),
      ),
    },
  })
  return columns.map((column, at) =>
    column.align === 'right' ? { ...column, total: (rows) => totalAt(rows, at) } : column,
  )
}

const totalAt = (rows: readonly ResultLine[], at: number) =>
  showNumber(sum(rows.map((row) => Number(movementTables['household.results'].row(row)[at] ?? 0))))

function Count({ of, opens }: { readonly of: number; readonly opens: string }) {
  return of === 0 ? (
    <>0</>
  ) : (
    <Link className="figure" href={opens}>
      {showNumber(of)}
    </Link>
  )
}
