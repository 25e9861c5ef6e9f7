import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { planAddress } from '../../../browser/chosen-plan.tsx'
import { excelAddress } from '../../../browser/api.ts'
import { useLanguage, useText } from '../../../browser/language.tsx'
import { useOwnsPlan } from '../../../browser/owns-plan.ts'
import { DataTable } from '../../../browser/ui/DataTable.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { StateTag } from '../../../browser/ui/StateTag.tsx'
import { useAct } from '../../../browser/use-act.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { PlanRow } from '../../plan/plan.ts'
import { planWords } from '../../plan/selection.texts.ts'
import type { BannerRow } from './banner.ts'
import { bannerTexts } from './banner.screen.texts.ts'
import { bannerTables } from './banner.tables.ts'
import { bannerStateNames } from './banner.texts.ts'
import { DesignBanner } from './DesignBanner.office.tsx'

type Props = { readonly plan: PlanRow; readonly banners: readonly BannerRow[]; readonly may: 'write' | 'look' }

/** What may hang: the words of approved messages in a size, once the plan's owner lets it. */
export function Designs({ plan, banners, may }: Props) {
  const t = useText(bannerTexts)
  const { language } = useLanguage()
  const owns = useOwnsPlan(plan)
  const [adding, setAdding] = useState<'no' | 'yes'>('no')
  const { sending, act } = useAct()
  const columns = listColumns(bannerTables['outreach.banners'], {
    language,
    without: [],
    cells: {
      Câu: (row) => <Words row={row} />,
      'Số lần treo': ({ id, hanging }) => (
        <Link href={planAddress('/banners', plan.id, { tab: 'hangings', banner: id })}>{showNumber(hanging)}</Link>
      ),
      'Trạng thái': ({ id, state }) => (
        <>
          <StateTag tone={state === 'approved' ? 'good' : 'warn'} name={bannerStateNames[state]} />{' '}
          {state === 'waiting' && owns ? (
            <Button
              size="compact-sm"
              className="no-print"
              onClick={() => act('outreach.approve-banner', { banner: id })}
            >
              {t.approve}
            </Button>
          ) : null}
        </>
      ),
    },
  })
  return (
    <>
      <Refusals of={sending.refusals} />
      <DataTable
        caption={t.banners}
        columns={columns}
        rows={banners}
        keyOf={({ id }) => id}
        empty={t.noBanner}
        excel={excelAddress('outreach.banners', { plan: plan.id, language })}
        printHead={[planWords(plan)[language]]}
      >
        {may === 'write' ? (
          <Button variant="default" className="no-print" onClick={() => setAdding('yes')}>
            {t.design}
          </Button>
        ) : null}
      </DataTable>
      <DesignBanner plan={plan.id} opened={adding === 'yes'} close={() => setAdding('no')} />
    </>
  )
}

/** The sheet that a printer gets says the same words. */
function Words({ row: { words, kind, message, sheet } }: { readonly row: BannerRow }) {
  const t = useText(bannerTexts)
  return (
    <>
      {words}{' '}
      {sheet === 'there' ? (
        <a
          className="small no-print"
          href={`/api/papers/message/${message}/${kind}.pdf`}
          target="_blank"
          rel="noreferrer"
        >
          {t.sheet}
        </a>
      ) : null}
    </>
  )
}
