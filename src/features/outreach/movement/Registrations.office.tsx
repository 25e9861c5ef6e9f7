import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { excelAddress, useMe } from '../../../browser/api.ts'
import { useLanguage, useText } from '../../../browser/language.tsx'
import { usePages } from '../../../browser/pages.ts'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { showNumber } from '../../../kernel/text.ts'
import type { PlanRow } from '../../plan/plan.ts'
import { planWords } from '../../plan/selection.texts.ts'
import type { RegistrationRow } from './movement.ts'
import { mayTell } from './movement.rules.ts'
import { movementTexts } from './movement.screen.texts.ts'
import { movementTables } from './movement.tables.ts'
import { TellResult } from './TellResult.office.tsx'

/** Registrations of the plan, each with its result or the button to tell it. */
export function Registrations({ plan }: { readonly plan: PlanRow }) {
  const t = useText(movementTexts)
  const { language } = useLanguage()
  const [telling, setTelling] = useState<RegistrationRow | null>(null)
  const { reading, more, loadAll } = usePages('outreach.registrations', { plan: plan.id })
  const columns = useColumns(plan, setTelling)
  return (
    <>
      <Loaded of={reading}>
        {(pages) => (
          <DataTable
            caption={t.registrations}
            columns={columns}
            rows={pages.flatMap(({ rows }) => rows)}
            keyOf={({ work }) => work}
            empty={t.noRegistration}
            excel={excelAddress('outreach.registrations', { plan: plan.id, language })}
            more={more}
            loadAll={loadAll}
            printHead={[planWords(plan)[language]]}
          />
        )}
      </Loaded>
      {telling ? <TellResult key={telling.root} of={telling} close={() => setTelling(null)} /> : null}
    </>
  )
}

function useColumns({ ownerUnit }: PlanRow, tell: (row: RegistrationRow) => void): readonly Column<RegistrationRow>[] {
  const t = useText(movementTexts)
  const { language } = useLanguage()
  const officer = useMe().data?.officer
  return listColumns(movementTables['outreach.registrations'], {
    language,
    without: [],
    cells: {
      'Nội dung đăng ký': ({ work, pledge }) => <Link href={`/works/${work}`}>{pledge}</Link>,
      Đạt: (row) => (
        <>
          {row.reached === null ? null : showNumber(row.reached)}{' '}
          {officer && mayTell(officer, { unit: row.unit, ownerUnit }) ? (
            <Button variant="subtle" size="compact-sm" className="no-print" onClick={() => tell(row)}>
              {t.tellResult}
            </Button>
          ) : null}
        </>
      ),
    },
  })
}
