import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe, useSendAll } from '../../../browser/api.ts'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { refusalsIn, type Sending, useSaved, useSending } from '../../../browser/sending.ts'
import { ConfirmButton } from '../../../browser/ui/ConfirmButton.tsx'
import { DataTable } from '../../../browser/ui/DataTable.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { type LocalDate, showDay } from '../../../kernel/day.ts'
import { sum } from '../../../kernel/kernel.ts'
import { mayLog } from '../../plan/work/work-steps.ts'
import { Apportion } from './Apportion.office.tsx'
import type { ApportionmentRow, MaterialPage, StockMove } from './material.ts'
import { handOnId, mayMove } from './material.rules.ts'
import { handOnSaid, materialTexts, sharesSaid } from './material.screen.texts.ts'
import { shareTable } from './material.tables.ts'

/** How the copies were shared out, the last time first; whole tables are handed on at once. */
export function Apportionments({ page }: { readonly page: MaterialPage }) {
  const t = useText(materialTexts)
  const officer = useMe().data?.officer
  const [sharing, setSharing] = useState<'no' | 'yes'>('no')
  return (
    <>
      <h2 className="panel-title">{t.shareTitle}</h2>
      {sharing === 'yes' ? <Apportion material={page.material} close={() => setSharing('no')} /> : null}
      {sharing === 'no' && officer && mayLog(officer) ? (
        <Button variant="default" className="no-print" onClick={() => setSharing('yes')}>
          {t.shareTitle}
        </Button>
      ) : null}
      {page.apportionments.length === 0 && sharing === 'no' ? <p className="quiet">{t.noShares}</p> : null}
      {page.apportionments.map((shared) => (
        <Shared key={shared.id} shared={shared} page={page} />
      ))}
    </>
  )
}

function Shared({ shared, page }: { readonly shared: ApportionmentRow; readonly page: MaterialPage }) {
  const t = useText(materialTexts)
  const say = useSay()
  const { language } = useLanguage()
  const { amount, least, source, numbersOn, unitName, shares } = shared
  const said = `${say(sharesSaid(amount, least, source))} (${showDay(numbersOn)}) · ${unitName}`
  return (
    <div style={{ marginTop: 16 }}>
      <p>{said}</p>
      <DataTable
        caption={said}
        columns={listColumns(shareTable, { language, without: [], cells: {} })}
        rows={shares}
        keyOf={({ area }) => area}
        empty={t.noShares}
        printHead={[page.material.title, said]}
      >
        <HandOnShares shared={shared} page={page} />
      </DataTable>
    </div>
  )
}

/** One movement for each place that has a people's committee, all of today, out of the store of the unit that shared out. */
function HandOnShares({ shared, page }: { readonly shared: ApportionmentRow; readonly page: MaterialPage }) {
  const t = useText(materialTexts)
  const say = useSay()
  const me = useMe().data
  const { sending, handOn } = useHandOn()
  const receiving = shared.shares.filter(
    ({ receiver, amount, handedOn }) => receiver !== shared.unit && receiver && amount > 0 && handedOn === 'no',
  )
  const from = { at: 'store', unit: shared.unit } as const
  const facts = { ...page.material, ownerUnit: page.ownerUnit }
  if (!me?.officer || receiving.length === 0 || !mayMove(me.officer, from, facts)) return null
  const copies = sum(receiving.map(({ amount }) => amount))
  return (
    <>
      <Refusals of={sending.refusals} />
      <ConfirmButton
        className="no-print"
        says={t.handOnShares}
        consequence={say(handOnSaid(receiving.length, copies))}
        onConfirm={() => handOn(receiving, { shared, today: me.today })}
      />
    </>
  )
}

function useHandOn() {
  const sendAll = useSendAll()
  const saved = useSaved()
  const sending: Sending = useSending()
  type Of = { readonly shared: ApportionmentRow; readonly today: LocalDate }
  const handOn = (receiving: ApportionmentRow['shares'], { shared, today }: Of) => {
    const moves = receiving.map(
      ({ receiver, amount, movedBack }): StockMove => ({
        id: handOnId(shared.id, { receiver, movedBack }),
        material: shared.material,
        from: { at: 'store', unit: shared.unit },
        to: { at: 'store', unit: receiver },
        amount,
        on: today,
        note: null,
      }),
    )
    void sending.run(async () => {
      const outcomes = await sendAll('outreach.move-stock', moves)
      return outcomes.flatMap(refusalsIn).slice(0, 1)
    }, saved)
  }
  return { sending, handOn }
}
