import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useAddressWords } from '../../../browser/address-words.ts'
import { excelAddress, useMe } from '../../../browser/api.ts'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { usePages } from '../../../browser/pages.ts'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { FilterChoice } from '../../../browser/ui/FilterChoice.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { StateTag, type Tone } from '../../../browser/ui/StateTag.tsx'
import type { PlanRow } from '../../plan/plan.ts'
import { planWords } from '../../plan/selection.texts.ts'
import { HANGING_STATES, type HangingRow, type HangingState } from './banner.ts'
import { mayChange } from './banner.rules.ts'
import { bannerTexts, overdueSaid } from './banner.screen.texts.ts'
import { bannerTables } from './banner.tables.ts'
import { hangingStateNames } from './banner.texts.ts'
import { RemoveBanner } from './RemoveBanner.office.tsx'

type Props = { readonly plan: PlanRow; readonly days: 'known' | 'unknown' }

/** What hangs, with its day to be taken down; what is overdue is a filter away. */
export function Hangings({ plan, days }: Props) {
  const t = useText(bannerTexts)
  const say = useSay()
  const { language } = useLanguage()
  const { said, say: narrow } = useAddressWords()
  const [removing, setRemoving] = useState<HangingRow | null>(null)
  const state = HANGING_STATES.find((one) => one === said('state')) ?? null
  const params = { plan: plan.id, state }
  const { reading, more, loadAll } = usePages('outreach.hangings', params)
  const columns = useColumns(plan, setRemoving)
  return (
    <>
      {days === 'unknown' ? <p className="quiet">{t.noDays}</p> : null}
      <div className="filters no-print">
        <FilterChoice
          label={t.state}
          values={HANGING_STATES}
          names={hangingStateNames}
          value={state}
          onChange={(chosen) => narrow({ state: chosen })}
        />
      </div>
      <Loaded of={reading}>
        {(pages) => (
          <>
            {pages[0] ? <p>{say(overdueSaid(pages[0].overdue))}</p> : null}
            <DataTable
              caption={t.title}
              columns={columns}
              rows={pages.flatMap(({ rows }) => rows)}
              keyOf={({ work }) => work}
              empty={state === null ? t.noHanging : t.noneFits}
              excel={excelAddress('outreach.hangings', { ...params, language })}
              more={more}
              loadAll={loadAll}
              printHead={[planWords(plan)[language], ...(state ? [hangingStateNames[state][language]] : [])]}
            />
          </>
        )}
      </Loaded>
      {removing ? <RemoveBanner key={removing.root} hanging={removing} close={() => setRemoving(null)} /> : null}
    </>
  )
}

const TONES: Readonly<Record<HangingState, Tone>> = { hanging: 'calm', overdue: 'bad', removed: 'good' }

function useColumns({ ownerUnit }: PlanRow, remove: (row: HangingRow) => void): readonly Column<HangingRow>[] {
  const t = useText(bannerTexts)
  const { language } = useLanguage()
  const officer = useMe().data?.officer
  return listColumns(bannerTables['outreach.hangings'], {
    language,
    without: ['Ngày tháo'],
    cells: {
      Câu: (row) => <Link href={`/works/${row.work}`}>{row.words}</Link>,
      'Trạng thái': (row) => (
        <>
          <StateTag tone={TONES[row.state]} name={hangingStateNames[row.state]} />
          <Photos row={row} />
          {officer && mayChange(officer, { unit: row.unit, ownerUnit }) ? (
            <Button variant="subtle" size="compact-sm" className="no-print" onClick={() => remove(row)}>
              {row.state === 'removed' ? t.correctRemoval : t.remove}
            </Button>
          ) : null}
        </>
      ),
    },
  })
}

function Photos({ row: { photo, removalPhoto } }: { readonly row: HangingRow }) {
  const t = useText(bannerTexts)
  const files = [
    [t.photo, photo],
    [t.removalPhoto, removalPhoto],
  ] as const
  return (
    <div>
      {files.map(([name, file]) =>
        file ? (
          <a key={name} href={`/files/${file}`} target="_blank" rel="noreferrer" className="small">
            {name}{' '}
          </a>
        ) : null,
      )}
      {photo ? null : <span className="quiet small">{t.noPhoto}</span>}
    </div>
  )
}
