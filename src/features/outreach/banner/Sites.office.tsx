import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { planAddress } from '../../../browser/chosen-plan.tsx'
import { excelAddress, useMe } from '../../../browser/api.ts'
import { useLanguage, useText } from '../../../browser/language.tsx'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { useAct } from '../../../browser/use-act.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { PlanRow } from '../../plan/plan.ts'
import { planWords } from '../../plan/selection.texts.ts'
import { type SiteRow } from './banner.ts'
import { mayChange } from './banner.rules.ts'
import { bannerTexts } from './banner.screen.texts.ts'
import { bannerTables } from './banner.tables.ts'
import { OfferSite } from './OfferSite.office.tsx'

type Props = { readonly plan: PlanRow; readonly sites: readonly SiteRow[]; readonly may: 'write' | 'look' }

/** The places that wards offer; whoever hangs a banner chooses among them. */
export function Sites({ plan, sites, may }: Props) {
  const t = useText(bannerTexts)
  const { language } = useLanguage()
  const [adding, setAdding] = useState<'no' | 'yes'>('no')
  const { sending, act } = useAct()
  const columns = useColumns(plan, act)
  return (
    <>
      <Refusals of={sending.refusals} />
      <DataTable
        caption={t.sites}
        columns={columns}
        rows={sites}
        keyOf={({ id }) => id}
        empty={t.noSite}
        excel={excelAddress('outreach.sites', { plan: plan.id, language })}
        printHead={[planWords(plan)[language]]}
      >
        {may === 'write' ? (
          <Button variant="default" className="no-print" onClick={() => setAdding('yes')}>
            {t.offer}
          </Button>
        ) : null}
      </DataTable>
      <OfferSite plan={plan} opened={adding === 'yes'} close={() => setAdding('no')} />
    </>
  )
}

function useColumns(plan: PlanRow, act: ReturnType<typeof useAct>['act']): readonly Column<SiteRow>[] {
  const t = useText(bannerTexts)
  const { language } = useLanguage()
  const officer = useMe().data?.officer
  return listColumns(bannerTables['outreach.sites'], {
    language,
    without: [],
    cells: {
      'Chỗ nào': ({ spot, photo }) => (
        <>
          {spot}{' '}
          {photo ? (
            <a className="small no-print" href={`/files/${photo}`} target="_blank" rel="noreferrer">
              {t.photo}
            </a>
          ) : null}
        </>
      ),
      'Đang treo': ({ id, hanging }) => (
        <Link href={planAddress('/banners', plan.id, { tab: 'hangings', state: 'up', site: id })}>
          {showNumber(hanging)}
        </Link>
      ),
      'Đơn vị báo': ({ id, unit, unitName }) => (
        <>
          {unitName}{' '}
          {officer && mayChange(officer, { unit, ownerUnit: plan.ownerUnit }) ? (
            <Button
              variant="subtle"
              size="compact-sm"
              className="no-print"
              onClick={() => act('outreach.take-site-back', { site: id })}
            >
              {t.takeBack}
            </Button>
          ) : null}
        </>
      ),
    },
  })
}
