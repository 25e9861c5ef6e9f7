import { Button } from '@mantine/core'
import { useState } from 'react'
import { excelAddress, useListRead } from '../../../browser/api.ts'
import { useLanguage, useText } from '../../../browser/language.tsx'
import { useOwnsPlan } from '../../../browser/owns-plan.ts'
import { DataTable } from '../../../browser/ui/DataTable.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { useAct } from '../../../browser/use-act.ts'
import type { PlanRow } from '../../plan/plan.ts'
import { planWords } from '../../plan/selection.texts.ts'
import { Commend } from './Commend.office.tsx'
import { movementTexts } from './movement.screen.texts.ts'
import { movementTables } from './movement.tables.ts'

/** Who was commended; the plan's owner enters the decisions. */
export function Commendations({ plan }: { readonly plan: PlanRow }) {
  const t = useText(movementTexts)
  const { language } = useLanguage()
  const owns = useOwnsPlan(plan)
  const [adding, setAdding] = useState<'no' | 'yes'>('no')
  const { sending, act } = useAct()
  const reading = useListRead('outreach.commendations', { plan: plan.id })
  const columns = listColumns(movementTables['outreach.commendations'], {
    language,
    without: [],
    cells: {
      'Cơ quan khen': ({ id, issuer }) => (
        <>
          {issuer}{' '}
          {owns ? (
            <Button
              variant="subtle"
              size="compact-sm"
              className="no-print"
              onClick={() => act('outreach.take-commendation-back', { commendation: id })}
            >
              {t.takeBack}
            </Button>
          ) : null}
        </>
      ),
    },
  })
  return (
    <>
      <Refusals of={sending.refusals} />
      <Loaded of={reading}>
        {({ commendations }) => (
          <DataTable
            caption={t.commendations}
            columns={columns}
            rows={commendations}
            keyOf={({ id }) => id}
            empty={t.noCommendation}
            excel={excelAddress('outreach.commendations', { plan: plan.id, language })}
            printHead={[planWords(plan)[language]]}
          >
            {owns ? (
              <Button variant="default" className="no-print" onClick={() => setAdding('yes')}>
                {t.commend}
              </Button>
            ) : null}
          </DataTable>
        )}
      </Loaded>
      <Commend plan={plan.id} opened={adding === 'yes'} close={() => setAdding('no')} />
    </>
  )
}
