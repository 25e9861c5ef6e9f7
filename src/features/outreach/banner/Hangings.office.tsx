import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useAddressWords } from '../../../browser/address-words.ts'
import { excelAddress, useMe } from '../../../browser/api.ts'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { usePages } from '../../../browser/pages.ts'
import { type Column, DataTable } from '../../../browser/ui/DataTable.tsx'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { FilterChoice } from '../../../browser/ui/FilterChoice.tsx'
import { listColumns } from '../../../browser/ui/list-columns.ts'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { StateTag, type Tone } from '../../../browser/ui/StateTag.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import type { Language } from '../../../kernel/kernel.ts'
import type { PlanRow } from '../../plan/plan.ts'
import { planWords } from '../../plan/selection.texts.ts'
import {
  type BannerRow,
  HANGING_CHOICES,
  type HangingChoice,
  type HangingRow,
  type HangingState,
  type SiteRow,
} from './banner.ts'
import { mayChange } from './banner.rules.ts'
import { bannerTexts, overdueSaid } from './banner.screen.texts.ts'
import { bannerTables } from './banner.tables.ts'
import { hangingChoiceNames, hangingStateNames } from './banner.texts.ts'
import { RemoveBanner } from './RemoveBanner.office.tsx'

type Props = {
  readonly plan: PlanRow
  readonly days: 'known' | 'unknown'
  readonly sites: readonly SiteRow[]
  readonly banners: readonly BannerRow[]
}

/** What hangs, with its day to be taken down; what is overdue is a filter away. */
export function Hangings({ plan, days, sites, banners }: Props) {
  const t = useText(bannerTexts)
  const say = useSay()
  const { language } = useLanguage()
  const { said, say: narrow } = useAddressWords()
  const [removing, setRemoving] = useState<HangingRow | null>(null)
  const chosen = {
    state: HANGING_CHOICES.find((one) => one === said('state')) ?? null,
    site: sites.find(({ id }) => id === said('site')) ?? null,
    banner: banners.find(({ id }) => id === said('banner')) ?? null,
  }
  const params = { plan: plan.id, ...chosen, site: chosen.site?.id ?? null, banner: chosen.banner?.id ?? null }
  const narrowedTo = narrowedWords(chosen, language)
  const { reading, more, loadAll } = usePages('outreach.hangings', params)
  const columns = useColumns(plan, setRemoving)
  return (
    <>
      {days === 'unknown' ? <p className="quiet">{t.noDays}</p> : null}
      <Narrowing {...{ sites, banners, chosen, narrow }} />
      <Loaded of={reading}>
        {(pages) => (
          <>
            {pages[0] ? <p>{say(overdueSaid(pages[0].overdue))}</p> : null}
            <DataTable
              caption={t.title}
              columns={columns}
              rows={pages.flatMap(({ rows }) => rows)}
              keyOf={({ work }) => work}
              empty={narrowedTo.length === 0 ? t.noHanging : t.noneFits}
              excel={excelAddress('outreach.hangings', { ...params, language })}
              more={more}
              loadAll={loadAll}
              printHead={[planWords(plan)[language], ...narrowedTo]}
            />
          </>
        )}
      </Loaded>
      {removing ? <RemoveBanner key={removing.root} hanging={removing} close={() => setRemoving(null)} /> : null}
    </>
  )
}

type Chosen = {
  readonly state: HangingChoice | null
  readonly site: SiteRow | null
  readonly banner: BannerRow | null
}

const narrowedWords = ({ state, site, banner }: Chosen, language: Language): readonly string[] => [
  ...(state ? [hangingChoiceNames[state][language]] : []),
  ...(site ? [site.spot] : []),
  ...(banner ? [banner.words] : []),
]

type NarrowingProps = Pick<Props, 'sites' | 'banners'> & {
  readonly chosen: Chosen
  readonly narrow: (words: Readonly<Record<string, string | null>>) => void
}

function Narrowing({ sites, banners, chosen, narrow }: NarrowingProps) {
  const t = useText(bannerTexts)
  const { all } = useText(uiTexts)
  return (
    <div className="filters no-print">
      <FilterChoice
        label={t.state}
        values={HANGING_CHOICES}
        names={hangingChoiceNames}
        value={chosen.state}
        onChange={(state) => narrow({ state })}
      />
      <ChoiceField
        label={t.site}
        clearable
        placeholder={all}
        value={chosen.site?.id ?? null}
        onChange={(site) => narrow({ site })}
        choices={sites.map(({ id, spot, areaName }) => ({ value: id, label: `${spot}, ${areaName}` }))}
      />
      <ChoiceField
        label={t.banner}
        clearable
        placeholder={all}
        value={chosen.banner?.id ?? null}
        onChange={(banner) => narrow({ banner })}
        choices={banners.map(({ id, words }) => ({ value: id, label: words }))}
      />
    </div>
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
