import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { excelAddress, useListRead, useMe } from '../../../browser/api.ts'
import { useChosenPlan } from '../../../browser/chosen-plan.tsx'
import { useLanguage, useText } from '../../../browser/language.tsx'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { NoPlan } from '../../../browser/ui/NoPlan.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import type { Plan } from '../../plan/plan.ts'
import { planWords } from '../../plan/selection.texts.ts'
import { mayLog } from '../../plan/work/work-steps.ts'
import type { MaterialRow } from './material.ts'
import { materialTexts } from './material.screen.texts.ts'
import { materialTables } from './material.tables.ts'
import { OrderMaterial } from './OrderMaterial.office.tsx'

/** What the chosen plan had printed, and what became of the copies; each order opens. */
export function Materials() {
  const t = useText(materialTexts)
  const { plan, state } = useChosenPlan()
  const officer = useMe().data?.officer
  const [ordering, setOrdering] = useState<'no' | 'yes'>('no')
  return (
    <>
      <PageHeader title={t.title} under={plan?.title}>
        {plan && officer && mayLog(officer) ? <Button onClick={() => setOrdering('yes')}>{t.order}</Button> : null}
      </PageHeader>
      {plan ? (
        <>
          <MaterialList key={plan.id} plan={plan} />
          <OrderMaterial plan={plan.id} opened={ordering === 'yes'} close={() => setOrdering('no')} />
        </>
      ) : null}
      {state === 'none' ? <NoPlan /> : null}
    </>
  )
}

function MaterialList({ plan }: { readonly plan: Plan }) {
  const t = useText(materialTexts)
  const { language } = useLanguage()
  const params = { plan: plan.id }
  const reading = useListRead('outreach.materials', params)
  const columns = useColumns()
  return (
    <Loaded of={reading}>
      {({ materials }) => (
        <DataTable
          caption={t.title}
          columns={columns}
          rows={materials}
          keyOf={({ id }) => id}
          empty={t.none}
          excel={excelAddress('outreach.materials', { ...params, language })}
          printHead={[planWords(plan)[language]]}
        />
      )}
    </Loaded>
  )
}

function useColumns(): readonly Column<MaterialRow>[] {
  const { language } = useLanguage()
  return listColumns(materialTables['outreach.materials'], {
    language,
    without: ['Nhà in', 'Thông điệp'],
    cells: { 'Tên ấn phẩm': ({ id, title }) => <Link href={`/materials/${id}`}>{title}</Link> },
  })
}
